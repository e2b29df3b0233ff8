import { listNeeds } from '#db/access.ts'
import type { Reader } from '#db/client.ts'
import { type FloorClock, findFloorClock } from '#db/floor-clock.ts'
import { type AccessFactor, adjusted, factorOf } from '#domain/access/factor.ts'
import { turnLength } from '#domain/floor/rules.ts'
import { ANSWER_SECONDS } from '#domain/floor/state.ts'
import type { Instant, MemberId, PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { type AnyRule, settingsOf } from '#domain/rules/rule.ts'
import { MINUTE, SECOND, toMilliseconds } from '#domain/time.ts'

/** Something that happened without a connection may be told so much later. */
const TOLD_WITHIN = 15 * MINUTE

/** How much longer this member may speak; private, by what they said they need. */
export async function factorFor(db: Reader, planId: PlanId, memberId: MemberId): Promise<AccessFactor> {
  const needs = await listNeeds(db, planId)
  return factorOf(needs.filter((need) => need.memberId === memberId).map(({ provision }) => provision))
}

/** How long a turn may take, in milliseconds: what the group set, times the speaker's own factor. */
export function limitOf(state: PlanState, isAnswer: boolean, { num, den }: AccessFactor): number {
  const { most } = settingsOf(turnLength as unknown as AnyRule, state.settings)
  const seconds = isAnswer ? ANSWER_SECONDS : (most?.num ?? 0)
  return Math.round((seconds * SECOND * num) / den)
}

/** How long the turn under way has taken, in milliseconds; pauses don't count. */
export function spoken(clock: Pick<FloorClock, 'turn' | 'pausedAt' | 'pausedMs'>, now: number): number {
  if (!clock.turn) return 0
  const until = clock.pausedAt ?? now
  return Math.max(0, until - clock.turn.startedAt - clock.pausedMs)
}

/** When it happened: what the client says, if that is possible; else now. */
export function happened(told: Instant | undefined, now: number, earliest = 0): number {
  if (!told) return now
  const at = toMilliseconds(told)
  // A clock that says what can't be is wrong altogether: the nearest possible time would be no truer than now.
  return at < Math.max(earliest, now - TOLD_WITHIN) ? now : Math.min(at, now)
}

/** Adjusted seconds of the turn under way; what a turn from before this clock took, its entries tell. */
export async function secondsOfTurn(
  db: Reader,
  { planId, state, now }: { planId: PlanId; state: PlanState; now: number },
  told?: Instant,
): Promise<number> {
  const { turn } = state
  if (!turn) return 0
  const clock = await findFloorClock(db, planId)
  const factor = await factorFor(db, planId, turn.member)
  if (clock?.turn?.memberId !== turn.member) return adjusted(now - toMilliseconds(turn.since), factor)
  return adjusted(spoken(clock, happened(told, now, clock.turn.startedAt)), factor)
}

/** What live pages count from; null while nobody speaks. */
export type TurnClock = { startedAt: number; pausedAt: number | null; pausedMs: number }

export async function turnClock(db: Reader, planId: PlanId, state: PlanState): Promise<TurnClock | null> {
  if (!state.turn) return null
  const clock = await findFloorClock(db, planId)
  if (clock?.turn?.memberId !== state.turn.member) return null
  return { startedAt: clock.turn.startedAt, pausedAt: clock.pausedAt, pausedMs: clock.pausedMs }
}
