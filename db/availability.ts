import type { Availability, Week } from '#domain/availability/answers.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'
import { moveFacts } from './log.ts'

/** Puts one person's answer in place of the one before. Rules read it (LPF-03, LPF-04), so the log's head moves with it. */
export async function saveAvailability(
  db: Writer,
  planId: PlanId,
  memberId: MemberId,
  { week, ownTime, at }: Availability & { at: number },
): Promise<void> {
  const answer = { week: JSON.stringify(week), own_time: ownTime ? 1 : 0, at }
  await db
    .insertInto('availability')
    .values({ plan_id: planId, member_id: memberId, ...answer })
    .onConflict((conflict) => conflict.columns(['plan_id', 'member_id']).doUpdateSet(answer))
    .execute()
  await moveFacts(db, planId)
}

/** Everybody's, for rules and counts; never handed on as it is. */
export async function listAvailability(db: Reader, planId: PlanId): Promise<Map<MemberId, Availability>> {
  const rows = await db.selectFrom('availability').where('plan_id', '=', planId).selectAll().execute()
  return new Map(
    rows.map(({ member_id, week, own_time }) => [
      member_id as MemberId,
      { week: JSON.parse(week) as Week, ownTime: own_time === 1 },
    ]),
  )
}

export async function deleteAvailability(db: Writer, planId: PlanId, memberId: MemberId): Promise<void> {
  await db.deleteFrom('availability').where('plan_id', '=', planId).where('member_id', '=', memberId).execute()
}

/** One person's own answer. */
export async function findAvailability(
  db: Reader,
  planId: PlanId,
  memberId: MemberId,
): Promise<Availability | undefined> {
  const row = await db
    .selectFrom('availability')
    .where('plan_id', '=', planId)
    .where('member_id', '=', memberId)
    .select(['week', 'own_time'])
    .executeTakeFirst()
  return row && { week: JSON.parse(row.week) as Week, ownTime: row.own_time === 1 }
}
