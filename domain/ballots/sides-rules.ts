import type { BallotId } from '../ids.ts'
import { atLeastRule, noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import type { CloseGiven, OpenGiven } from './entries.ts'
import type { Proposal } from './proposal.ts'
import { bySide, rollFor } from './state.ts'

const ON_A_SIDE = 'voters of the smaller side'
const SPLIT = 'sides far apart (yes or no)'
const source = 'O’Shea 2019 on whose voice counts; voting handbook §4.7: declared before, and never of a small side.'

export const sidesLargeEnough = atLeastRule<Proposal, OpenGiven>({
  id: 'ballot.open.sides-large-enough',
  lpf: 'LPF-38',
  since: 2,
  name: 'sides_large_enough',
  source,
  gate: 'ballot.open',
  severity: 'block',
  override: 'none',
  inputs: 'log',
  least: count(10, ON_A_SIDE),
  ...{ loosest: count(10, ON_A_SIDE), tightest: count(50, ON_A_SIDE) },
  measure: ({ state, subject }) => {
    if (!subject.sidesCompared && !subject.breakdown) return null
    const { citizen, professional } = bySide(rollFor(state, subject.kind))
    return count(Math.min(citizen, professional), ON_A_SIDE)
  },
  refusal: (_value, _facts, least) => (words) => words.refusals_sides_large_enough({ n: least.num }),
})

/** Does not forbid to close: the vote then agrees nothing yet, and people talk once more. */
export const sidesAgree = noneRule<{ ballot: BallotId }, CloseGiven>({
  id: 'ballot.close.sides-agree',
  lpf: 'LPF-38',
  since: 2,
  name: 'sides_agree',
  source,
  gate: 'ballot.close',
  severity: 'warn',
  override: 'none',
  inputs: 'given',
  unit: SPLIT,
  measure: ({ given }) => (given.sidesSplit === undefined ? null : count(given.sidesSplit, SPLIT)),
  refusal: () => (words) => words.refusals_sides_agree(),
})
