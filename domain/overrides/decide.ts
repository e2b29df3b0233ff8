import { AppError } from '../app-error.ts'
import { actorId, type Context, type Decider } from '../decision.ts'
import { idOf, type OverrideId } from '../ids.ts'
import { draft } from '../log/entry.ts'
import { liveSession } from '../plan/state.ts'
import { findRule } from '../rules/catalogue.ts'
import type { Sentence } from '../words/words.ts'
import { maySign, type Override } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

export const requestOverride: Decider<'override.request'> = (context, { gate, ruleId, reason, ballotId }) => {
  const { state, actor, newId } = context
  const rule = findRule(ruleId, gate)
  if (!rule) throw new AppError('not-found', (words) => words.errors_no_such_rule())
  if (rule.override !== 'twoKeys' && rule.override !== 'acknowledge') {
    throw wrong((words) => words.errors_rule_holds_always({ rule: rule.title(words) }))
  }
  if (rule.override === 'twoKeys' && maySign(state).length === 0) {
    throw wrong((words) => words.errors_nobody_can_sign())
  }
  const override = idOf('override', newId)
  const body = {
    override,
    gate: rule.gate,
    rule: rule.id,
    type: rule.override,
    ballot: ballotId ?? null,
    session: liveSession(state)?.id ?? null,
  }
  const seals = { reason: { value: reason, audience: 'members' as const, author: actorId(context) } }
  return { entries: [draft('override.requested', actor, body, seals)], result: { overrideId: override } }
}

/** The request, if it is open and the caller is one of those who may answer it. */
function answerable(context: Context, id: OverrideId): Override {
  const override = context.state.overrides.get(id)
  if (!override) throw new AppError('not-found', (words) => words.errors_no_such_request())
  if (override.state !== 'asked' || override.until <= context.at) throw wrong((words) => words.errors_request_closed())
  if (context.me?.side !== 'citizen') {
    throw new AppError('not-allowed', (words) => words.errors_only_citizen_signs())
  }
  if (!maySign(context.state).some((member) => member.id === context.actor)) {
    throw new AppError('not-allowed', (words) => words.errors_signed_last_one())
  }
  return override
}

export const countersignOverride: Decider<'override.countersign'> = (context, { overrideId }) => {
  const override = answerable(context, overrideId)
  return { entries: [draft('override.countersigned', context.actor, { override: override.id })] }
}

/** By `system`, so that whoever refuses isn't named. */
export const refuseOverride: Decider<'override.refuse'> = (context, { overrideId }) => {
  const override = answerable(context, overrideId)
  return { entries: [draft('override.refused', 'system', { override: override.id })] }
}
