import type { OpenGiven } from '../ballots/entries.ts'
import { deciding, type Proposal } from '../ballots/proposal.ts'
import type { Agreement } from '../plan/agreement.ts'
import type { AgreeGiven } from '../plan/rules.ts'
import { noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import { dueBefore, openDiscussions } from './state.ts'

const TALKS = 'second discussions that are due'
const common = {
  lpf: 'LPF-38',
  since: 2,
  severity: 'block',
  override: 'twoKeys',
  inputs: 'log',
  unit: TALKS,
  source: 'domain.md §3.0: talk again once; the count stays the same, so that no side has a veto.',
} as const

export const talkedAgain = noneRule<Proposal, OpenGiven>({
  ...common,
  gate: 'ballot.open',
  id: 'ballot.open.talked-again',
  name: 'talked_again',
  measure: (facts) => {
    const { state, subject } = facts
    if (!deciding(facts) || state.discussions.size === 0) return null
    return count(dueBefore(state, { subject: subject.subject, text: subject.text }, subject.sections).length, TALKS)
  },
  refusal: () => (words) => words.refusals_talked_again(),
})

export const noDiscussionIsDue = noneRule<Agreement, AgreeGiven>({
  ...common,
  gate: 'plan.agree',
  id: 'plan.agree.no-discussion-is-due',
  name: 'no_discussion_is_due',
  measure: ({ state }) => (state.discussions.size === 0 ? null : count(openDiscussions(state).length, TALKS)),
  refusal: () => (words) => words.refusals_no_discussion_is_due(),
})
