import type { Reader } from '#db/client.ts'
import { listTimesOf, listVersions, listWrittenDays, type StoredVersion } from '#db/versions.ts'
import type { Instant, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { toInstant } from '#domain/time.ts'

/** A moment of a text that people come back to: where a day's writing ended, or where it was kept for a reason. */
export type Point = { seq: number; at: Instant; versions: StoredVersion[] }

/** All moments of a section, the oldest first; every number but the last is followed by writing. */
export async function pointsOf(db: Reader, planId: PlanId, section: SectionKey): Promise<Point[]> {
  const days = await listWrittenDays(db, planId, section)
  const versions = Map.groupBy(await listVersions(db, planId, section), ({ seq }) => seq)
  const times = await listTimesOf(db, planId, section, [...versions.keys()])
  const seqs = [...new Set([...days.map(({ seq }) => seq), ...versions.keys()])].sort((a, b) => a - b)
  return seqs.map((seq) => {
    const kept = versions.get(seq) ?? []
    // A name may be given long afterwards; everything else is kept when it happens.
    const at = kept.find(({ kind }) => kind !== 'named')?.at ?? times.get(seq)
    return { seq, at: toInstant(at ?? days.find((day) => day.seq === seq)?.at ?? 0), versions: kept }
  })
}
