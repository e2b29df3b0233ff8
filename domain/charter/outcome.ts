import type { BallotSubject, Outcome } from '../ballots/state.ts'
import { type Draft, draft } from '../log/entry.ts'
import type { PlanState } from '../plan/state.ts'

/** What the group wants holds in the very step that counts its votes; to loosen a rule takes a signature first. */
export function charterChangedBy({ amendments }: PlanState, subject: BallotSubject, outcome: Outcome): Draft[] {
  if (subject.kind !== 'charter' || outcome !== 'adopted') return []
  const amendment = amendments.get(subject.amendment)
  if (!amendment || amendment.direction === 'loosen') return []
  return [draft('charter.changed', 'system', { amendment: amendment.id, change: amendment.change })]
}
