import type { OpenGiven } from '../ballots/entries.ts'
import { gate, type OpenFacts, type Proposal } from '../ballots/proposal.ts'
import { timeInWords } from '../log/sentences-time.ts'
import { atLeastRule, noneRule } from '../rules/define.ts'
import { amountNeeded } from '../rules/measure-words.ts'
import { count, share } from '../rules/rule.ts'
import { localeOf } from '../words/words.ts'
import { type Standing, standingOf, stepsLeft } from './state.ts'

const STEPS = 'steps before a majority may decide'
const SHARE = 'share that a fall-back asks for'
const source = 'domain.md §3.0: blocks can be talked about; Karpowitz et al. 2012: a majority must not just outvote.'
const common = { lpf: 'LPF-32', since: 2, gate, severity: 'block', override: 'none', inputs: 'log', source } as const

/** Where rounds stand on what a majority is now asked to decide; undefined where nobody objected before. */
function standing({ state, at, subject }: OpenFacts): Standing | undefined {
  const { kind, method } = subject
  if (kind !== 'deciding' || method !== 'majority') return undefined
  return standingOf(state, { subject: subject.subject, text: subject.text }, at)
}

/** Nobody who objects is just outvoted: first come three rounds or 21 days, and everybody is asked about the objection. */
export const fallBackInTime = noneRule<Proposal, OpenGiven>({
  ...common,
  id: 'ballot.open.fall-back-in-time',
  name: 'fall_back_in_time',
  unit: STEPS,
  measure: (facts) => {
    const found = standing(facts)
    return found ? count(stepsLeft(found), STEPS) : null
  },
  refusal: (_value, facts) => {
    const found = standing(facts)
    const { rounds = 0, of = 0, from = facts.at, step } = found ?? {}
    return (words) => {
      const at = timeInWords(from, localeOf(words))
      return step === 'talk-again'
        ? words.refusals_fall_back_rounds({ rounds, of, at })
        : words.refusals_fall_back_test()
    }
  },
})

/** What somebody objected to needs more than half. */
export const fallBackByTwoThirds = atLeastRule<Proposal, OpenGiven>({
  ...common,
  id: 'ballot.open.fall-back-share',
  name: 'fall_back_share',
  least: share(2, 3, SHARE),
  ...{ loosest: share(2, 3, SHARE), tightest: share(9, 10, SHARE) },
  measure: (facts) => {
    const { threshold } = facts.subject
    return standing(facts) && 'num' in threshold ? share(threshold.num, threshold.den, SHARE) : null
  },
  refusal: (_value, _facts, least) => (words) => words.refusals_fall_back_share({ least: amountNeeded(least, words) }),
})

export const roundRules = [fallBackInTime, fallBackByTwoThirds] as const
