import type { MemberId, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Reader, Writer } from './client.ts'
import { moveFacts } from './log.ts'

/** One person's private answer to "ready to vote / I need help", for one section. */
export type Readiness = { section: SectionKey; memberId: MemberId; state: 'ready' | 'help'; digest: string }

/** A rule reads this (LPF-26), so the log's head moves with it. */
export async function saveReadiness(db: Writer, planId: PlanId, { section, memberId, state, digest }: Readiness) {
  await db
    .insertInto('readiness')
    .values({ plan_id: planId, section, member_id: memberId, state, digest })
    .onConflict((conflict) => conflict.columns(['plan_id', 'section', 'member_id']).doUpdateSet({ state, digest }))
    .execute()
  await moveFacts(db, planId)
}

export async function listReadiness(db: Reader, planId: PlanId, sections: readonly SectionKey[]): Promise<Readiness[]> {
  if (sections.length === 0) return []
  const rows = await db
    .selectFrom('readiness')
    .where('plan_id', '=', planId)
    .where('section', 'in', sections)
    .selectAll()
    .execute()
  return rows.map((row) => ({
    section: row.section as SectionKey,
    memberId: row.member_id as MemberId,
    state: row.state,
    digest: row.digest,
  }))
}

export async function deleteReadiness(db: Writer, planId: PlanId, memberId: MemberId): Promise<void> {
  await db.deleteFrom('readiness').where('plan_id', '=', planId).where('member_id', '=', memberId).execute()
}
