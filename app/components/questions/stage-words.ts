import type { RoundTime, Stage } from '#domain/questions/stages.ts'
import * as m from '#words'

type Seen = { isRound: boolean; isShown: boolean }

/** Where a question is, in a few words. */
export function stageWords(stage: Stage, { isRound, isShown }: Seen): string {
  switch (stage) {
    case 'before':
      return m.questions_stage_before()
    case 'answers':
      return m.questions_stage_answers()
    case 'adding':
      return m.questions_stage_adding()
    case 'summary':
      return m.questions_stage_summary()
    case 'over':
      return isRound || isShown ? m.questions_stage_over() : m.questions_stage_left()
  }
}

/** What everybody can do now, in a sentence or two. */
export function stageHelp(stage: Stage, { isRound }: Seen): string {
  switch (stage) {
    case 'before':
      return m.questions_help_before()
    case 'answers':
      return isRound ? m.questions_help_answers_round() : m.questions_help_answers()
    case 'adding':
      return m.questions_help_adding()
    case 'summary':
      return m.questions_help_summary()
    case 'over':
      return m.questions_help_over()
  }
}

/** Which day of the round it is; nothing before it begins and after it ends. */
export const dayWords = ({ day, days, stage }: RoundTime): string | null =>
  stage === 'before' || stage === 'over' ? null : m.questions_day({ day: day + 1, days })
