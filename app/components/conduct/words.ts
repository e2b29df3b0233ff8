import type { Outcome } from '#domain/conduct/state.ts'
import type { Step } from '#domain/conduct/steps.ts'
import * as m from '#words'

export const STEP_WORDS: Record<Step, string> = {
  1: m.conduct_step_1(),
  2: m.conduct_step_2(),
  3: m.conduct_step_3(),
  4: m.conduct_step_4(),
}
/** What to read out or to send. */
export const SCRIPTS: Record<Step, string> = {
  1: m.conduct_script_1(),
  2: m.conduct_script_2(),
  3: m.conduct_script_3(),
  4: m.conduct_script_4(),
}
export const OUTCOME_WORDS: Record<Outcome, string> = {
  'nothing-more': m.conduct_outcome_nothing_more(),
  'talk-again': m.conduct_outcome_talk_again(),
  'not-next': m.conduct_outcome_not_next(),
}
