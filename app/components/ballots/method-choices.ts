import { TWO_THIRDS } from '#app/forms/ballots.ts'
import { CHOOSING_IDS } from '#domain/ballots/choosing/methods.ts'
import { METHOD_IDS } from '#domain/ballots/methods.ts'
import type { AnyMethodId } from '#domain/ballots/state.ts'
import * as m from '#words'
import { METHOD_WORDS, wordsOfMethod } from './method-words.ts'

type MethodChoice = { value: AnyMethodId | typeof TWO_THIRDS; label: string; hint: string }

const CONSENT: MethodChoice = {
  value: 'consent',
  label: METHOD_WORDS.consent.title,
  hint: METHOD_WORDS.consent.explanation,
}
const OTHERS: readonly MethodChoice[] = [
  { value: 'gradients8', label: METHOD_WORDS.gradients8.title, hint: METHOD_WORDS.gradients8.explanation },
  { value: 'fist5', label: METHOD_WORDS.fist5.title, hint: METHOD_WORDS.fist5.explanation },
  { value: 'majority', label: m.ballots_method_half(), hint: m.ballots_method_half_words() },
]

/** The ways with which a new plan can begin. */
export const METHOD_CHOICES: readonly MethodChoice[] = [
  { ...CONSENT, label: m.ballots_method_suggested({ method: CONSENT.label }) },
  ...OTHERS,
]

/** The ways to decide one vote. “Yes or no” comes twice, with two thresholds. */
const VOTE_CHOICES: readonly MethodChoice[] = [
  CONSENT,
  ...OTHERS,
  { value: TWO_THIRDS, label: m.ballots_method_two_thirds(), hint: m.ballots_method_two_thirds_words() },
]

const CHOOSING_CHOICES: readonly MethodChoice[] = CHOOSING_IDS.map((value) => ({
  value,
  label: wordsOfMethod(value).title,
  hint: wordsOfMethod(value).explanation,
}))

/** The ways to decide that a form offers, the one that is suggested first and marked as such. */
export function choicesAmong(ids: readonly AnyMethodId[], suggested: AnyMethodId): readonly MethodChoice[] {
  const offered = [...VOTE_CHOICES, ...CHOOSING_CHOICES].filter(({ value }) => ids.includes(baseOf(value)))
  const first = offered.filter(({ value }) => value === suggested)
  return [...first, ...offered.filter(({ value }) => value !== suggested)].map((choice) =>
    choice.value === suggested ? { ...choice, label: m.ballots_method_suggested({ method: choice.label }) } : choice,
  )
}

const baseOf = (value: MethodChoice['value']): AnyMethodId => (value === TWO_THIRDS ? 'majority' : value)

/** Every way to decide one thing, and every way to choose. */
export const EVERY_WAY: readonly AnyMethodId[] = [...METHOD_IDS, ...CHOOSING_IDS]
