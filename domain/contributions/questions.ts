import type { Seal } from '../log/seal.ts'
import type { PlanState } from '../plan/state.ts'
import type { Contribution } from './contribution.ts'

/** Their "please explain this". The log names nobody who asks, so it takes the seals of their questions to know them. */
export function questionsOf(state: PlanState, asked: ReadonlySet<Seal>): Contribution[] {
  return [...state.explains.values()]
    .filter(({ question }) => asked.has(question))
    .map(({ id, section, question, answer, askedAt, answeredAt, settled }) => ({
      ...{ kind: 'question', became: settled ? 'clear' : answer ? 'answered' : 'waiting', id, section },
      ...{ at: answeredAt ?? askedAt, by: null, words: question, answer, ballot: null },
      // Whoever says that it is clear has read the answer.
      isNews: answer !== null && !settled,
    }))
}
