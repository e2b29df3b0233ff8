import type { OverrideKind } from '#domain/rules/rule.ts'

/** What a form's sender reads when it did not go through. `field` is a path as in the command (`role.time`). */
export type FieldError = { field: string; message: string }

/** A rule that said no, with what helps the person who was stopped. */
export type RefusalLine = {
  ruleId: string
  gate: string
  lpf: string | null
  title: string
  message: string
  /** Who can mend it, in one sentence. */
  mend: string
  override: OverrideKind
}

/** A page's answer to a form that did not go through, or that goes on with a second step. */
export type Answer = {
  /** Which form on the page is answered: its key. */
  form: string
  /** What was typed, so that nothing has to be typed again. */
  values: Values
  errors: FieldError[]
  /** Something expected went wrong, in one sentence. */
  problem: string | null
  refusals: RefusalLine[]
  /** The vote that an override would be for. */
  ballotId: string | null
  /** What came of asking to go on although a rule says stop. */
  override: 'asked' | 'granted' | null
  /**
   * From which the answered form gets its next command id: under the old one, the door would only repeat its answer.
   * (Remix asks no loader again after an action that says no.)
   */
  nextId: string | null
}
export type Values = Record<string, string[]>

/** Nothing typed, nothing wrong: what other answers differ from. */
export const EMPTY_ANSWER: Answer = {
  ...{ form: '', values: {}, errors: [], problem: null },
  ...{ refusals: [], ballotId: null, override: null, nextId: null },
}

/** Two forms of one kind on a page are told apart by what they are about. */
export const formKey = (type: string, of?: string): string => (of ? `${type} ${of}` : type)

/** Where a form's field is found on the page; error summaries link to it. */
export const fieldId = (form: string, field: string): string => `${form} ${field}`.replaceAll(/[^A-Za-z0-9]+/g, '-')

/** One command id a page and form, so that two forms of the same page never ask under the same id. */
export const commandIdFor = (page: string, form: string): string =>
  `${page}-${form.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(-37)}`

const WAS = 'was:'
/** An override's form carries the form that was stopped, key and fields, under names of their own. */
export const carried = (form: string, values: Values): [string, string][] => [
  ['was.form', form],
  ...Object.entries(values).flatMap(([name, all]) => all.map((value): [string, string] => [`${WAS}${name}`, value])),
]
export function stoppedForm(values: Values): { form: string; values: Values } {
  const was = Object.entries(values).filter(([name]) => name.startsWith(WAS))
  return {
    form: values['was.form']?.[0] ?? '',
    values: Object.fromEntries(was.map(([name, all]) => [name.slice(WAS.length), all])),
  }
}
