import type { PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

export type WitnessContact = { vkey: string; size: number; tries: number; trouble: string | null }
export type Cosignature = { vkey: string; size: number; checkpoint: string; line: string; seconds: number }

/** Asked from now on; asked anew if it was known. */
export async function insertWitness(db: Writer, planId: PlanId, vkey: string): Promise<void> {
  await deleteWitness(db, planId, vkey)
  await db
    .insertInto('witness_contact')
    .values({ plan_id: planId, vkey, size: 0, tries: 0, next_at: 0, trouble: null })
    .execute()
}

/** Not asked any more; what it signed counts for nothing. */
export async function deleteWitness(db: Writer, planId: PlanId, vkey: string): Promise<void> {
  await db.deleteFrom('witness_contact').where('plan_id', '=', planId).where('vkey', '=', vkey).execute()
  await db.deleteFrom('cosignature').where('plan_id', '=', planId).where('vkey', '=', vkey).execute()
}

/** Plans with a witness that has not signed their head and may be asked now. */
export async function listPlansToSign(db: Reader, now: number): Promise<{ planId: PlanId; size: number }[]> {
  const rows = await db
    .selectFrom('witness_contact')
    .innerJoin('log_head', 'log_head.plan_id', 'witness_contact.plan_id')
    .where('witness_contact.next_at', '<=', now)
    .whereRef('log_head.size', '>', 'witness_contact.size')
    .select(['log_head.plan_id', 'log_head.size'])
    .distinct()
    .orderBy('log_head.plan_id')
    .execute()
  return rows.map(({ plan_id, size }) => ({ planId: plan_id as PlanId, size }))
}

export async function listWitnessContacts(
  db: Reader,
  planId: PlanId,
): Promise<(WitnessContact & { nextAt: number })[]> {
  const rows = await db
    .selectFrom('witness_contact')
    .where('plan_id', '=', planId)
    .selectAll()
    .orderBy('vkey')
    .execute()
  return rows.map(({ vkey, size, tries, trouble, next_at }) => ({
    vkey,
    size,
    tries,
    trouble,
    nextAt: Number(next_at),
  }))
}

/** Says nothing of a witness that was taken away meanwhile. */
export async function saveWitnessContact(
  db: Writer,
  planId: PlanId,
  { vkey, size, tries, trouble }: WitnessContact,
  nextAt: number,
): Promise<boolean> {
  const changed = await db
    .updateTable('witness_contact')
    .set({ size, tries, trouble, next_at: nextAt })
    .where('plan_id', '=', planId)
    .where('vkey', '=', vkey)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

export async function saveCosignature(db: Writer, planId: PlanId, cosignature: Cosignature): Promise<void> {
  const { line, seconds, checkpoint } = cosignature
  await db
    .insertInto('cosignature')
    .values({ plan_id: planId, ...cosignature })
    .onConflict((conflict) => conflict.columns(['plan_id', 'size', 'vkey']).doUpdateSet({ line, seconds, checkpoint }))
    .execute()
}

/** The newest first. */
export async function listCosignatures(db: Reader, planId: PlanId, size?: number): Promise<Cosignature[]> {
  let query = db.selectFrom('cosignature').where('plan_id', '=', planId)
  if (size !== undefined) query = query.where('size', '=', size)
  const rows = await query.orderBy('size', 'desc').orderBy('vkey').selectAll().execute()
  return rows.map(({ plan_id: _, seconds, ...row }) => ({ ...row, seconds: Number(seconds) }))
}

export async function deleteCosignaturesBefore(db: Writer, planId: PlanId, size: number): Promise<void> {
  await db.deleteFrom('cosignature').where('plan_id', '=', planId).where('size', '<', size).execute()
}
