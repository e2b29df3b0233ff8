import { ANSWER_SETTLES_AFTER, openExplains } from '../explain/state.ts'
import { electors } from '../members/state.ts'
import { atLeastRule, noneRule } from '../rules/define.ts'
import { count, share } from '../rules/rule.ts'
import { HOUR } from '../time.ts'
import type { OpenGiven } from './entries.ts'
import { deciding, gate, type Proposal, votesOnText } from './proposal.ts'

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
