import type { Digest } from '../crypto.ts'
import { type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import { draft } from '../log/entry.ts'
import { EDITION } from '../rules/edition.ts'
import { agreementOf } from './agreement.ts'
import type { AgreeGiven } from './rules.ts'

export const stateScope: Decider<'scope.state'> = ({ actor }, { scope }) => ({
  entries: [draft('scope.stated', actor, {}, { scope: { value: scope, audience: 'members' } })],
})

export const agreePlan: Decider<'plan.agree', { text: Digest } & AgreeGiven> = (context, { type }, facts) => {
  const { state, at, actor } = context
  const { text, ...given } = facts
  const agreement = agreementOf(state, new Set(given.sections))
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject: agreement, given })
  if (refusals.length > 0) return refused(context, type, refusals)
  const { ballots } = agreement
  return {
    entries: [draft('plan.agreed', actor, { text, ballots, given, checks })],
    result: { textDigest: text, ballots },
  }
}

/** By the server itself: what was judged before stays as it was judged. */
export const adoptRules: Decider<'rules.adopt'> = ({ state }) => ({
  entries: state.edition < EDITION ? [draft('rules.adopted', 'system', { edition: EDITION })] : [],
})
