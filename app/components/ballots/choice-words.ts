import type { MethodId } from '#domain/ballots/state.ts'
import * as m from '#words'

export type ChoiceWords = { label: string; example: string }

/** What can be chosen. A new method has to be told here, and with it the words of all its choices. */
type ChoiceIds = {
  consent: 'consent' | 'concern' | 'stand-aside' | 'objection' | 'abstain'
  gradients8: '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'
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
  majority: {
    yes: { label: m.ballots_choice_yes(), example: m.ballots_choice_yes_example() },
    no: { label: m.ballots_choice_no(), example: m.ballots_choice_no_example() },
    abstain: noView,
  },
}
