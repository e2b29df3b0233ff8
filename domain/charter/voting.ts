import type { BallotEntries } from '../ballots/entries.ts'
import type { Ballot, BallotSubject } from '../ballots/state.ts'
import type { BallotThreshold } from '../ballots/threshold.ts'
import type { Instant } from '../ids.ts'
import { illegal } from '../log/illegal.ts'
import type { PlanState } from '../plan/state.ts'
import { later } from '../time.ts'
import { SIGN_FOR, TWO_THIRDS } from './state.ts'

/** From now on only the vote answers what somebody asked the group for. */
export function beginCharterVote(
  state: PlanState,
  { amendment: id }: Extract<BallotSubject, { kind: 'charter' }>,
  { ballot, kind, threshold }: Pick<BallotEntries['ballot.opened'], 'ballot' | 'kind' | 'threshold'>,
): void {
  const amendment = state.amendments.get(id)
  if (amendment?.state !== 'asked') illegal('votes_twice_on_the_charter')
  if (kind !== 'deciding') illegal('changes_the_charter_unasked')
  if (amendment.direction === 'loosen' && !isTwoThirds(threshold)) illegal('loosens_a_rule_by_too_few')
  Object.assign(amendment, { state: 'voting', ballot })
}

/** At least two thirds of those who say yes or no. */
const isTwoThirds = (threshold: BallotThreshold): boolean =>
  'num' in threshold && threshold.num * TWO_THIRDS.den >= TWO_THIRDS.num * threshold.den

/** A yes to loosen a rule waits for a citizen's signature; any other yes holds by the entry that follows. */
export function endCharterVote(state: PlanState, { subject, outcome }: Ballot, at: Instant): void {
  if (subject.kind !== 'charter') return
  const amendment = state.amendments.get(subject.amendment)
  if (amendment?.state !== 'voting') illegal('votes_twice_on_the_charter')
  if (outcome === 'adopted') Object.assign(amendment, { state: 'waiting', signUntil: later(at, SIGN_FOR) })
  else Object.assign(amendment, { state: 'declined', answeredAt: at })
}
