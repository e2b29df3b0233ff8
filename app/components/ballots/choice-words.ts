import { KANER_B } from '#domain/ballots/methods/gradients8.ts'
import { METHODS } from '#domain/ballots/methods.ts'
import type { MethodId } from '#domain/ballots/state.ts'
import * as m from '#words'

export type ChoiceWords = { label: string; example: string }

/** What can be chosen. A new method has to be told here, and with it the words of all its choices. */
type ChoiceIds = {
  consent: 'consent' | 'concern' | 'stand-aside' | 'objection' | 'abstain'
  gradients8: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'
  fist5: '0' | '1' | '2' | '3' | '4' | '5' | 'abstain'
  majority: 'yes' | 'no' | 'abstain'
}
type AllChoiceWords = { [Method in MethodId]: Record<ChoiceIds[Method], ChoiceWords> }

const noView = { label: m.ballots_choice_no_view(), example: m.ballots_choice_no_view_example() }

/**
 * The choices of each method, each with an example of what somebody who chooses it may think. Words change votes: once
 * people have voted by them they stay, and other words are a new wording of the method (`wording` in the definition).
 */
export const CHOICE_WORDS: AllChoiceWords = {
  consent: {
    consent: { label: m.ballots_choice_consent(), example: m.ballots_choice_consent_example() },
    concern: { label: m.ballots_choice_concern(), example: m.ballots_choice_concern_example() },
    'stand-aside': { label: m.ballots_choice_stand_aside(), example: m.ballots_choice_stand_aside_example() },
    objection: { label: m.ballots_choice_objection(), example: m.ballots_choice_objection_example() },
    abstain: noView,
  },
  gradients8: {
    1: { label: m.ballots_choice_level_1(), example: m.ballots_choice_level_1_example() },
    2: { label: m.ballots_choice_level_2(), example: m.ballots_choice_level_2_example() },
    3: { label: m.ballots_choice_level_3(), example: m.ballots_choice_level_3_example() },
    4: { label: m.ballots_choice_level_4(), example: m.ballots_choice_level_4_example() },
    5: { label: m.ballots_choice_level_5(), example: m.ballots_choice_level_5_example() },
    6: { label: m.ballots_choice_level_6(), example: m.ballots_choice_level_6_example() },
    7: { label: m.ballots_choice_level_7(), example: m.ballots_choice_level_7_example() },
    8: { label: m.ballots_choice_level_8(), example: m.ballots_choice_level_8_example() },
  },
  fist5: {
    0: { label: m.rules_choice_fist5_0(), example: m.rules_example_fist5_0() },
    1: { label: m.rules_choice_fist5_1(), example: m.rules_example_fist5_1() },
    2: { label: m.rules_choice_fist5_2(), example: m.rules_example_fist5_2() },
    3: { label: m.rules_choice_fist5_3(), example: m.rules_example_fist5_3() },
    4: { label: m.rules_choice_fist5_4(), example: m.rules_example_fist5_4() },
    5: { label: m.rules_choice_fist5_5(), example: m.rules_example_fist5_5() },
    abstain: noView,
  },
  majority: {
    yes: { label: m.ballots_choice_yes(), example: m.ballots_choice_yes_example() },
    no: { label: m.ballots_choice_no(), example: m.ballots_choice_no_example() },
    abstain: noView,
  },
}

/** The other list of the eight steps: three of them are told otherwise. */
const KANER_B_WORDS: Record<string, ChoiceWords> = {
  ...CHOICE_WORDS.gradients8,
  5: { label: m.rules_choice_gradients8_b_5(), example: m.rules_example_gradients8_b_5() },
  6: { label: m.rules_choice_gradients8_b_6(), example: m.rules_example_gradients8_b_6() },
  7: { label: m.rules_choice_gradients8_b_7(), example: m.rules_example_gradients8_b_7() },
}

/** In the wording that a vote was opened in; undefined for one of another release. */
export function choiceWordsIn(method: MethodId, wording: string): Record<string, ChoiceWords> | undefined {
  if (wording === METHODS[method].wording) return CHOICE_WORDS[method]
  return wording === KANER_B ? KANER_B_WORDS : undefined
}
