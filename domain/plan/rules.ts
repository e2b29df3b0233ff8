import { DISSENT_WINDOW } from '../dissent/state.ts'
import { atLeastRule, noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import type { SectionKey } from '../text/sections.ts'
import { between, HOUR, later } from '../time.ts'
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
  title: 'A plan is agreed only by its vote',
  protects: 'Everybody: no text becomes the plan without an equal vote on exactly these words.',
  source: 'NHS Citizens’ Assembly: decisions are made jointly.',
  inputs: 'log',
  unit: 'parts that no vote adopted',
  measure: ({ subject }) => count(subject.missing, 'parts that no vote adopted'),
  refusal: ({ num }) =>
    `${num === 1 ? 'One part of the plan has' : `${num} parts of the plan have`} words that no vote has adopted yet. Put ${num === 1 ? 'it' : 'them'} to the vote first.`,
})

export const dissentIsHeard = atLeastRule<Agreement, AgreeGiven>({
  ...common,
  id: 'plan.agree.dissent-is-heard',
  lpf: 'LPF-40',
  title: 'Whoever disagrees can have it written down',
  protects: 'People who lost a vote: their words stand beside the result.',
  source: 'Consent practice; OECD 2020.',
  inputs: 'given',
  least: count(DISSENT_WINDOW / HOUR, 'hours to write a dissent'),
  measure: ({ at, subject, given }) =>
    subject.closedAt === null || given.unanswered === 0
      ? null
      : count(Math.max(0, Math.floor(between(subject.closedAt, at) / HOUR)), 'hours to write a dissent'),
  refusal: (_value, { subject }) => {
    const until = subject.closedAt ? later(subject.closedAt, DISSENT_WINDOW) : ''
    return `Everybody who could vote has until ${until} to write down that they disagree. The plan can be agreed then, or as soon as everybody has answered.`
  },
})

export const agreeingRules = [everyPartVoted, dissentIsHeard] as const
