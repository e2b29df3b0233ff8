import type { Instant, MemberId, PlanId, QuestionId } from '#domain/ids.ts'
import { toInstant, toMilliseconds } from '#domain/time.ts'
import type { Reader, Writer } from './client.ts'
import { moveFacts } from './log.ts'

// What these rows hold goes into the log when it is shown, so the log's head moves with them: no answer comes in between.

/** An answer that nobody but its author reads. `words` is null where its author took it back in a round. */
export type HiddenAnswer = {
  memberId: MemberId
  /** Their own hand, or whoever typed for them. */
  typedBy: MemberId
  words: string | null
  unnamed: boolean
  at: Instant
}

export async function saveHiddenAnswer(
  db: Writer,
  planId: PlanId,
  questionId: QuestionId,
  { memberId, typedBy, words, unnamed, at }: HiddenAnswer,
): Promise<void> {
  const content = { words, unnamed: unnamed ? 1 : 0, at: toMilliseconds(at) }
  await db
    .insertInto('hidden_answer')
    .values({ plan_id: planId, question_id: questionId, member_id: memberId, typed_by: typedBy, ...content })
    .onConflict((conflict) =>
      conflict.columns(['plan_id', 'question_id', 'member_id', 'typed_by']).doUpdateSet(content),
    )
    .execute()
  await moveFacts(db, planId)
}

/** The oldest first. */
export async function listHiddenAnswers(db: Reader, planId: PlanId, questionId: QuestionId): Promise<HiddenAnswer[]> {
  const rows = await db
    .selectFrom('hidden_answer')
    .where('plan_id', '=', planId)
    .where('question_id', '=', questionId)
    .selectAll()
    .orderBy('at')
    .execute()
  return rows.map((row) => ({
    ...{ memberId: row.member_id as MemberId, typedBy: row.typed_by as MemberId, words: row.words },
    ...{ unnamed: Number(row.unnamed) === 1, at: toInstant(Number(row.at)) },
  }))
}

/** Those of one question, or of one person, or of one person about one question. */
export async function deleteHiddenAnswers(
  db: Writer,
  planId: PlanId,
  { questionId, memberId }: { questionId?: QuestionId; memberId?: MemberId },
): Promise<void> {
  let query = db.deleteFrom('hidden_answer').where('plan_id', '=', planId)
  if (questionId) query = query.where('question_id', '=', questionId)
  if (memberId) query = query.where('member_id', '=', memberId)
  await query.execute()
  await moveFacts(db, planId)
}

/** When the answers of a round are to be shown. */
export async function saveQuestionDue(db: Writer, planId: PlanId, questionId: QuestionId, at: Instant): Promise<void> {
  await db
    .insertInto('question_due')
    .values({ plan_id: planId, question_id: questionId, at: toMilliseconds(at) })
    .execute()
}

export async function deleteQuestionDue(db: Writer, planId: PlanId, questionId: QuestionId): Promise<void> {
  await db.deleteFrom('question_due').where('plan_id', '=', planId).where('question_id', '=', questionId).execute()
}

/** In all plans. */
export async function listDueQuestions(db: Reader, now: number): Promise<{ planId: PlanId; questionId: QuestionId }[]> {
  const rows = await db
    .selectFrom('question_due')
    .where('at', '<=', now)
    .select(['plan_id', 'question_id'])
    .orderBy('at')
    .limit(100)
    .execute()
  return rows.map((row) => ({ planId: row.plan_id as PlanId, questionId: row.question_id as QuestionId }))
}
