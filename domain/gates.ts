import type { BallotId, Instant } from './ids.ts'
import { overrideFor } from './overrides/state.ts'
import type { PlanState } from './plan/state.ts'
import { GATES } from './rules/catalogue.ts'
import { type Facts, type Judgement, judge, type Rule } from './rules/rule.ts'

type RulesOf<G extends keyof typeof GATES> = (typeof GATES)[G][number]
type SubjectOf<G extends keyof typeof GATES> = RulesOf<G> extends Rule<infer S, infer _> ? S : never
type GivenOf<G extends keyof typeof GATES> = RulesOf<G> extends Rule<infer _, infer N> ? N : never

export type Passage<G extends keyof typeof GATES> = {
  state: PlanState
  at: Instant
  gate: G
  subject: SubjectOf<G>
  given: GivenOf<G>
  /** The vote that the step is about, so that an override for another one doesn't serve. */
  ballot?: BallotId | null
  hints?: Facts['hints']
}

/** Judges one step by all rules of its gate, with the overrides on record. The verifier calls the same function. */
export function judgeGate<G extends keyof typeof GATES>(passage: Passage<G>): Judgement {
  const { state, at, gate, subject, given, ballot = null, hints } = passage
  const rules = GATES[gate] as unknown as readonly Rule<SubjectOf<G>, GivenOf<G>>[]
  // A vote ends by the rules by which it began.
  const settings = ballot ? state.ballots.get(ballot)?.settings : undefined
  const facts = { state, at, subject, given, ...(hints ? { hints } : {}), ...(settings ? { settings } : {}) }
  return judge(rules, facts, (rule) => overrideFor(state, gate, rule.id, at, ballot))
}
