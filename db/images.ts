import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

export type Image = { digest: string; mime: string; bytes: Uint8Array }

export async function findImage(db: Reader, planId: PlanId, digest: string): Promise<Image | undefined> {
  const row = await db
    .selectFrom('image')
    .where('plan_id', '=', planId)
    .where('digest', '=', digest)
    .select(['digest', 'mime', 'bytes'])
    .executeTakeFirst()
  return row && { ...row, bytes: new Uint8Array(row.bytes) }
}

/** The same picture twice is stored once. */
export async function insertImage(db: Writer, planId: PlanId, memberId: MemberId, image: Image, at: number) {
  await db
    .insertInto('image')
    .values({ plan_id: planId, member_id: memberId, at, ...image })
    .onConflict((conflict) => conflict.columns(['plan_id', 'digest']).doNothing())
    .execute()
}

/** Bytes of all pictures of a plan, for the limit. */
export async function sumImageBytes(db: Reader, planId: PlanId): Promise<number> {
  const row = await db
    .selectFrom('image')
    .where('plan_id', '=', planId)
    .select((eb) => eb.fn.sum<number | string | null>(eb.fn('length', ['bytes'])).as('bytes'))
    .executeTakeFirst()
  return Number(row?.bytes ?? 0)
}
