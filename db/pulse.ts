import type { MemberId, PlanId, SessionId } from '#domain/ids.ts'
import type { PulseAnswers } from '#domain/pulse/state.ts'
import type { Reader, Writer } from './client.ts'

/** What somebody said of a meeting; it takes the place of what they said before. */
export async function savePulse(
  db: Writer,
  planId: PlanId,
  { sessionId, memberId, answers }: { sessionId: SessionId; memberId: MemberId; answers: PulseAnswers },
): Promise<void> {
  const said = { answers: JSON.stringify(answers) }
  await db
    .insertInto('pulse')
    .values({ plan_id: planId, session_id: sessionId, member_id: memberId, ...said })
    .onConflict((conflict) => conflict.columns(['plan_id', 'session_id', 'member_id']).doUpdateSet(said))
    .execute()
}

/** What people said of one meeting. */
export async function listPulse(
  db: Reader,
  planId: PlanId,
  sessionId: SessionId,
): Promise<{ memberId: MemberId; answers: PulseAnswers }[]> {
  const rows = await db
    .selectFrom('pulse')
    .where('plan_id', '=', planId)
    .where('session_id', '=', sessionId)
    .select(['member_id', 'answers'])
    .orderBy('member_id')
    .execute()
  return rows.map(({ member_id, answers }) => ({
    memberId: member_id as MemberId,
    answers: JSON.parse(answers) as PulseAnswers,
  }))
}

/** The meetings of which this member has said how they were. */
export async function listPulsed(db: Reader, planId: PlanId, memberId: MemberId): Promise<SessionId[]> {
  const rows = await db
    .selectFrom('pulse')
    .where('plan_id', '=', planId)
    .where('member_id', '=', memberId)
    .select('session_id')
    .execute()
  return rows.map(({ session_id }) => session_id as SessionId)
}
