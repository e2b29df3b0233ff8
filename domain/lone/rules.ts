import type { OpenGiven } from '../ballots/entries.ts'
import { deciding, gate, type Proposal } from '../ballots/proposal.ts'
import { noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import { isTalkOnly } from './state.ts'

const UNIT = 'meetings that only talk'

/** Whoever is alone let the others talk on the condition that nothing is decided, so nobody can set it aside. */
export const nothingDecidedWithLoneCitizen = noneRule<Proposal, OpenGiven>({
  id: 'ballot.open.no-lone-citizen',
  lpf: 'LPF-02',
  name: 'nothing_decided_with_lone_citizen',
  source: 'Lanarkshire Links; domain.md §3.0: a lone citizen chooses privately.',
  gate,
  since: 2,
  severity: 'block',
  override: 'none',
  inputs: 'log',
  unit: UNIT,
  measure: (facts) => {
    const { state } = facts
    const session = state.openSession ? state.sessions.get(state.openSession) : undefined
    return deciding(facts) && session && isTalkOnly(state, session) ? count(1, UNIT) : null
  },
  refusal: () => (words) => words.refusals_nothing_decided_with_lone_citizen(),
})
