import { boxClosesAt } from '../helping/post.ts'
import type { BallotId } from '../ids.ts'
import { timeInWords } from '../log/sentences-time.ts'
import { ballotOf, liveSession } from '../plan/state.ts'
import { atLeastRule, noneRule } from '../rules/define.ts'
import { count, type Facts, share } from '../rules/rule.ts'
import { between, MINUTE } from '../time.ts'
import { localeOf } from '../words/words.ts'
import type { CloseGiven } from './entries.ts'
import { sidesAgree } from './sides-rules.ts'
import { type Ballot, NOTICE_MINUTES, type Outcome } from './state.ts'

export type Closing = { ballot: BallotId }
type ClosingFacts = Facts<Closing, CloseGiven>

const gate = 'ballot.close' as const
const ballot = ({ state, subject }: ClosingFacts) => ballotOf(state, subject.ballot)
const seats = (facts: ClosingFacts, side?: 'citizen') =>
  ballot(facts).roll.filter((id) => !side || facts.state.members.get(id)?.side === side).length
/** Something is decided by papers: where the lot alone chooses, nobody can stay away. */
const isCast = (facts: ClosingFacts) => ballot(facts).kind === 'deciding' && ballot(facts).method !== 'lot'
const voters = ({ given }: ClosingFacts) => given.voters.citizen + given.voters.professional

/** Everybody has voted and the definition closes it then: at once in a live session, else after the notice. */
export function mayCloseEarly(ballot: Ballot, { state, at, given }: ClosingFacts): boolean {
  if (given.allVoted === 0) return false
  // Only the post is waited for, and it can bring nobody else’s.
  if (at >= ballot.closesAt) return true
  if (!ballot.closesWhenAll) return false
  return !!liveSession(state) || (ballot.noticeUntil !== null && at >= ballot.noticeUntil)
}

export const notEarly = noneRule<Closing, CloseGiven>({
  id: 'ballot.close.not-early',
  lpf: 'LPF-35',
  name: 'not_early',
  source: 'Gunning principle 3: adequate time.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'given',
  unit: 'minutes too early',
  measure: (facts) => {
    const left = mayCloseEarly(ballot(facts), facts) ? 0 : between(facts.at, boxClosesAt(ballot(facts))) / MINUTE
    return count(Math.max(0, Math.ceil(left)), 'minutes too early')
  },
  refusal: (_value, facts) => {
    const { closesAt, closesWhenAll } = ballot(facts)
    const isForPost = facts.at >= closesAt
    return (words) => {
      const at = timeInWords(isForPost ? boxClosesAt(ballot(facts)) : closesAt, localeOf(words))
      if (isForPost) return words.refusals_not_early_for_post({ at })
      return closesWhenAll
        ? words.refusals_not_early_unless_all({ at, n: NOTICE_MINUTES })
        : words.refusals_not_early({ at })
    }
  },
})

export const wordingUnchanged = noneRule<Closing, CloseGiven>({
  id: 'ballot.close.wording-unchanged',
  lpf: 'LPF-34',
  name: 'wording_unchanged',
  source: 'Integrity of the vote.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'given',
  unit: 'sections changed during the vote',
  measure: ({ given }) => count(given.changedSections, 'sections changed during the vote'),
  refusal: () => (words) => words.refusals_wording_unchanged(),
})

export const onePaperEach = noneRule<Closing, CloseGiven>({
  id: 'ballot.close.one-paper-each',
  lpf: 'LPF-33',
  name: 'one_paper_each',
  source: 'One person, one vote.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'given',
  unit: 'papers too many or too few',
  measure: (facts) => count(Math.abs(facts.given.papers - voters(facts)), 'papers too many or too few'),
  refusal: () => (words) => words.refusals_one_paper_each(),
})

export const quorum = atLeastRule<Closing, CloseGiven>({
  id: 'ballot.close.quorum',
  lpf: 'LPF-37',
  name: 'quorum',
  source: 'James Lind Alliance: a fair mix in the quorum.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'given',
  least: share(3, 5, 'voters of all seats'),
  ...{ loosest: share(1, 2, 'voters of all seats'), tightest: share(9, 10, 'voters of all seats') },
  measure: (facts) =>
    isCast(facts) && !ballot(facts).yesQuorum
      ? share(voters(facts), Math.max(1, seats(facts)), 'voters of all seats')
      : null,
  refusal: () => (words) => words.refusals_quorum(),
})

export const quorumOfCitizens = atLeastRule<Closing, CloseGiven>({
  id: 'ballot.close.quorum-of-citizens',
  lpf: 'LPF-37',
  name: 'quorum_of_citizens',
  source: 'James Lind Alliance: a fair mix in the quorum.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'given',
  least: share(1, 2, 'citizens who voted'),
  ...{ loosest: share(1, 3, 'citizens who voted'), tightest: share(9, 10, 'citizens who voted') },
  measure: (facts) => {
    const citizens = seats(facts, 'citizen')
    if (!isCast(facts) || ballot(facts).call === 2 || citizens === 0) return null
    return share(facts.given.voters.citizen, citizens, 'citizens who voted')
  },
  refusal: () => (words) => words.refusals_quorum(),
})

export const closingRules = [notEarly, wordingUnchanged, onePaperEach, quorum, quorumOfCitizens, sidesAgree] as const
/** These void a result instead of forbidding to close. */
export const QUORUM_RULES: readonly string[] = [quorum.id, quorumOfCitizens.id]

/** Rules that may have failed as a vote was closed, because they are why it ended as it did. */
export function endedBy(outcome: Outcome): readonly string[] {
  if (outcome === 'sides-split') return [sidesAgree.id]
  return outcome === 'no-quorum' ? QUORUM_RULES : []
}

export const secretUntilClosed = noneRule<Closing, Record<string, never>>({
  id: 'ballot.result.secret-until-closed',
  lpf: 'LPF-36',
  name: 'secret_until_closed',
  source: 'Bandwagon effect in open voting.',
  gate: 'ballot.result',
  severity: 'block',
  override: 'none',
  inputs: 'log',
  unit: 'votes still open',
  measure: ({ state, subject }) => count(ballotOf(state, subject.ballot).state === 'open' ? 1 : 0, 'votes still open'),
  refusal: (_value, { state, subject }) => {
    const { closesAt } = ballotOf(state, subject.ballot)
    return (words) => words.refusals_secret_until_closed({ at: timeInWords(closesAt, localeOf(words)) })
  },
})

export const cancelNeedsTwoKeys = noneRule<Closing, Record<string, never>>({
  id: 'ballot.cancel.two-keys',
  lpf: 'LPF-34',
  name: 'two_keys_to_call_off',
  source: 'Integrity of the vote.',
  gate: 'ballot.cancel',
  severity: 'block',
  override: 'twoKeys',
  inputs: 'log',
  unit: 'votes under way',
  measure: ({ state, subject }) => count(ballotOf(state, subject.ballot).state === 'open' ? 1 : 0, 'votes under way'),
  refusal: () => (words) => words.refusals_two_keys_to_call_off(),
})
