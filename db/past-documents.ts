import type { PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Reader } from './client.ts'
import { listUpdatesBetween, type StoredSnapshot, type StoredUpdate } from './documents.ts'

/** Updates read at a time where a whole history is gone through: a megabyte or so. */
const PAGE = 10_000

/** A snapshot, if there is one that is no newer than number `seq`; else the document has to be built from nothing. */
export async function findSnapshotUpTo(
  db: Reader,
  planId: PlanId,
  section: SectionKey,
  seq: number,
): Promise<(StoredSnapshot & { seq: number }) | undefined> {
  return db
    .selectFrom('document_snapshot')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .where('seq', '<=', seq)
    .select(['seq', 'state', 'credits', 'deleted'])
    .executeTakeFirst()
}

/** The updates numbered above `after` and up to `last`, in order, so many at a time. */
export async function* pagesOfUpdates(
  db: Reader,
  planId: PlanId,
  section: SectionKey,
  { after, last }: { after: number; last: number },
): AsyncGenerator<StoredUpdate[]> {
  for (let from = after; from < last; from += PAGE) {
    yield await listUpdatesBetween(db, planId, section, from, Math.min(last, from + PAGE))
  }
}
