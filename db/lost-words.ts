import type { LostId, MemberId, PlanId } from '#domain/ids.ts'
import type { LostPart } from '#domain/text/lost-words.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Reader, Writer } from './client.ts'
import type { LostWordsTable } from './schema.ts'

/**
 * Words of a member that others took out of a text: for this member alone. `before` is the number of the text in which
 * they still stood. Who took them out isn't kept: the text's history says so neutrally, and nobody is to be counted.
 */
export type StoredLoss = {
  id: LostId
  section: SectionKey
  memberId: MemberId
  before: number
  parts: LostPart[]
  state: LostWordsTable['state']
  at: number
}

export async function insertLoss(trx: Writer, planId: PlanId, loss: Omit<StoredLoss, 'state'>): Promise<void> {
  const { id, section, memberId, before, parts, at } = loss
  await trx
    .insertInto('lost_words')
    .values({
      ...{ plan_id: planId, lost_id: id, section, member_id: memberId, before },
      ...{ words: JSON.stringify(parts), state: 'open', at },
    })
    .execute()
}

/** What a member lost and has not answered, the oldest first. */
export async function listOpenLosses(db: Reader, planId: PlanId, memberId: MemberId): Promise<StoredLoss[]> {
  const rows = await db
    .selectFrom('lost_words')
    .where((eb) => eb.and({ plan_id: planId, member_id: memberId, state: 'open' }))
    .selectAll()
    .orderBy('at')
    .orderBy('lost_id')
    .execute()
  return rows.map(lossOf)
}

export async function findLoss(db: Reader, planId: PlanId, id: LostId): Promise<StoredLoss | undefined> {
  const row = await db
    .selectFrom('lost_words')
    .where((eb) => eb.and({ plan_id: planId, lost_id: id }))
    .selectAll()
    .executeTakeFirst()
  return row && lossOf(row)
}

/** Its member answered: they are back, or it is fine that they went. False if it was answered before. */
export async function answerLoss(trx: Writer, planId: PlanId, id: LostId, state: 'back' | 'fine'): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('lost_words')
    .set({ state })
    .where((eb) => eb.and({ plan_id: planId, lost_id: id, state: 'open' }))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const lossOf = (row: LostWordsTable): StoredLoss => ({
  ...{ id: row.lost_id as LostId, section: row.section as SectionKey, memberId: row.member_id as MemberId },
  ...{ before: row.before, parts: JSON.parse(row.words) as LostPart[], state: row.state, at: row.at },
})
