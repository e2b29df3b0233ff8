import type { MemberId, PlanId, RecordingId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

export type StoredRecording = { memberId: MemberId; mime: string; bytes: Uint8Array }

export async function findRecording(db: Reader, planId: PlanId, id: string): Promise<StoredRecording | undefined> {
  const row = await db
    .selectFrom('recording')
    .where('plan_id', '=', planId)
    .where('recording_id', '=', id)
    .select(['member_id', 'mime', 'bytes'])
    .executeTakeFirst()
  return row && { memberId: row.member_id as MemberId, mime: row.mime, bytes: new Uint8Array(row.bytes) }
}

/** Whose it is; undefined if there is none. Reads none of the sound. */
export async function findRecordingOwner(db: Reader, planId: PlanId, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('recording')
    .where('plan_id', '=', planId)
    .where('recording_id', '=', id)
    .select('member_id')
    .executeTakeFirst()
  return row?.member_id
}

/** The same form sent twice is stored once. */
export async function insertRecording(
  db: Writer,
  planId: PlanId,
  id: RecordingId,
  { memberId, mime, bytes }: StoredRecording,
  at: number,
): Promise<void> {
  await db
    .insertInto('recording')
    .values({ plan_id: planId, recording_id: id, member_id: memberId, mime, bytes, at })
    .onConflict((conflict) => conflict.columns(['plan_id', 'recording_id']).doNothing())
    .execute()
}

/** For good. */
export async function deleteRecording(db: Writer, planId: PlanId, id: RecordingId): Promise<void> {
  await db.deleteFrom('recording').where('plan_id', '=', planId).where('recording_id', '=', id).execute()
}

/** All of one member, who leaves. */
export async function deleteRecordingsOf(db: Writer, planId: PlanId, memberId: MemberId): Promise<void> {
  await db.deleteFrom('recording').where('plan_id', '=', planId).where('member_id', '=', memberId).execute()
}

/** Bytes of all recordings of a plan, for the limit. */
export async function sumRecordingBytes(db: Reader, planId: PlanId): Promise<number> {
  const row = await db
    .selectFrom('recording')
    .where('plan_id', '=', planId)
    .select((eb) => eb.fn.sum<number | string | null>(eb.fn('length', ['bytes'])).as('bytes'))
    .executeTakeFirst()
  return Number(row?.bytes ?? 0)
}
