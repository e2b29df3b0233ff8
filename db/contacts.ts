import type { Contact } from '#domain/contacts/state.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { toInstant, toMilliseconds } from '#domain/time.ts'
import type { Reader, Writer } from './client.ts'
import { moveFacts } from './log.ts'

// A deciding vote waits for these, so the log's head moves with them.

/** A new plan takes the place of the one before; what was reached before was for something else. */
export async function saveContact(db: Writer, planId: PlanId, { member, plannedFor, reachedAt }: Contact) {
  const set = {
    planned_for: toMilliseconds(plannedFor),
    reached_at: reachedAt === null ? null : toMilliseconds(reachedAt),
  }
  await db
    .insertInto('contact')
    .values({ plan_id: planId, member_id: member, ...set })
    .onConflict((conflict) => conflict.columns(['plan_id', 'member_id']).doUpdateSet(set))
    .execute()
  await moveFacts(db, planId)
}

export async function listContacts(db: Reader, planId: PlanId): Promise<Contact[]> {
  const rows = await db.selectFrom('contact').where('plan_id', '=', planId).selectAll().orderBy('member_id').execute()
  return rows.map(({ member_id, planned_for, reached_at }) => ({
    ...{ member: member_id as MemberId, plannedFor: toInstant(Number(planned_for)) },
    reachedAt: reached_at === null ? null : toInstant(Number(reached_at)),
  }))
}

/** Whoever leaves is not called any more. */
export async function deleteContact(db: Writer, planId: PlanId, member: MemberId): Promise<void> {
  await db.deleteFrom('contact').where('plan_id', '=', planId).where('member_id', '=', member).execute()
  await moveFacts(db, planId)
}
