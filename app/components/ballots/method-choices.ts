import { TWO_THIRDS } from '#app/forms/ballots.ts'
import { CHOOSING_IDS } from '#domain/ballots/choosing/methods.ts'
import type { AnyMethodId, MethodId } from '#domain/ballots/state.ts'
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

/** With the one that is suggested marked as such. */
export const voteChoices = (suggested: MethodId): readonly MethodChoice[] =>
  VOTE_CHOICES.map((choice) =>
    choice.value === suggested ? { ...choice, label: m.ballots_method_suggested({ method: choice.label }) } : choice,
  )

/** Ways to choose among choices of the guide's own. */
export const choosingChoices = (): readonly MethodChoice[] =>
  CHOOSING_IDS.map((value) => ({ value, label: wordsOfMethod(value).title, hint: wordsOfMethod(value).explanation }))
