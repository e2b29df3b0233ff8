import type { ConductStep, Step } from '#domain/conduct/steps.ts'
import { hasLapsed } from '#domain/conduct/steps.ts'
import type { Instant, MemberId, PlanId, SessionId } from '#domain/ids.ts'
import { toInstant, toMilliseconds } from '#domain/time.ts'
import type { Reader, Writer } from './client.ts'
import { moveFacts } from './log.ts'

/** What somebody told of another; who told it is not kept. `reader` null: whoever guides. */
export type ConductReport = {
  id: string
  sessionId: SessionId
  memberId: MemberId
  reader: MemberId | null
  words: string
}
type Content = Pick<ConductStep, 'words' | 'principle' | 'reply' | 'review'>

/** The same words about the same person, sent twice, are kept once. */
export async function saveReport(db: Writer, planId: PlanId, report: ConductReport): Promise<void> {
  const { id, sessionId, memberId, reader, words } = report
  await db
    .deleteFrom('conduct_report')
    .where('plan_id', '=', planId)
    .where('member_id', '=', memberId)
    .where('words', '=', words)
    .execute()
  await db
    .insertInto('conduct_report')
    .values({
      ...{ plan_id: planId, report_id: id, session_id: sessionId, member_id: memberId, reader_id: reader },
      words,
    })
    .execute()
}

/** By their ids, which chance made: not in the order in which they came. */
export async function listReports(db: Reader, planId: PlanId): Promise<ConductReport[]> {
  const rows = await db
    .selectFrom('conduct_report')
    .where('plan_id', '=', planId)
    .selectAll()
    .orderBy('report_id')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.report_id, sessionId: row.session_id as SessionId, memberId: row.member_id as MemberId },
    ...{ reader: row.reader_id as MemberId | null, words: row.words },
  }))
}

// Rules read these (LPF-43), so the log's head moves with them.

/** Takes the place of the same step before. What has lapsed by now is deleted with it. */
export async function saveConductStep(db: Writer, planId: PlanId, step: ConductStep, now: Instant): Promise<void> {
  const lapsed = (await listConductSteps(db, planId)).filter(({ at }) => hasLapsed(at, now))
  for (const one of [...lapsed, step]) await deleteConductStep(db, planId, one)
  const { words, principle, reply, review, until } = step
  const content: Content = { words, principle, reply, review }
  await db
    .insertInto('conduct_step')
    .values({
      ...{ plan_id: planId, member_id: step.memberId, step: step.step, session_id: step.sessionId },
      ...{ at: toMilliseconds(step.at), until: until && toMilliseconds(until), seen: step.seen ? 1 : 0 },
      content: JSON.stringify(content),
    })
    .execute()
  await moveFacts(db, planId)
}

export async function listConductSteps(db: Reader, planId: PlanId): Promise<ConductStep[]> {
  const rows = await db
    .selectFrom('conduct_step')
    .where('plan_id', '=', planId)
    .selectAll()
    .orderBy('member_id')
    .orderBy('step')
    .execute()
  return rows.map(stepOf)
}

/** Pauses that go on, in all plans, for whoever looks whether one is over. */
export async function listPauses(db: Reader): Promise<{ planId: PlanId; memberId: MemberId; until: number }[]> {
  const rows = await db.selectFrom('conduct_step').where('until', 'is not', null).selectAll().execute()
  return rows.map(({ plan_id, member_id, until }) => ({
    ...{ planId: plan_id as PlanId, memberId: member_id as MemberId, until: Number(until) },
  }))
}

/** The pause is over, whoever ended it. */
export async function endPause(db: Writer, planId: PlanId, memberId: MemberId): Promise<void> {
  await db
    .updateTable('conduct_step')
    .set({ until: null })
    .where('plan_id', '=', planId)
    .where('member_id', '=', memberId)
    .execute()
}

export async function deleteConductStep(
  db: Writer,
  planId: PlanId,
  { memberId, step }: Pick<ConductStep, 'memberId' | 'step'>,
): Promise<void> {
  await db
    .deleteFrom('conduct_step')
    .where('plan_id', '=', planId)
    .where('member_id', '=', memberId)
    .where('step', '=', step)
    .execute()
}

/** The meeting is over: which steps were taken is kept, and not one word. */
export async function forgetConductWords(db: Writer, planId: PlanId): Promise<void> {
  await db.deleteFrom('conduct_report').where('plan_id', '=', planId).execute()
  await db.updateTable('conduct_step').set({ content: null, until: null }).where('plan_id', '=', planId).execute()
}

/** All about somebody who leaves. */
export async function forgetConductOf(db: Writer, planId: PlanId, memberId: MemberId): Promise<void> {
  await db.deleteFrom('conduct_report').where('plan_id', '=', planId).where('member_id', '=', memberId).execute()
  await db.deleteFrom('conduct_step').where('plan_id', '=', planId).where('member_id', '=', memberId).execute()
  await moveFacts(db, planId)
}

type Row = {
  member_id: string
  step: number
  session_id: string
  at: number
  until: number | null
  seen: number
  content: string | null
}

const NOTHING: Content = { words: null, principle: null, reply: null, review: null }

const stepOf = (row: Row): ConductStep => ({
  ...{ memberId: row.member_id as MemberId, sessionId: row.session_id as SessionId, step: Number(row.step) as Step },
  ...{ at: toInstant(Number(row.at)), until: row.until === null ? null : toInstant(Number(row.until)) },
  seen: Number(row.seen) === 1,
  ...(row.content === null ? NOTHING : (JSON.parse(row.content) as Content)),
})
