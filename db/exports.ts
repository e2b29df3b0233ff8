import type { Digest } from '#domain/crypto.ts'
import type { PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'

export type ExportFile = { digest: Digest; filename: string; mime: string; bytes: Uint8Array }

/** The same bytes twice are stored once. */
export async function insertExportFile(db: Writer, planId: PlanId, file: ExportFile): Promise<void> {
  await db
    .insertInto('export_file')
    .values({ plan_id: planId, ...file })
    .onConflict((conflict) => conflict.columns(['plan_id', 'digest']).doNothing())
    .execute()
}

export async function findExportFile(db: Reader, planId: PlanId, digest: string): Promise<ExportFile | undefined> {
  const row = await db
    .selectFrom('export_file')
    .where('plan_id', '=', planId)
    .where('digest', '=', digest)
    .select(['digest', 'filename', 'mime', 'bytes'])
    .executeTakeFirst()
  return row && { ...row, digest: row.digest as Digest, bytes: new Uint8Array(row.bytes) }
}
