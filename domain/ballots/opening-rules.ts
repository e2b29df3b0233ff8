import { ANSWER_SETTLES_AFTER, openExplains } from '../explain/state.ts'
import type { Instant } from '../ids.ts'
import { citizenShare, electors } from '../members/state.ts'
import { liveSession } from '../plan/state.ts'
import { atLeastRule, noneRule } from '../rules/define.ts'
import { count, type Facts, share } from '../rules/rule.ts'
import type { SectionKey } from '../text/sections.ts'
import { between, DAY, HOUR, MINUTE } from '../time.ts'
import type { OpenGiven } from './entries.ts'
import { type BallotKind, type BallotSubject, type MethodId, rollFor, sameSubject } from './state.ts'
import type { BallotThreshold } from './threshold.ts'

/** What is to be put to the vote. */
export type Proposal = {
  kind: BallotKind
  subject: BallotSubject
  sections: SectionKey[]
  method: MethodId
  threshold: BallotThreshold
  correction: boolean
  closesAt: Instant
  closesWhenAll: boolean
}
type OpenFacts = Facts<Proposal, OpenGiven>

const deciding = (facts: OpenFacts) => facts.subject.kind === 'deciding'
const votesOnText = (facts: OpenFacts) => facts.subject.sections.length > 0
const HALF = share(1, 2, 'citizens of voting members')
/** How long a plan may go on with too few citizens after somebody left (domain.md §3.0, LPF-01). */
const GRACE = 28 * DAY

/** Everybody who votes is here now, so nobody's time to vote is cut short. */
const nobodyAbsent = ({ state, subject }: OpenFacts) => {
  const session = liveSession(state)
  return !!session && rollFor(state, subject.kind).every((member) => session.present.has(member.id))
}

const gate = 'ballot.open' as const

export const citizensAreHalf = atLeastRule<Proposal, OpenGiven>({
  id: 'ballot.open.citizens-are-half',
  lpf: 'LPF-01',
  title: 'Citizens are at least half',
  protects: 'Citizens: nobody is outnumbered by people who are paid to be there.',
  source: 'James Lind Alliance: sides are balanced; Karpowitz et al. 2012: who is in the room changes who is heard.',
  gate,
  severity: 'block',
  override: 'twoKeys',
  inputs: 'log',
  least: HALF,
  measure: ({ state, at }) => {
    const since = state.citizensShortSince
    return since && between(since, at) <= GRACE ? null : citizenShare(electors(state))
  },
  refusal: ({ num, den }) =>
    `Only ${num} of ${den} voting members are citizens. Citizens must be at least half. Invite more citizens, or ask a citizen to sign a reason to go on.`,
})

export const facilitatorHasNoVote = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.facilitator-has-no-vote',
  lpf: 'LPF-15',
  title: 'Whoever guides has no vote',
  protects: 'Everybody: the person who runs the vote has no side in it.',
  source: 'Facilitation practice.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'log',
  unit: 'facilitators with a vote',
  measure: ({ state, subject }) =>
    count(rollFor(state, subject.kind).filter((m) => m.function === 'facilitator').length, 'facilitators with a vote'),
  refusal: () => 'A guide is on the list of voters. Guides are neutral and have no vote.',
})

export const facilitatorIsIndependent = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.facilitator-is-independent',
  lpf: 'LPF-15',
  title: 'The guide does not work for whoever decides in the end',
  protects: 'Everybody: a guide whose employer has the final say can lean without wanting to.',
  source: 'Facilitation practice.',
  gate,
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'log',
  unit: 'guides employed by the decision holder',
  measure: (facts) =>
    deciding(facts)
      ? count(facts.state.facilitatorEmployedBySponsor ? 1 : 0, 'guides employed by the decision holder')
      : null,
  refusal: () =>
    'The guide works for the body that decides in the end. Say openly, with a reason, why you go on; everybody will see it.',
})

