import { sql } from 'kysely'
import type { Actor, PlanId, VersionId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Reader, Writer } from './client.ts'
import type { DocumentVersionTable } from './schema.ts'

export type VersionKind = DocumentVersionTable['kind']

/**
 * A moment of a text that one comes back to: the text as update number `seq` left it. `about` is the vote or meeting
 * that it was kept for; `memberId` who did what it was kept for. `at` is in milliseconds since 1970.
 */
export type StoredVersion = {
  id: VersionId
  section: SectionKey
  seq: number
  kind: VersionKind
  name: string | null
  about: string | null
  memberId: Actor
  at: number
}

/** The last number of a day (UTC, days since 1970) on which somebody wrote, and when that was. */
export type WrittenDay = { seq: number; at: number }

/** Whether somebody has written in this section since it was last kept, up to `seq`. Marks of comments don't count. */
export async function hasChangedSinceVersion(db: Reader, planId: PlanId, section: SectionKey, seq: number) {
  const last = await db
    .selectFrom('document_version')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst()
  const change = await db
    .selectFrom('document_update')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .where('seq', '>', Number(last?.seq ?? 0))
    .where('seq', '<=', seq)
    .where('member_id', '<>', 'system')
    .select('seq')
    .limit(1)
    .executeTakeFirst()
  return change !== undefined
}

export async function insertVersion(trx: Writer, planId: PlanId, version: StoredVersion): Promise<void> {
  const { id, memberId, ...row } = version
  await trx
    .insertInto('document_version')
    .values({ plan_id: planId, version_id: id, member_id: memberId, ...row })
    .execute()
}

/** All of a section, in the order of the text's life. */
export async function listVersions(db: Reader, planId: PlanId, section: SectionKey): Promise<StoredVersion[]> {
  const rows = await db
    .selectFrom('document_version')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .selectAll()
    .orderBy('seq')
    .orderBy('at')
    .orderBy('version_id')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.version_id as VersionId, section: row.section as SectionKey, seq: row.seq, kind: row.kind },
    ...{ name: row.name, about: row.about, memberId: row.member_id as Actor, at: row.at },
  }))
}

export async function countVersions(db: Reader, planId: PlanId, section: SectionKey): Promise<number> {
  const { count } = await db
    .selectFrom('document_version')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const DAY = sql.lit(86_400_000)

/** Where each day's writing ended, in order. */
export async function listWrittenDays(db: Reader, planId: PlanId, section: SectionKey): Promise<WrittenDay[]> {
  const rows = await db
    .selectFrom('document_update')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .where('member_id', '<>', 'system')
    .select((eb) => [eb.fn.max('seq').as('seq'), eb.fn.max('at').as('at')])
    .groupBy(sql`at / ${DAY}`)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq, at }) => ({ seq: Number(seq), at: Number(at) }))
}

/** When the text was last written in, up to each of these numbers that there is. */
export async function listTimesOf(db: Reader, planId: PlanId, section: SectionKey, seqs: readonly number[]) {
  const times = new Map<number, number>()
  if (seqs.length === 0) return times
  const rows = await db
    .selectFrom('document_update')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .where('seq', 'in', seqs)
    .select(['seq', 'at'])
    .execute()
  for (const { seq, at } of rows) times.set(seq, at)
  return times
}
