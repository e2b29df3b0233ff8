import type { Reader } from '#db/client.ts'
import { listEntryTexts } from '#db/log.ts'
import type { PlanId } from '#domain/ids.ts'
import { decodeEntry, type Entry } from '#domain/log/entry.ts'

/** All entries of a plan, as they are stored. */
export async function storedEntries(db: Reader, planId: PlanId): Promise<Entry[]> {
  return (await listEntryTexts(db, planId, 0, 100_000)).map(decodeEntry)
}

/** Those of one kind. */
export const ofKind = <K extends Entry['kind']>(entries: readonly Entry[], kind: K) =>
  entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind)
