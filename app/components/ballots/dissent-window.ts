import type { Instant } from '#domain/ids.ts'
import { later } from '#domain/time.ts'
import type { PlanView } from '#server/views/plan-view.ts'

type Ballot = PlanView['ballots'][number]

/** Until when dissent can be written down beside this result; null where it cannot (any more). */
export function dissentUntil(
  { now, plan, charter }: Pick<PlanView, 'now' | 'plan' | 'charter'>,
  ballot: Ballot,
): Instant | null {
  if (ballot.state !== 'closed' || ballot.kind !== 'deciding' || !ballot.closedAt || !ballot.onRoll) return null
  if (plan.agreed && ballot.closedAt < plan.agreed.at) return null
  const until = later(ballot.closedAt, charter.dissentWindow)
  return until > now ? until : null
}

/** Has this reader still to say whether they want something kept? */
export const awaitsDissent = (view: PlanView, ballot: Ballot): boolean =>
  dissentUntil(view, ballot) !== null && !view.dissentAnswered.includes(ballot.id)
