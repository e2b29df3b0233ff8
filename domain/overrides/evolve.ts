import type { OverrideId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { memberOf, type PlanState } from '../plan/state.ts'
import type { Check } from '../rules/rule.ts'
import { later } from '../time.ts'
import type { OverrideEntries } from './entries.ts'
import { maySign, SERVES_FOR, SIGN_WITHIN } from './state.ts'

function askedOf(state: PlanState, id: OverrideId, at: string) {
  const override = state.overrides.get(id)
  if (override?.state !== 'asked' || override.until <= at) illegal('answers_a_request_that_is_not_open')
  return override
}

export const evolveOverrides: Evolvers<OverrideEntries> = {
  'override.requested': (state, { actor, body, seals, at }) => {
    if (state.overrides.has(body.override) || !seals.reason) illegal('asks_for_an_override_without_a_reason')
    const acknowledged = body.type === 'acknowledge'
    state.overrides.set(body.override, {
      id: body.override,
      gate: body.gate,
      rule: body.rule,
      type: body.type,
      ballot: body.ballot,
      requestedBy: memberOf(state, actor).id,
      requestedAt: at,
      reason: seals.reason,
      session: body.session,
      state: acknowledged ? 'granted' : 'asked',
      countersignedBy: null,
      until: later(at, acknowledged ? SERVES_FOR : SIGN_WITHIN),
      usedBy: null,
    })
  },
  'override.countersigned': (state, { actor, body, at }) => {
    const override = askedOf(state, body.override, at)
    if (!maySign(state).some((member) => member.id === actor)) illegal('is_signed_by_somebody_who_may_not')
    override.state = 'granted'
    override.countersignedBy = memberOf(state, actor).id
    override.until = later(at, SERVES_FOR)
    state.lastCountersign = override.countersignedBy
  },
  'override.refused': (state, { body, at }) => {
    askedOf(state, body.override, at).state = 'refused'
  },
}

/** Marks the overrides that a gate's entry used; each serves once. */
export function consumeOverrides(state: PlanState, checks: readonly Check[], seq: number): void {
  for (const { outcome, override: id, rule } of checks) {
    if (outcome === 'failed') illegal('passes_a_gate_that_a_rule_holds_shut')
    if (outcome !== 'overridden') continue
    const override = id && state.overrides.get(id)
    if (!override || override.rule !== rule || override.state !== 'granted' || override.usedBy !== null) {
      illegal('rests_on_an_override_that_was_not_granted')
    }
    override.usedBy = seq
  }
}
