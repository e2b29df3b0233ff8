import { NOTICE_MINUTES } from '../ballots/state.ts'
import type { Entry } from '../log/entry.ts'
import { ballotOf, type PlanState } from '../plan/state.ts'
import { DAY, later, MINUTE } from '../time.ts'
import type { Sentence } from '../words/words.ts'

/** A second call, after too few had voted (LPF-37). */
const SECOND_CALL = 7 * DAY

/**
 * What is wrong with a new closing time; null if nothing is. Folding takes any time, so this is what keeps a vote from
 * ending sooner, or staying open longer, than its definition says.
 */
export function timingProblem(state: PlanState, entry: Entry): Sentence | null {
  const { seq, kind } = entry
  if (entry.kind === 'ballot.noticed') {
    const { closesAt } = ballotOf(state, entry.body.ballot)
    const notice = later(entry.at, NOTICE_MINUTES * MINUTE)
    const due = notice < closesAt ? notice : closesAt
    return entry.body.closesAt === due
      ? null
      : (words) => words.verify_notice_time_wrong({ seq, kind, minutes: NOTICE_MINUTES })
  }
  if (entry.kind === 'ballot.extended') {
    const { closesAt } = ballotOf(state, entry.body.ballot)
    const due = later(closesAt > entry.at ? closesAt : entry.at, SECOND_CALL)
    if (entry.body.closesAt !== due) return (words) => words.verify_extended_wrongly({ seq, kind })
    const tooFew = entry.body.checks.some(({ outcome }) => outcome === 'failed')
    return tooFew ? null : (words) => words.verify_extended_needlessly({ seq, kind })
  }
  return null
}
