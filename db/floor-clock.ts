import type { MemberId, PlanId, SessionId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

/**
 * The clock of the floor in an open meeting. Times in milliseconds since 1970. The log holds none of them: beside
 * adjusted seconds they would tell somebody's private access factor.
 */
export type FloorClock = {
  sessionId: SessionId
  /** Who speaks, and since when; null while nobody does. */
  turn: { memberId: MemberId; startedAt: number } | null
  /** How long this turn may take, private factor and extensions included. */
  limitMs: number
  pausedAt: number | null
  /** How long the clock of this turn rested before. */
  pausedMs: number
  /** How often the speaker was told of the time: 1 shortly before its end, 2 at its end. */
  told: number
  /** Since when citizens are far behind (LPF-19). */
  heldSince: number | null
}

export async function findFloorClock(db: Reader, planId: PlanId): Promise<FloorClock | undefined> {
  const row = await db.selectFrom('floor_clock').where('plan_id', '=', planId).selectAll().executeTakeFirst()
  return row && clockOf(row)
}

/** All clocks that run, for whoever looks whether a turn is over. */
export async function listRunningClocks(db: Reader): Promise<(FloorClock & { planId: PlanId })[]> {
  const rows = await db
    .selectFrom('floor_clock')
    .where('member_id', 'is not', null)
    .where('paused_at', 'is', null)
    .selectAll()
    .execute()
  return rows.map((row) => ({ ...clockOf(row), planId: row.plan_id as PlanId }))
}

export async function saveFloorClock(db: Writer, planId: PlanId, clock: FloorClock): Promise<void> {
  const values = {
    ...{
      session_id: clock.sessionId,
      member_id: clock.turn?.memberId ?? null,
      started_at: clock.turn?.startedAt ?? null,
    },
    ...{ limit_ms: clock.limitMs, paused_at: clock.pausedAt, paused_ms: clock.pausedMs, told: clock.told },
    held_since: clock.heldSince,
  }
  await db
    .insertInto('floor_clock')
    .values({ plan_id: planId, ...values })
    .onConflict((conflict) => conflict.column('plan_id').doUpdateSet(values))
    .execute()
}

/** Notes that the speaker was told, unless the floor has passed on meanwhile. */
export async function noteTold(db: Writer, planId: PlanId, { turn }: FloorClock, told: number): Promise<void> {
  await db
    .updateTable('floor_clock')
    .set({ told })
    .where('plan_id', '=', planId)
    .where('started_at', '=', turn?.startedAt ?? null)
    .execute()
}

export async function deleteFloorClock(db: Writer, planId: PlanId): Promise<void> {
  await db.deleteFrom('floor_clock').where('plan_id', '=', planId).execute()
}

type Row = {
  session_id: string
  member_id: string | null
  started_at: number | null
  limit_ms: number
  paused_at: number | null
  paused_ms: number
  told: number
  held_since: number | null
}

const clockOf = (row: Row): FloorClock => ({
  sessionId: row.session_id as SessionId,
  turn: row.member_id === null ? null : { memberId: row.member_id as MemberId, startedAt: Number(row.started_at ?? 0) },
  ...{ limitMs: Number(row.limit_ms), pausedMs: Number(row.paused_ms), told: Number(row.told) },
  pausedAt: row.paused_at === null ? null : Number(row.paused_at),
  heldSince: row.held_since === null ? null : Number(row.held_since),
})
