import type { Instant, MemberId, PlanId } from '#domain/ids.ts'
import type { Side } from '#domain/members/state.ts'
import type { Candidate, CandidateKey } from '#domain/recruitment/state.ts'
import { toInstant, toMilliseconds } from '#domain/time.ts'
import type { Reader, Writer } from './client.ts'
import { moveFacts } from './log.ts'

/** Somebody who applied; personal. `name` and `reach` are null once the call is over. */
export type CandidateRow = Candidate & {
  name: string | null
  reach: string | null
  /** As they say it themselves. */
  side: Side
  at: Instant
  /** Whom the plan knows them as, once they are invited. */
  memberId: MemberId | null
}

/** The first application under a key stays. The log's head moves with it, so that nobody slips in while a call closes. */
export async function insertCandidate(
  db: Writer,
  planId: PlanId,
  round: number,
  { key, profile, side, name, reach, at }: Omit<CandidateRow, 'memberId'>,
): Promise<void> {
  await db
    .insertInto('candidate')
    .values({
      ...{ plan_id: planId, round, candidate_key: key, side, name, reach, member_id: null },
      ...{ profile: JSON.stringify(profile), at: toMilliseconds(at) },
    })
    .onConflict((conflict) => conflict.columns(['plan_id', 'round', 'candidate_key']).doNothing())
    .execute()
  await moveFacts(db, planId)
}

/** In the order of their keys, which says nothing about them. */
export async function listCandidates(db: Reader, planId: PlanId, round: number): Promise<CandidateRow[]> {
  const rows = await db
    .selectFrom('candidate')
    .where('plan_id', '=', planId)
    .where('round', '=', round)
    .selectAll()
    .orderBy('candidate_key')
    .execute()
  return rows.map(({ candidate_key, side, name, reach, profile, at, member_id }) => ({
    ...{ key: candidate_key, name, reach, at: toInstant(Number(at)), memberId: member_id as MemberId | null },
    side: side as Side,
    profile: JSON.parse(profile) as number[],
  }))
}

/** Where they were not invited before. */
export async function saveInvited(
  db: Writer,
  planId: PlanId,
  round: number,
  key: CandidateKey,
  memberId: MemberId,
): Promise<void> {
  await db
    .updateTable('candidate')
    .set({ member_id: memberId })
    .where('plan_id', '=', planId)
    .where('round', '=', round)
    .where('candidate_key', '=', key)
    .execute()
}

/** All that is known of a member as somebody who applied: they leave. */
export async function forgetCandidate(db: Writer, planId: PlanId, memberId: MemberId): Promise<void> {
  await db
    .updateTable('candidate')
    .set({ name: null, reach: null, member_id: null })
    .where('plan_id', '=', planId)
    .where('member_id', '=', memberId)
    .execute()
}

/** Who they are is nobody's business any more; the lot can still be drawn again from keys and profiles. */
export async function forgetCandidates(db: Writer, planId: PlanId, round: number): Promise<void> {
  await db
    .updateTable('candidate')
    .set({ name: null, reach: null, member_id: null })
    .where('plan_id', '=', planId)
    .where('round', '=', round)
    .execute()
}