export const thereIsText = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.there-is-text',
  title: 'There is a text to vote on',
  protects: 'Voters: nobody votes on an empty page.',
  source: 'Evenground.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'given',
  unit: 'votes on nothing',
  measure: (facts) => {
    const { sections } = facts.subject
    return votesOnText(facts) ? count(facts.given.empty === sections.length ? 1 : 0, 'votes on nothing') : null
  },
  refusal: () => 'There are no words here yet. Write the text together first, then put it to the vote.',
})

export const notInAnotherVote = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.not-in-another-vote',
  lpf: 'LPF-34',
  title: 'One text, one vote at a time',
  protects: 'Voters: the words in a vote stay as they are until it closes.',
  source: 'Integrity of the vote.',
  gate,
  severity: 'block',
  override: 'none',
  inputs: 'log',
  unit: 'sections in another vote',
  measure: (facts) => {
    const { state, subject } = facts
    const busy = subject.sections.filter((key) => state.sections.get(key)?.state === 'voting')
    return votesOnText(facts) ? count(busy.length, 'sections in another vote') : null
  },
  refusal: ({ num }) =>
    `${num === 1 ? 'One section is' : `${num} sections are`} in another vote. Wait until that vote has closed.`,
})

export const noUndefinedAcronyms = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.no-undefined-acronyms',
  lpf: 'LPF-24',
  title: 'No unexplained abbreviations in a text that is voted on',
  protects: 'Everybody who does not speak the jargon.',
  source: 'Slough co-production "jargon buster"; GOV.UK content guidance.',
  gate,
  severity: 'block',
  override: 'twoKeys',
  inputs: 'given',
  unit: 'unexplained abbreviations',
  measure: (facts) =>
    deciding(facts) && votesOnText(facts) ? count(facts.given.undefinedAcronyms, 'unexplained abbreviations') : null,
  refusal: (_value, { hints }) => {
    const words = hints?.acronyms?.join(', ') ?? ''
    return `These short forms are explained nowhere in the plan: ${words}. Any member can explain each one once, like “long-term lung disease (COPD)”.`
  },
})

export const nothingToExplain = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.nothing-to-explain',
  lpf: 'LPF-24',
  title: 'Every “please explain” has an answer',
  protects: 'Whoever asked what a word means.',
  source: 'Slough co-production "jargon buster".',
  gate,
  severity: 'block',
  override: 'twoKeys',
  inputs: 'log',
  unit: 'open questions',
  measure: (facts) =>
    deciding(facts) && votesOnText(facts)
      ? count(openExplains(facts.state, new Set(facts.subject.sections), facts.at).length, 'open questions')
      : null,
  refusal: ({ num }) =>
    `${num === 1 ? 'Somebody' : `${num} times somebody`} asked “please explain” and it is still open. Any member can answer. It closes when the person who asked says it is clear, or ${ANSWER_SETTLES_AFTER / HOUR} hours after an answer.`,
})

export const nobodyWaitsForHelp = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.nobody-waits-for-help',
  lpf: 'LPF-26',
  title: 'Nobody who asked for help is left behind',
  protects: 'Whoever needs help before they can vote.',
  source: 'Evenground; no reading formula knows better than the reader.',
  gate,
  severity: 'block',
  override: 'twoKeys',
  inputs: 'given',
  unit: 'open requests for help',
  measure: (facts) =>
    deciding(facts) && votesOnText(facts) ? count(facts.given.waitingForHelp, 'open requests for help') : null,
  refusal: () =>
    'Somebody asked for help with this text and still waits. Offer help to everybody: read it out, or talk it through. It closes when they say “ready to vote”.',
})

export const peopleAreReady = atLeastRule<Proposal, OpenGiven>({
  id: 'ballot.open.people-are-ready',
  lpf: 'LPF-26',
  title: 'Most citizens say they are ready',
  protects: 'Citizens who are too polite to say that they do not follow.',
  source: 'Evenground.',
  gate,
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'given',
  least: share(4, 5, 'citizens who are ready'),
  measure: (facts) => {
    const { state, given } = facts
    if (!deciding(facts) || !votesOnText(facts) || given.daysSinceAsked < 3) return null
    const citizens = electors(state).filter((member) => member.side === 'citizen').length
    return share(given.readyCitizens, Math.max(citizens, 1), 'citizens who are ready')
  },
  refusal: ({ num, den }) =>
    `${num} of ${den} citizens said that they are ready to vote on this text, three days or more after they were asked. Ask again in their own way, or say with a reason why you go on.`,
})

