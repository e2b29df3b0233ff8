import type { BallotId } from '../ids.ts'
import { ballotOf, liveSession } from '../plan/state.ts'
import { atLeastRule, noneRule } from '../rules/define.ts'
import { count, type Facts, share } from '../rules/rule.ts'
import { between, MINUTE } from '../time.ts'
import type { CloseGiven } from './entries.ts'
import { type Ballot, NOTICE_MINUTES } from './state.ts'

export type Closing = { ballot: BallotId }
type ClosingFacts = Facts<Closing, CloseGiven>

const gate = 'ballot.close' as const
const ballot = ({ state, subject }: ClosingFacts) => ballotOf(state, subject.ballot)
const seats = (facts: ClosingFacts, side?: 'citizen') =>
  ballot(facts).roll.filter((id) => !side || facts.state.members.get(id)?.side === side).length
const voters = ({ given }: ClosingFacts) => given.voters.citizen + given.voters.professional

/** Everybody has voted and the definition closes it then: at once in a live session, else after the notice. */
export function mayCloseEarly(ballot: Ballot, { state, at, given }: ClosingFacts): boolean {
  if (!ballot.closesWhenAll || given.allVoted === 0) return false
  return !!liveSession(state) || (ballot.noticeUntil !== null && at >= ballot.noticeUntil)
}

export const notEarly = noneRule<Closing, CloseGiven>({
  id: 'ballot.close.not-early',
  lpf: 'LPF-35',
  title: 'No vote closes early',
  protects: 'Slower voters: nobody loses a vote because somebody was in a hurry.',
  source: 'Gunning principle 3: adequate time.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'given',
  unit: 'minutes too early',
  measure: (facts) => {
    const left = mayCloseEarly(ballot(facts), facts) ? 0 : between(facts.at, ballot(facts).closesAt) / MINUTE
    return count(Math.max(0, Math.ceil(left)), 'minutes too early')
  },
  refusal: (_value, facts) => {
    const { closesAt, closesWhenAll } = ballot(facts)
    const early = closesWhenAll
      ? ` It closes sooner once everybody has voted (${NOTICE_MINUTES} minutes later, or at once in a live meeting).`
      : ''
    return `This vote stays open until ${closesAt}.${early} Its closing time is never brought forward.`
  },
})

export const wordingUnchanged = noneRule<Closing, CloseGiven>({
  id: 'ballot.close.wording-unchanged',
  lpf: 'LPF-34',
  title: 'The words that were voted on are the words that are counted for',
  protects: 'Voters: nobody changes the text under a vote.',
  source: 'Integrity of the vote.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'given',
  unit: 'sections changed during the vote',
  measure: ({ given }) => count(given.changedSections, 'sections changed during the vote'),
  refusal: () =>
    'The text is not the one that was put to the vote. This should be impossible; please tell whoever runs this site.',
})

export const onePaperEach = noneRule<Closing, CloseGiven>({
  id: 'ballot.close.one-paper-each',
  lpf: 'LPF-33',
  title: 'As many papers as voters',
  protects: 'Everybody: one member, one equal vote.',
  source: 'One person, one vote.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'given',
  unit: 'papers too many or too few',
  measure: (facts) => count(Math.abs(facts.given.papers - voters(facts)), 'papers too many or too few'),
  refusal: () =>
    'The box holds another number of papers than there were voters. This should be impossible; please tell whoever runs this site.',
})

const quorumWords =
  'Too few people have voted for the result to count. The vote stays open 7 days longer, once. After that only the overall number counts.'

export const quorum = atLeastRule<Closing, CloseGiven>({
  id: 'ballot.close.quorum',
  lpf: 'LPF-37',
  title: 'Enough people took part',
  protects: 'Everybody: a handful cannot decide for all.',
  source: 'James Lind Alliance: a fair mix in the quorum.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'given',
  least: share(3, 5, 'voters of all seats'),
  measure: (facts) =>
    ballot(facts).kind === 'deciding' ? share(voters(facts), Math.max(1, seats(facts)), 'voters of all seats') : null,
  refusal: () => quorumWords,
})

export const quorumOfCitizens = atLeastRule<Closing, CloseGiven>({
  id: 'ballot.close.quorum-of-citizens',
  lpf: 'LPF-37',
  title: 'Enough citizens took part',
  protects: 'Citizens: professionals alone cannot decide.',
  source: 'James Lind Alliance: a fair mix in the quorum.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'given',
  least: share(1, 2, 'citizens who voted'),
  measure: (facts) => {
    const citizens = seats(facts, 'citizen')
    if (ballot(facts).kind !== 'deciding' || ballot(facts).call === 2 || citizens === 0) return null
    return share(facts.given.voters.citizen, citizens, 'citizens who voted')
  },
  refusal: () => quorumWords,
})

export const closingRules = [notEarly, wordingUnchanged, onePaperEach, quorum, quorumOfCitizens] as const
/** These void a result instead of forbidding to close. */
export const QUORUM_RULES: readonly string[] = [quorum.id, quorumOfCitizens.id]

export const secretUntilClosed = noneRule<Closing, Record<string, never>>({
  id: 'ballot.result.secret-until-closed',
  lpf: 'LPF-36',
  title: 'Nobody sees a result before the vote is closed',
  protects: 'Voters: nobody is carried along by how others voted. Guides see nothing either.',
  source: 'Bandwagon effect in open voting.',
  gate: 'ballot.result',
  severity: 'block',
  override: 'none',
  inputs: 'log',
  unit: 'votes still open',
  measure: ({ state, subject }) => count(ballotOf(state, subject.ballot).state === 'open' ? 1 : 0, 'votes still open'),
  refusal: (_value, { state, subject }) =>
    `The vote is open until ${ballotOf(state, subject.ballot).closesAt}. Nobody can see how it goes before then, the guide included.`,
})

export const cancelNeedsTwoKeys = noneRule<Closing, Record<string, never>>({
  id: 'ballot.cancel.two-keys',
  lpf: 'LPF-34',
  title: 'A vote is called off only by two people',
  protects: 'Voters: a guide alone cannot stop a vote that may go the wrong way.',
  source: 'Integrity of the vote.',
  gate: 'ballot.cancel',
  severity: 'block',
  override: 'twoKeys',
  inputs: 'log',
  unit: 'votes under way',
  measure: ({ state, subject }) => count(ballotOf(state, subject.ballot).state === 'open' ? 1 : 0, 'votes under way'),
  refusal: () =>
    'A vote that is open can be called off only with a written reason and the second signature of a citizen.',
})
