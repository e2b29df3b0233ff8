import type { BallotId, Instant, MemberId, OverrideId, SessionId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import { electors, type Member } from '../members/state.ts'
import { liveSession, type PlanState } from '../plan/state.ts'
import type { Gate } from '../rules/rule.ts'
import { DAY, HOUR } from '../time.ts'

/** Shared power to go on although a rule says stop: a written reason and, for two keys, a citizen's countersign. */
export type Override = {
  id: OverrideId
  gate: Gate
  rule: string
  type: 'twoKeys' | 'acknowledge'
  /** The vote that it is for, where the gate is about one. */
  ballot: BallotId | null
  requestedBy: MemberId
  requestedAt: Instant
  reason: Seal
  /** The session it was asked in; it ends with that. */
  session: SessionId | null
  state: 'asked' | 'granted' | 'refused'
  countersignedBy: MemberId | null
  /** While asked: until when it can be signed. Once granted: until when it serves. */
  until: Instant
  /** The entry that it served; it serves once. */
  usedBy: number | null
}

/** How long citizens may answer a request (domain.md §3.0). */
export const SIGN_WITHIN = 48 * HOUR
/** How long a granted override waits for its step, outside a session. */
export const SERVES_FOR = 7 * DAY
/** Fewest characters of a reason. */
export const MIN_REASON = 20

/** The override that lets this step pass this rule now, if one was granted and has not served yet. */
export function overrideFor(
  state: PlanState,
  gate: Gate,
  rule: string,
  at: Instant,
  ballot: BallotId | null,
): Override | undefined {
  return [...state.overrides.values()].find(
    (override) =>
      override.gate === gate &&
      override.rule === rule &&
      override.state === 'granted' &&
      override.usedBy === null &&
      override.until > at &&
      (override.ballot === null || override.ballot === ballot),
  )
}

/**
 * Who may give the second key: any citizen with a vote who is present (in the open session; outside one, all of
 * them), except who signed the last override. The facilitator who asks is no citizen member, so never among them.
 */
export function maySign(state: PlanState): Member[] {
  const session = liveSession(state)
  return electors(state).filter(
    (member) =>
      member.side === 'citizen' && member.id !== state.lastCountersign && (!session || session.present.has(member.id)),
  )
}

/** Rules that were overridden more than twice stand on the group's agenda (domain.md §3.0). */
export function rulesInQuestion(state: PlanState): string[] {
  const uses = new Map<string, number>()
  for (const { rule, usedBy, type } of state.overrides.values()) {
    if (usedBy !== null && type === 'twoKeys') uses.set(rule, (uses.get(rule) ?? 0) + 1)
  }
  return [...uses].filter(([, times]) => times > 2).map(([rule]) => rule)
}
