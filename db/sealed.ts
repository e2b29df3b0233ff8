import type { PlanId } from '#domain/ids.ts'
import type { Json } from '#domain/log/canonical.ts'
import type { Seal } from '#domain/log/seal.ts'
import type { Reader, Writer } from './client.ts'

/** What a seal hides, with who may read it and whose it is. */
export type Sealed = {
  seal: Seal
  name: string
  seq: number
  salt: string
  value: Json
  audience: string
  author: string | null
}

export async function insertSealed(db: Writer, planId: PlanId, rows: readonly Sealed[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('sealed')
    .values(rows.map((row) => ({ ...row, plan_id: planId, value: JSON.stringify(row.value) })))
    .execute()
}

/** Those of the given seals that were not erased. */
export async function listSealed(db: Reader, planId: PlanId, seals?: readonly Seal[]): Promise<Sealed[]> {
  if (seals?.length === 0) return []
  let query = db.selectFrom('sealed').where('plan_id', '=', planId)
  if (seals) query = query.where('seal', 'in', seals)
  const rows = await query.orderBy('seq').orderBy('name').selectAll().execute()
  return rows.map(({ plan_id: _, value, ...row }) => ({ ...row, value: JSON.parse(value) as Json }))
}

/** Whose the sealed thing is; undefined if it was erased or never was. */
export async function findAuthor(db: Reader, planId: PlanId, seal: Seal): Promise<string | undefined> {
  const row = await db
    .selectFrom('sealed')
    .where('plan_id', '=', planId)
    .where('seal', '=', seal)
    .select('author')
    .executeTakeFirst()
  return row?.author ?? undefined
}

/** Erases salt and value for good: what remains in the log can be linked to nothing. */
export async function deleteSealed(db: Writer, planId: PlanId, seals: readonly Seal[]): Promise<void> {
  if (seals.length === 0) return
  await db.deleteFrom('sealed').where('plan_id', '=', planId).where('seal', 'in', seals).execute()
}

/** May this member read it? `facilitators` and single members are the exceptions; the rest is for all members. */
export const isReadableBy = (audience: string, member: { id: string; function: string }): boolean =>
  audience === 'members' || audience === member.id || (audience === 'facilitators' && member.function === 'facilitator')
