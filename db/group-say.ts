import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Answer } from '#domain/say/state.ts'
import type { Reader, Writer } from './client.ts'
import { moveFacts } from './log.ts'

// What these rows hold is counted into the log, so the log's head moves with them: no answer comes in between.

/** One person's answer, which nobody else reads; `byHand` where whoever guides took it down in the room. */
export type GroupAnswer = { memberId: MemberId; answer: Answer; byHand: boolean }

/** Notes that this plan's group is asked something; at most one thing at a time. */
export async function saveAsk(db: Writer, planId: PlanId, ask: number): Promise<void> {
  await db
    .insertInto('group_ask')
    .values({ plan_id: planId, ask })
    .onConflict((conflict) => conflict.column('plan_id').doUpdateSet({ ask }))
    .execute()
}

/** Plans in which something is asked, or waits to be done. */
export async function listAsking(db: Reader): Promise<PlanId[]> {
  const rows = await db.selectFrom('group_ask').select('plan_id').orderBy('plan_id').execute()
  return rows.map((row) => row.plan_id as PlanId)
}

export async function deleteAsk(db: Writer, planId: PlanId): Promise<void> {
  await db.deleteFrom('group_ask').where('plan_id', '=', planId).execute()
}

export async function saveGroupAnswer(
  db: Writer,
  planId: PlanId,
  { memberId, ask, answer }: Omit<GroupAnswer, 'byHand'> & { ask: number },
): Promise<void> {
  await db
    .insertInto('group_answer')
    .values({ plan_id: planId, member_id: memberId, ask, answer, by_hand: 0 })
    .onConflict((conflict) => conflict.columns(['plan_id', 'member_id']).doUpdateSet({ ask, answer, by_hand: 0 }))
    .execute()
  await moveFacts(db, planId)
}

/** Somebody's hand, unless they answered themselves, be it this very moment: false, and nothing is changed. */
export async function saveHand(
  db: Writer,
  planId: PlanId,
  { memberId, ask, answer }: Omit<GroupAnswer, 'byHand'> & { ask: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('group_answer')
    .values({ plan_id: planId, member_id: memberId, ask, answer, by_hand: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['plan_id', 'member_id'])
        .doUpdateSet({ ask, answer, by_hand: 1 })
        .where((eb) => eb.or([eb('group_answer.by_hand', '=', 1), eb('group_answer.ask', '!=', ask)])),
    )
    .executeTakeFirst()
  await moveFacts(db, planId)
  return numInsertedOrUpdatedRows > 0n
}

export async function listGroupAnswers(db: Reader, planId: PlanId, ask: number): Promise<GroupAnswer[]> {
  const rows = await db
    .selectFrom('group_answer')
    .where('plan_id', '=', planId)
    .where('ask', '=', ask)
    .select(['member_id', 'answer', 'by_hand'])
    .orderBy('member_id')
    .execute()
  return rows.map((row) => ({
    ...{ memberId: row.member_id as MemberId, answer: row.answer as Answer },
    byHand: row.by_hand === 1,
  }))
}

/** Everybody's, or one person's. */
export async function deleteGroupAnswers(db: Writer, planId: PlanId, memberId?: MemberId): Promise<void> {
  const query = db.deleteFrom('group_answer').where('plan_id', '=', planId)
  await (memberId ? query.where('member_id', '=', memberId) : query).execute()
  await moveFacts(db, planId)
}
