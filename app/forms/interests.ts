import * as m from '#words'
import type { FieldError } from './answer.ts'
import type { Fields } from './fields.ts'
import type { CommandForm } from './form.ts'

const labels = {
  declares: m.people_interests_question(),
  organisation: m.people_interests_organisation(),
  interests: m.people_interests_what(),
}

export const declareInterest: CommandForm = {
  type: 'interest.declare',
  labels,
  read: (fields) =>
    fields.text('declares') === 'some'
      ? { organisation: fields.optional('organisation'), interests: fields.optional('interests') }
      : {},
  check: (fields) => declarationProblem(fields),
}

/** "Yes" without a word says nothing to anybody. */
export function declarationProblem(fields: Fields): FieldError[] {
  const declares = fields.text('declares')
  if (declares === '') return [{ field: 'declares', message: m.people_interests_missing() }]
  const isEmpty = !fields.optional('organisation') && !fields.optional('interests')
  return declares === 'some' && isEmpty ? [{ field: 'interests', message: m.people_interests_empty() }] : []
}
