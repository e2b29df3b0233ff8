import type { AnyCard } from '#domain/cards/state.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

export type ShownCard = { memberId: MemberId; card: AnyCard }

export async function saveCard(db: Writer, planId: PlanId, { memberId, card }: ShownCard, at: number): Promise<void> {
  await db
    .insertInto('card')
    .values({ plan_id: planId, member_id: memberId, card, at })
    .onConflict((conflict) => conflict.columns(['plan_id', 'member_id']).doUpdateSet({ card, at }))
    .execute()
}

/** All cards that are shown, the first shown first. */
export async function listCards(db: Reader, planId: PlanId): Promise<ShownCard[]> {
  const rows = await db
    .selectFrom('card')
    .where('plan_id', '=', planId)
    .selectAll()
    .orderBy('at')
    .orderBy('member_id')
    .execute()
  return rows.map((row) => ({ memberId: row.member_id as MemberId, card: row.card as AnyCard }))
}

/** One person's card, all of a colour, or all. */
export async function deleteCards(
  db: Writer,
  planId: PlanId,
  which: { memberId?: MemberId; card?: AnyCard } = {},
): Promise<void> {
  let query = db.deleteFrom('card').where('plan_id', '=', planId)
  if (which.memberId) query = query.where('member_id', '=', which.memberId)
  if (which.card) query = query.where('card', '=', which.card)
  await query.execute()
}
