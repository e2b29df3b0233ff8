import type { MemberId, PlanId } from '#domain/ids.ts'
import { toInstant, toMilliseconds } from '#domain/time.ts'
import type { CheckIn } from '#domain/wellbeing/check-in.ts'
import type { Reader, Writer } from './client.ts'
import { moveFacts } from './log.ts'

// A rule reads this (LPF-42), so the log's head moves with it.

/** One for each person: what is newer takes the place of what was before. */
export async function saveCheckIn(db: Writer, planId: PlanId, checkIn: CheckIn): Promise<void> {
  await deleteCheckIn(db, planId, checkIn.memberId)
  const { memberId, contact, asked, since, offeredAt } = checkIn
  await db
    .insertInto('check_in')
    .values({
      ...{ plan_id: planId, member_id: memberId, contact_id: contact, asked: asked ? 1 : 0 },
      ...{ since: toMilliseconds(since), offered_at: offeredAt && toMilliseconds(offeredAt) },
    })
    .execute()
}

export async function listCheckIns(db: Reader, planId: PlanId): Promise<CheckIn[]> {
  const rows = await db.selectFrom('check_in').where('plan_id', '=', planId).selectAll().orderBy('since').execute()
  return rows.map((row) => ({
    ...{ memberId: row.member_id as MemberId, contact: row.contact_id as MemberId, asked: Number(row.asked) === 1 },
    since: toInstant(Number(row.since)),
    offeredAt: row.offered_at === null ? null : toInstant(Number(row.offered_at)),
  }))
}

export async function deleteCheckIn(db: Writer, planId: PlanId, memberId: MemberId): Promise<void> {
  await db.deleteFrom('check_in').where('plan_id', '=', planId).where('member_id', '=', memberId).execute()
  await moveFacts(db, planId)
}
