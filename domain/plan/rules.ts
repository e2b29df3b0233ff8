import { noDiscussionIsDue } from '../discussions/rules.ts'
import { DISSENT_WINDOW } from '../dissent/state.ts'
import { timeInWords } from '../log/sentences-time.ts'
import { atLeastRule, noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import { sideMeetingsHaveNotes } from '../side-meetings/rules.ts'
import { everySuggestionAnswered } from '../suggestions/rules.ts'
import type { SectionKey } from '../text/sections.ts'
import { between, HOUR, later } from '../time.ts'
import { localeOf } from '../words/words.ts'
import type { Agreement } from './agreement.ts'

export type AgreeGiven = {
  /** Which sections have words. */
  sections: SectionKey[]
  /** Electors who neither wrote a dissent nor said that they have nothing to add. */
  unanswered: number
}

const common = { gate: 'plan.agree', severity: 'block', override: 'none' } as const

export const everyPartVoted = noneRule<Agreement, AgreeGiven>({
  ...common,
  id: 'plan.agree.every-part-voted',
  name: 'every_part_voted',
  source: 'NHS Citizens’ Assembly: decisions are made jointly.',
  inputs: 'log',
  unit: 'parts that no vote adopted',
  measure: ({ subject }) => count(subject.missing, 'parts that no vote adopted'),
  refusal:
    ({ num }) =>
    (words) =>
      words.refusals_every_part_voted({ n: num }),
})

export const dissentIsHeard = atLeastRule<Agreement, AgreeGiven>({
  ...common,
  id: 'plan.agree.dissent-is-heard',
  lpf: 'LPF-40',
  name: 'dissent_is_heard',
  source: 'Consent practice; OECD 2020.',
  inputs: 'given',
  least: count(DISSENT_WINDOW / HOUR, 'hours to write a dissent'),
  ...{ loosest: count(72, 'hours to write a dissent'), tightest: count(720, 'hours to write a dissent') },
  measure: ({ at, subject, given }) =>
    subject.closedAt === null || given.unanswered === 0
      ? null
      : count(Math.max(0, Math.floor(between(subject.closedAt, at) / HOUR)), 'hours to write a dissent'),
  refusal: (_value, { subject }, least) => {
    const until = subject.closedAt ? later(subject.closedAt, least.num * HOUR) : ''
    return (words) => words.refusals_dissent_is_heard({ until: timeInWords(until, localeOf(words)) })
  },
})

export const agreeingRules = [
  everyPartVoted,
  everySuggestionAnswered,
  dissentIsHeard,
  sideMeetingsHaveNotes,
  noDiscussionIsDue,
] as const
