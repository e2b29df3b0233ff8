import type { Side } from '../members/state.ts'
import { SIDES } from '../members/state.ts'
import { PULSE_QUESTIONS, type PulseAnswers, type PulseQuestion, type Score } from './state.ts'

/** Of fewer answers nothing is told (domain handbook §5.9): the middle of four could be what one person said. */
export const FEWEST_ANSWERS = 5

export type Answered = { side: Side | null; answers: PulseAnswers }
/** How many answered, and what stands in the middle of their answers; the lower of two. */
export type Middle = { people: number; median: Score }
export type PulseResult = {
  question: PulseQuestion
  /** Null where too few answered. */
  all: Middle | null
  /** Both sides, or neither: of one side alone, everybody's number would tell the other. */
  sides: Record<Side, Middle> | null
}

/** What a meeting's answers say together, by sides where that tells of nobody. */
export const pulseResults = (answered: readonly Answered[]): PulseResult[] =>
  PULSE_QUESTIONS.map((question) => {
    const scores = (of: readonly Answered[]) => of.flatMap(({ answers }) => answers[question] ?? [])
    const [citizen, professional] = SIDES.map((side) => middleOf(scores(answered.filter((one) => one.side === side))))
    // With people of no side among them, the whole minus its parts would tell what those few said.
    const isWhole = answered.every(({ side, answers }) => side !== null || answers[question] === undefined)
    return {
      question,
      all: middleOf(scores(answered)),
      sides: citizen && professional && isWhole ? { citizen, professional } : null,
    }
  })

function middleOf(scores: readonly Score[]): Middle | null {
  if (scores.length < FEWEST_ANSWERS) return null
  const sorted = scores.toSorted((a, b) => a - b)
  return { people: scores.length, median: sorted[Math.floor((sorted.length - 1) / 2)]! }
}