export const methodFitsGroup = atLeastRule<Proposal, OpenGiven>({
  id: 'ballot.open.method-fits-group',
  lpf: 'LPF-32',
  title: 'The way to decide fits the group',
  protects: 'Citizens who are fewer: agreement by consent protects them, a majority would not.',
  source: 'Karpowitz, Mendelberg, Shaker, APSR 2012 (by analogy).',
  gate,
  severity: 'block',
  override: 'twoKeys',
  inputs: 'log',
  least: HALF,
  measure: (facts) => {
    if (!deciding(facts) || facts.subject.method === 'consent' || isFallBack(facts)) return null
    return citizenShare(electors(facts.state))
  },
  refusal: ({ num, den }) =>
    `Only ${num} of ${den} voting members are citizens, so this vote must be by consent: it passes if nobody objects. Choose “Consent”.`,
})

/** Two thirds, after three rounds of consent on the same matter or 21 days: allowed at any mix (domain.md §3.0). */
function isFallBack({ state, subject, at }: OpenFacts): boolean {
  const { threshold, method } = subject
  if (method !== 'majority' || !('num' in threshold) || threshold.num * 3 < threshold.den * 2) return false
  const rounds = [...state.ballots.values()].filter(
    (ballot) =>
      ballot.method === 'consent' &&
      ballot.outcome === 'objections-open' &&
      sameSubject(ballot.subject, subject.subject),
  )
  return rounds.length >= 3 || rounds.some((round) => between(round.openedAt, at) >= 21 * DAY)
}

/** What the three rules about time to vote (LPF-35) share; which of them applies depends on the vote. */
function timeRule(
  suffix: string,
  title: string,
  minutes: number,
  applies: (facts: OpenFacts) => boolean,
  words: string,
) {
  return atLeastRule<Proposal, OpenGiven>({
    id: `ballot.open.${suffix}`,
    lpf: 'LPF-35',
    title,
    protects: 'Slower voters, carers and shift workers: nobody loses a vote because it was over too soon.',
    source: 'Gunning principle 3: adequate time.',
    gate,
    severity: 'block',
    override: 'twoKeys',
    inputs: 'log',
    least: count(minutes, 'minutes to vote'),
    measure: (facts) =>
      deciding(facts) && applies(facts)
        ? count(Math.max(0, Math.floor(between(facts.at, facts.subject.closesAt) / MINUTE)), 'minutes to vote')
        : null,
    refusal: () => words,
  })
}

export const timeToVote = timeRule(
  'time-to-vote',
  'Seven days to vote',
  (7 * DAY) / MINUTE,
  (facts) => !facts.subject.correction && !nobodyAbsent(facts),
  'People need at least 7 days to vote, so that everybody has an evening and a day at the weekend. Choose a later closing time. A vote can close sooner if everybody who may vote is in the meeting now.',
)

export const timeInTheRoom = timeRule(
  'time-in-the-room',
  'Fifteen minutes to vote when everybody is here',
  15,
  (facts) => nobodyAbsent(facts),
  'Everybody who may vote is here. Give them at least 15 minutes: choose a later closing time.',
)

export const timeForCorrection = timeRule(
  'time-for-correction',
  'Two days to vote on a correction',
  (2 * DAY) / MINUTE,
  (facts) => facts.subject.correction && !nobodyAbsent(facts),
  'A correction (other words, same meaning) needs at least 48 hours to vote. Choose a later closing time.',
)

export const openingRules = [
  citizensAreHalf,
  facilitatorHasNoVote,
  facilitatorIsIndependent,
  thereIsText,
  notInAnotherVote,
  noUndefinedAcronyms,
  nothingToExplain,
  nobodyWaitsForHelp,
  peopleAreReady,
  methodFitsGroup,
  timeToVote,
  timeInTheRoom,
  timeForCorrection,
] as const
