import { AppError } from '../app-error.ts'
import type { AnswerId, Instant, MemberId, QuestionId, SessionId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import type { PlanState } from '../plan/state.ts'

/** Asked of everybody, who first answer by themselves. Answers that are still hidden are no part of the log. */
export type Question = {
  id: QuestionId
  session: SessionId
  text: Seal
  about: Seal | null
  openedAt: Instant
  revealedAt: Instant | null
  /** What everybody can read: answers, and what others added to them. */
  answers: Map<AnswerId, Answer>
  summary: { text: Seal; at: Instant } | null
  disputes: Dispute[]
}

export type Answer = {
  id: AnswerId
  /** Null where its author wanted no name. */
  by: MemberId | null
  /** Who typed it for them. */
  scribe: MemberId | null
  text: Seal
  /** For what was added later: the answer that it adds to; null where it is about the question itself. */
  adds: { onto: AnswerId | null } | null
  isReadOut: boolean
}

/** Somebody says that the summary is not what they meant. */
export type Dispute = {
  by: MemberId
  at: Instant
  text: Seal
  /** The summary that it is about. */
  summary: Seal
  reply: Seal | null
}

export function questionOf(state: PlanState, id: QuestionId): Question {
  const question = state.questions.get(id)
  if (!question) throw new AppError('not-found', (words) => words.errors_no_such_question())
  return question
}

export function answerOf(question: Question, id: AnswerId): Answer {
  const answer = question.answers.get(id)
  if (!answer) throw new AppError('not-found', (words) => words.errors_no_such_answer())
  return answer
}
