import type { Score } from '#domain/pulse/state.ts'
import * as m from '#words'

export const SCORE_WORDS: Record<Score, string> = {
  1: m.pulse_score_1(),
  2: m.pulse_score_2(),
  3: m.pulse_score_3(),
  4: m.pulse_score_4(),
  5: m.pulse_score_5(),
}
