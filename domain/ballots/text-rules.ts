import { ANSWER_SETTLES_AFTER, openExplains } from '../explain/state.ts'
import { electors } from '../members/state.ts'
import { atLeastRule, noneRule } from '../rules/define.ts'
import { count, share } from '../rules/rule.ts'
import { HOUR } from '../time.ts'
import type { OpenGiven } from './entries.ts'
import { deciding, gate, type Proposal, votesOnText } from './proposal.ts'

export const thereIsText = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.there-is-text',
  name: 'there_is_text',
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
  refusal: () => (words) => words.refusals_there_is_text(),
})

export const notInAnotherVote = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.not-in-another-vote',
  lpf: 'LPF-34',
  name: 'not_in_another_vote',
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
  refusal:
    ({ num }) =>
    (words) =>
      words.refusals_not_in_another_vote({ n: num }),
})

export const noUndefinedAcronyms = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.no-undefined-acronyms',
  lpf: 'LPF-24',
  name: 'no_undefined_acronyms',
  source: 'Slough co-production "jargon buster"; GOV.UK content guidance.',
  gate,
  severity: 'block',
  override: 'twoKeys',
  inputs: 'given',
  unit: 'unexplained abbreviations',
  measure: (facts) =>
    deciding(facts) && votesOnText(facts) ? count(facts.given.undefinedAcronyms, 'unexplained abbreviations') : null,
  refusal: (_value, { hints }) => {
    const forms = hints?.acronyms?.join(', ') ?? ''
    return (words) => words.refusals_no_undefined_acronyms({ forms })
  },
})

export const nothingToExplain = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.nothing-to-explain',
  lpf: 'LPF-24',
  name: 'nothing_to_explain',
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
  refusal:
    ({ num }) =>
    (words) =>
      words.refusals_nothing_to_explain({ n: num, hours: ANSWER_SETTLES_AFTER / HOUR }),
})

export const nobodyWaitsForHelp = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.nobody-waits-for-help',
  lpf: 'LPF-26',
  name: 'nobody_waits_for_help',
  source: 'Evenground; no reading formula knows better than the reader.',
  gate,
  severity: 'block',
  override: 'twoKeys',
  inputs: 'given',
  unit: 'open requests for help',
  measure: (facts) =>
    deciding(facts) && votesOnText(facts) ? count(facts.given.waitingForHelp, 'open requests for help') : null,
  refusal: () => (words) => words.refusals_nobody_waits_for_help(),
})

export const peopleAreReady = atLeastRule<Proposal, OpenGiven>({
  id: 'ballot.open.people-are-ready',
  lpf: 'LPF-26',
  name: 'people_are_ready',
  source: 'Evenground.',
  gate,
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'given',
  least: share(4, 5, 'citizens who are ready'),
  ...{ loosest: share(1, 2, 'citizens who are ready'), tightest: share(9, 10, 'citizens who are ready') },
  measure: (facts) => {
    const { state, given } = facts
    if (!deciding(facts) || !votesOnText(facts) || given.daysSinceAsked < 3) return null
    const citizens = electors(state).filter((member) => member.side === 'citizen').length
    return share(given.readyCitizens, Math.max(citizens, 1), 'citizens who are ready')
  },
  refusal:
    ({ num, den }) =>
    (words) =>
      words.refusals_people_are_ready({ num, den }),
})
