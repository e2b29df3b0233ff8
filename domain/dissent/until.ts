import type { BallotId, Instant } from '../ids.ts'
import { later } from '../time.ts'

/** As much of a vote and of a plan as one reader sees. */
type Ballot = { id: BallotId; state: string; kind: string; closedAt: Instant | null; onRoll: boolean }
type Seen = { now: Instant; plan: { agreed: { at: Instant } | null }; charter: { dissentWindow: number } }

/** Until when dissent can be written down beside this result; null where it cannot (any more). */
export function dissentUntil({ now, plan, charter }: Seen, ballot: Ballot): Instant | null {
  if (ballot.state !== 'closed' || ballot.kind !== 'deciding' || !ballot.closedAt || !ballot.onRoll) return null
  if (plan.agreed && ballot.closedAt < plan.agreed.at) return null
  const until = later(ballot.closedAt, charter.dissentWindow)
  return until > now ? until : null
}

/** Has this reader still to say whether they want something kept? */
export const awaitsDissent = (view: Seen & { dissentAnswered: readonly BallotId[] }, ballot: Ballot): boolean =>
  dissentUntil(view, ballot) !== null && !view.dissentAnswered.includes(ballot.id)
