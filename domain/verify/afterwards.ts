import { dissentWindow } from '../dissent/window.ts'
import { boxClosesAt } from '../helping/post.ts'
import type { BallotId } from '../ids.ts'
import type { Entry } from '../log/entry.ts'
import type { PlanState } from '../plan/state.ts'
import { between } from '../time.ts'
import type { Sentence } from '../words/words.ts'
import type { Findings } from './report.ts'

/** A tie is settled after the vote: both halves, and what was drawn. */
const LOTS = ['lot.revealed', 'lot.forfeited', 'ballot.lot-drawn']
/** What may still be written about a vote that is over: dissent, that people talk again, why a rule should be set aside. */
const ALLOWED = [
  'dissent.recorded',
  'discussion.called',
  'discussion.taken-back',
  'override.requested',
  ...LOTS,
  'ballot.superseded',
]

/** Step 12, for one entry, with the state before it: nothing of a vote comes after its end but what may. */
export function checkAfterwards(state: PlanState, over: ReadonlySet<BallotId>, entry: Entry, findings: Findings): void {
  const { seq, kind } = entry
  const fail = (code: string, sentence: Sentence) => findings.failed('afterwards', code, sentence, seq)
  const { ballot: id } = entry.body as { ballot?: BallotId }
  const ballot = id && state.ballots.get(id)
  if (!ballot) return
  if (over.has(ballot.id) && !ALLOWED.includes(entry.kind)) {
    fail('late', (words) => words.verify_late({ seq, kind }))
  }
  if (entry.kind === 'objection.raised' && entry.at >= boxClosesAt(ballot)) {
    fail('late-objection', (words) => words.verify_late_objection({ seq }))
  }
  if (entry.kind === 'dissent.recorded' && ballot.closedAt) {
    const agreedSince = state.agreed && ballot.closedAt < state.agreed.at
    if (agreedSince || between(ballot.closedAt, entry.at) > dissentWindow(state)) {
      fail('late-dissent', (words) => words.verify_late_dissent({ seq }))
    }
  }
}
