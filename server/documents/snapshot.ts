import * as db from '#db/documents.ts'
import type { Room } from './room.ts'

/**
 * Makes the next opening of a document fast, once `updates` have gathered since the last snapshot. Only for a text
 * that is committed. A failure is logged and costs nothing but time.
 */
export async function saveSnapshot({ text, name, shared }: Room, updates: number): Promise<void> {
  const { seq } = text
  if (seq - text.snapshotSeq < updates) return
  const snapshot = text.snapshot()
  try {
    await shared.db.transaction().execute((trx) => db.saveSnapshot(trx, name.planId, name.section, seq, snapshot))
    text.snapshotSeq = seq
  } catch (error) {
    shared.log.warn({ err: error, ...name }, 'no snapshot could be saved')
  }
}
