import { boxClosesAt } from '../helping/post.ts'
import { type HelpGiven, helpingRules } from '../helping/rules.ts'
import type { BallotId, MemberId } from '../ids.ts'
import { interestsAreDeclared } from '../interests/rules.ts'
import { isRoleAgreed } from '../members/state.ts'
import { ballotOf, memberOf, type PlanState } from '../plan/state.ts'
import { noneRule } from '../rules/define.ts'
import { count, type Facts } from '../rules/rule.ts'
import type { Sentence } from '../words/words.ts'

/** Casting writes no entry, so nothing measured here is ever recorded beside a name. */
export type Cast = { ballot: BallotId; voter: MemberId }
export type CastGiven = {
  otherKey: 0 | 1
  keyOfOther: 0 | 1
  staleRev: 0 | 1
  /** Its key was lost and given up; left out where it was not. */
  lostKey?: 1
  /** Where somebody enters it for the voter. */
  help?: HelpGiven
}

const gate = 'ballot.cast' as const
const yesNo = (yes: boolean, unit: string) => count(yes ? 1 : 0, unit)
const ballot = ({ state, subject }: Facts<Cast, CastGiven>) => ballotOf(state, subject.ballot)
/** What was said or posted in time may still be entered while the box waits for the post. */
function isOver(state: PlanState, { at, subject, given }: Facts<Cast, CastGiven>): boolean {
  const ballot = ballotOf(state, subject.ballot)
  const isTogether = !given.help || given.help.way === 'beside'
  return ballot.state !== 'open' || at >= (isTogether ? ballot.closesAt : boxClosesAt(ballot))
}

/** The same to the voter themselves, and to whoever helps them. */
const told =
  (name: 'on_the_roll' | 'role_is_agreed' | 'one_paper') =>
  (_value: unknown, { given }: Facts<Cast, CastGiven>): Sentence =>
  (words) =>
    given.help ? words[`refusals_${name}_helped`]() : words[`refusals_${name}`]()

const common = { gate, severity: 'block', override: 'none', inputs: 'given' } as const

export const ballotIsOpen = noneRule<Cast, CastGiven>({
  ...common,
  id: 'ballot.cast.ballot-is-open',
  lpf: 'LPF-34',
  name: 'ballot_is_open',
  source: 'Integrity of the vote.',
  unit: 'votes that are over',
  measure: (facts) => yesNo(isOver(facts.state, facts), 'votes that are over'),
  refusal: () => (words) => words.refusals_ballot_is_open(),
})

export const onTheRoll = noneRule<Cast, CastGiven>({
  ...common,
  id: 'ballot.cast.on-the-roll',
  lpf: 'LPF-33',
  name: 'on_the_roll',
  source: 'Integrity of the vote.',
  unit: 'voters without a seat',
  measure: (facts) => yesNo(!ballot(facts).roll.includes(facts.subject.voter), 'voters without a seat'),
  refusal: told('on_the_roll'),
})

export const roleIsAgreed = noneRule<Cast, CastGiven>({
  ...common,
  override: 'twoKeys',
  id: 'ballot.cast.role-is-agreed',
  lpf: 'LPF-11',
  name: 'role_is_agreed',
  source: 'West of England AHSN: role descriptions developed and agreed with contributors.',
  unit: 'roles not agreed',
  measure: ({ state, subject }) => yesNo(!isRoleAgreed(memberOf(state, subject.voter)), 'roles not agreed'),
  refusal: told('role_is_agreed'),
})

export const onePaper = noneRule<Cast, CastGiven>({
  ...common,
  id: 'ballot.cast.one-paper',
  lpf: 'LPF-33',
  name: 'one_paper',
  source: 'One person, one vote.',
  unit: 'second papers',
  measure: ({ given: { otherKey, keyOfOther, lostKey } }) =>
    yesNo(otherKey === 1 || keyOfOther === 1 || lostKey === 1, 'second papers'),
  refusal: (value, facts) =>
    facts.given.lostKey ? (words) => words.refusals_lost_key() : told('one_paper')(value, facts),
})

export const newerRevision = noneRule<Cast, CastGiven>({
  ...common,
  id: 'ballot.cast.newer-revision',
  lpf: 'LPF-33',
  name: 'newer_revision',
  source: 'One person, one vote.',
  unit: 'older papers',
  measure: ({ given }) => yesNo(given.staleRev === 1, 'older papers'),
  refusal: () => (words) => words.refusals_newer_revision(),
})

export const castingRules = [
  ballotIsOpen,
  onTheRoll,
  roleIsAgreed,
  interestsAreDeclared,
  onePaper,
  newerRevision,
  ...helpingRules,
] as const
