import type { Instant, MemberId, PaperId, PlanId } from '#domain/ids.ts'
import type { PaperFormat } from '#domain/papers/formats.ts'
import { toInstant, toMilliseconds } from '#domain/time.ts'
import type { Reader, Writer } from './client.ts'
import { moveFacts } from './log.ts'

/** That one person needs papers in one form; personal. */
export type FormatNeed = { memberId: MemberId; format: PaperFormat; at: Instant }

/** What came of one version of a paper at one person; personal. */
export type Reach = {
  paperId: PaperId
  memberId: MemberId
  version: number
  openedAt: Instant | null
  fits: boolean | null
}

/** All forms that this person needs from now on. A rule reads this (LPF-05), so the log's head moves with it. */
export async function saveFormatNeeds(
  db: Writer,
  planId: PlanId,
  memberId: MemberId,
  formats: readonly PaperFormat[],
  at: Instant,
): Promise<void> {
  const before = (await listFormatNeeds(db, planId)).filter((need) => need.memberId === memberId)
  await deleteFormatNeeds(db, planId, memberId)
  for (const format of new Set(formats)) {
    // Whoever needed it before still needs it since then.
    const since = before.find((need) => need.format === format)?.at ?? at
    const row = { plan_id: planId, member_id: memberId, format, at: toMilliseconds(since) }
    await db.insertInto('paper_need').values(row).execute()
  }
  await moveFacts(db, planId)
}

export async function listFormatNeeds(db: Reader, planId: PlanId): Promise<FormatNeed[]> {
  const rows = await db
    .selectFrom('paper_need')
    .where('plan_id', '=', planId)
    .selectAll()
    .orderBy('member_id')
    .orderBy('format')
    .execute()
  return rows.map(({ member_id, format, at }) => ({
    ...{ memberId: member_id as MemberId, format: format as PaperFormat, at: toInstant(Number(at)) },
  }))
}

async function deleteFormatNeeds(db: Writer, planId: PlanId, memberId: MemberId): Promise<void> {
  await db.deleteFrom('paper_need').where('plan_id', '=', planId).where('member_id', '=', memberId).execute()
}

/** All that is known of somebody's papers: they leave. Whoever asks moves the head. */
export async function forgetReader(db: Writer, planId: PlanId, memberId: MemberId): Promise<void> {
  await deleteFormatNeeds(db, planId, memberId)
  await db.deleteFrom('paper_reach').where('plan_id', '=', planId).where('member_id', '=', memberId).execute()
}

type Reached = Pick<Reach, 'paperId' | 'memberId' | 'version'>

/** The first time counts; of a newer version, its own first time. */
export async function saveOpened(db: Writer, planId: PlanId, reached: Reached, at: Instant): Promise<void> {
  const before = await findReach(db, planId, reached)
  if (before?.openedAt) return
  await saveReach(db, planId, { ...reached, openedAt: at, fits: before?.fits ?? null })
}

export async function saveFits(db: Writer, planId: PlanId, reached: Reached, fits: boolean): Promise<void> {
  const before = await findReach(db, planId, reached)
  await saveReach(db, planId, { ...reached, openedAt: before?.openedAt ?? null, fits })
}

/** Of the version that is asked for; what came of an older one is nobody's business any more. */
async function findReach(db: Reader, planId: PlanId, { paperId, memberId, version }: Reached) {
  const all = await listReach(db, planId)
  return all.find((one) => one.paperId === paperId && one.memberId === memberId && one.version === version)
}

async function saveReach(db: Writer, planId: PlanId, reach: Reach): Promise<void> {
  const { paperId, memberId, version, openedAt, fits } = reach
  const row = {
    version,
    opened_at: openedAt ? toMilliseconds(openedAt) : null,
    fits: fits === null ? null : fits ? 1 : 0,
  }
  await db
    .insertInto('paper_reach')
    .values({ plan_id: planId, paper_id: paperId, member_id: memberId, ...row })
    .onConflict((conflict) => conflict.columns(['plan_id', 'paper_id', 'member_id']).doUpdateSet(row))
    .execute()
}

export async function listReach(db: Reader, planId: PlanId): Promise<Reach[]> {
  const rows = await db.selectFrom('paper_reach').where('plan_id', '=', planId).selectAll().execute()
  return rows.map(({ paper_id, member_id, version, opened_at, fits }) => ({
    ...{ paperId: paper_id as PaperId, memberId: member_id as MemberId, version: Number(version) },
    openedAt: opened_at === null ? null : toInstant(Number(opened_at)),
    fits: fits === null ? null : Number(fits) === 1,
  }))
}

/** For good: the paper was taken away. */
export async function deleteReach(db: Writer, planId: PlanId, paperId: PaperId): Promise<void> {
  await db.deleteFrom('paper_reach').where('plan_id', '=', planId).where('paper_id', '=', paperId).execute()
}
