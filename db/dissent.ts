import type { BallotId, MemberId, PlanId } from '#domain/ids.ts'
import type { Reader, Writer } from './client.ts'
import { moveFacts } from './log.ts'

/** This member has answered the offer to dissent: with words, or with "nothing to add". A rule reads it (LPF-40). */
export async function saveDissentAnswer(db: Writer, planId: PlanId, ballotId: BallotId, memberId: MemberId) {
  await db
    .insertInto('dissent_answer')
    .values({ plan_id: planId, ballot_id: ballotId, member_id: memberId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await moveFacts(db, planId)
}

/** Who has answered, by vote. */
export async function listDissentAnswers(db: Reader, planId: PlanId, ballots: readonly BallotId[]) {
  if (ballots.length === 0) return []
  const rows = await db
    .selectFrom('dissent_answer')
    .where('plan_id', '=', planId)
    .where('ballot_id', 'in', ballots)
    .select(['ballot_id', 'member_id'])
    .execute()
  return rows.map((row) => ({ ballotId: row.ballot_id as BallotId, memberId: row.member_id as MemberId }))
}
