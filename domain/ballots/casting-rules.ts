import type { BallotId, MemberId } from '../ids.ts'
import { isRoleAgreed } from '../members/state.ts'
import { ballotOf, memberOf, type PlanState } from '../plan/state.ts'
import { noneRule } from '../rules/define.ts'
import { count, type Facts } from '../rules/rule.ts'

/** Casting writes no entry, so nothing measured here is ever recorded beside a name. */
export type Cast = { ballot: BallotId; voter: MemberId }
export type CastGiven = { otherKey: 0 | 1; keyOfOther: 0 | 1; staleRev: 0 | 1 }

const gate = 'ballot.cast' as const
const yesNo = (yes: boolean, unit: string) => count(yes ? 1 : 0, unit)
const ballot = ({ state, subject }: Facts<Cast, CastGiven>) => ballotOf(state, subject.ballot)
const isOver = (state: PlanState, facts: Facts<Cast, CastGiven>) =>
  ballotOf(state, facts.subject.ballot).state !== 'open' || facts.at >= ballotOf(state, facts.subject.ballot).closesAt

const common = { gate, severity: 'block', override: 'none', inputs: 'given' } as const

export const ballotIsOpen = noneRule<Cast, CastGiven>({
  ...common,
  id: 'ballot.cast.ballot-is-open',
  lpf: 'LPF-34',
  title: 'Votes count until closing time, not after',
  protects: 'Everybody: nobody votes once the result can be known.',
  source: 'Integrity of the vote.',
  unit: 'votes that are over',
  measure: (facts) => yesNo(isOver(facts.state, facts), 'votes that are over'),
  refusal: () => 'This vote is over. Nothing was changed. The result stands on the page of the vote.',
})

export const onTheRoll = noneRule<Cast, CastGiven>({
  ...common,
  id: 'ballot.cast.on-the-roll',
  lpf: 'LPF-33',
  title: 'Who may vote is fixed when a vote opens',
  protects: 'Everybody: nobody can bring in voters half-way.',
  source: 'Integrity of the vote.',
  unit: 'voters without a seat',
  measure: (facts) => yesNo(!ballot(facts).roll.includes(facts.subject.voter), 'voters without a seat'),
  refusal: () =>
    'You have no seat in this vote, because you joined after it opened or guide the plan. You can vote in the next one.',
})

export const roleIsAgreed = noneRule<Cast, CastGiven>({
  ...common,
  override: 'twoKeys',
  id: 'ballot.cast.role-is-agreed',
  lpf: 'LPF-11',
  title: 'Your role is agreed before you first vote',
  protects: 'Members: nobody gives time without knowing how much, for how long and what they get back.',
  source: 'West of England AHSN: role descriptions developed and agreed with contributors.',
  unit: 'roles not agreed',
  measure: ({ state, subject }) => yesNo(!isRoleAgreed(memberOf(state, subject.voter)), 'roles not agreed'),
  refusal: () =>
    'Before your first vote, please read what you agreed to do and say yes to it (or ask to change it). It takes a minute.',
})

export const onePaper = noneRule<Cast, CastGiven>({
  ...common,
  id: 'ballot.cast.one-paper',
  lpf: 'LPF-33',
  title: 'One member, one paper',
  protects: 'Everybody: each vote counts once.',
  source: 'One person, one vote.',
  unit: 'second papers',
  measure: ({ given }) => yesNo(given.otherKey === 1 || given.keyOfOther === 1, 'second papers'),
  refusal: () =>
    'You already have a voting paper, made with another key. To change your vote, use the same device or let this site make the paper for you.',
})

export const newerRevision = noneRule<Cast, CastGiven>({
  ...common,
  id: 'ballot.cast.newer-revision',
  lpf: 'LPF-33',
  title: 'The latest paper counts',
  protects: 'Voters: an old paper that arrives late never replaces a newer one.',
  source: 'One person, one vote.',
  unit: 'older papers',
  measure: ({ given }) => yesNo(given.staleRev === 1, 'older papers'),
  refusal: () => 'A newer paper of yours is already in. It stays in; nothing was changed.',
})

export const castingRules = [ballotIsOpen, onTheRoll, roleIsAgreed, onePaper, newerRevision] as const
