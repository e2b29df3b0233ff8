import type { Helping, Waiver, Way } from '#domain/helping/state.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { toInstant, toMilliseconds } from '#domain/time.ts'
import type { Reader, Writer } from './client.ts'
import { moveFacts } from './log.ts'

// Whether somebody votes by post is part of a vote from its start (LPF-45), so the log's head moves with it.

type Pair = Pick<Helping, 'member' | 'helper'>

/** What was agreed anew takes the place of what was before; what the helper said of themselves stays. */
export async function saveHelping(db: Writer, planId: PlanId, helping: Omit<Helping, 'paid'>): Promise<void> {
  const { member, helper, ways, waives, recordedBy, agreedAt } = helping
  const set = {
    ...{ ways: JSON.stringify(ways), waives: JSON.stringify(waives), recorded_by: recordedBy },
    agreed_at: toMilliseconds(agreedAt),
  }
  await db
    .insertInto('helping')
    .values({ plan_id: planId, member_id: member, helper_id: helper, ...set, paid: null })
    .onConflict((conflict) => conflict.columns(['plan_id', 'member_id', 'helper_id']).doUpdateSet(set))
    .execute()
  await moveFacts(db, planId)
}

/** A helper's own word about who pays them is about themselves, so it holds for all whom they help. */
export async function savePaid(db: Writer, planId: PlanId, helper: MemberId, paid: boolean): Promise<void> {
  await db
    .updateTable('helping')
    .set({ paid: paid ? 1 : 0 })
    .where('plan_id', '=', planId)
    .where('helper_id', '=', helper)
    .execute()
}

export async function listHelping(db: Reader, planId: PlanId): Promise<Helping[]> {
  const rows = await db
    .selectFrom('helping')
    .where('plan_id', '=', planId)
    .selectAll()
    .orderBy('agreed_at')
    .orderBy('helper_id')
    .execute()
  return rows.map((row) => ({
    ...{ member: row.member_id as MemberId, helper: row.helper_id as MemberId },
    ...{ ways: JSON.parse(row.ways) as Way[], waives: JSON.parse(row.waives) as Waiver[] },
    ...{ recordedBy: row.recorded_by as MemberId, agreedAt: toInstant(Number(row.agreed_at)) },
    paid: row.paid === null ? null : Number(row.paid) === 1,
  }))
}

export async function deleteHelping(db: Writer, planId: PlanId, { member, helper }: Pair): Promise<void> {
  await db
    .deleteFrom('helping')
    .where('plan_id', '=', planId)
    .where('member_id', '=', member)
    .where('helper_id', '=', helper)
    .execute()
  await moveFacts(db, planId)
}

/** All help of and for somebody who leaves. Whoever asks moves the head. */
export async function forgetHelping(db: Writer, planId: PlanId, id: MemberId): Promise<void> {
  await db
    .deleteFrom('helping')
    .where('plan_id', '=', planId)
    .where((eb) => eb.or([eb('member_id', '=', id), eb('helper_id', '=', id)]))
    .execute()
}
