import type { z } from 'zod'
import { issueWords } from '#domain/input.ts'
import * as m from '#words'
import type { FieldError } from './answer.ts'

/** Words for a schema's complaints, the first for each field. */
export function fieldErrors(error: z.ZodError, missing: Record<string, string> = {}): FieldError[] {
  const found = new Map<string, FieldError>()
  for (const issue of error.issues) {
    const field = issue.path.filter((part) => typeof part === 'string').join('.')
    if (!found.has(field)) found.set(field, { field, message: wordsFor(issue, missing[field]) })
  }
  return [...found.values()]
}

function wordsFor(issue: z.core.$ZodIssue, missing: string | undefined): string {
  const { code } = issue
  const isEmpty = code === 'too_small' && issue.path.length > 0 && 'minimum' in issue && Number(issue.minimum) <= 1
  if (code === 'invalid_value' || code === 'invalid_union') return missing ?? m.start_choose_one()
  if (code === 'invalid_type') return missing ?? m.start_fill_in()
  return isEmpty && missing ? missing : issueWords(issue)(m)
}

/** In the order in which the fields stand on the page. */
export function inOrder(errors: readonly FieldError[], labels: Record<string, string>): FieldError[] {
  const order = Object.keys(labels)
  return errors.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
}
