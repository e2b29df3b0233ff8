import type { EntryOf } from '../log/entry.ts'
import { countSide, electors, SIDES } from '../members/state.ts'
import { FEWEST_ON_A_SIDE } from '../plan/fairness.ts'
import type { PlanState } from '../plan/state.ts'
import type { Sentence } from '../words/words.ts'

/**
 * What is wrong with the counts that a meeting's entry rests on; null if nothing is. Who can come is private, but how
 * many people a side has is in the log, so that more of them than there are can't be made up.
 */
export function scheduleProblem(state: PlanState, entry: EntryOf<'session.scheduled'>): Sentence | null {
  const { body, seq, kind } = entry
  const { given } = body
  if (!given) return null
  const isRight = SIDES.every((side) => {
    const said = given[side]
    const all = countSide(electors(state), side)
    if (said === null) return true
    const { free, of, answered } = said
    const inOrder = [0, free, answered, of].every((value, i, values) => i === 0 || value >= values[i - 1]!)
    return of === all && answered >= FEWEST_ON_A_SIDE && inOrder
  })
  const knowsMeetings = given.missedRunning >= 0 && given.missedRunning <= state.sessions.size + 1
  return isRight && knowsMeetings ? null : (words) => words.verify_schedule_counts_wrong({ seq, kind })
}
