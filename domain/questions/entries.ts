import type { AnswerId, MemberId, QuestionId, SessionId } from '../ids.ts'

export type QuestionEntries = {
  /** Seals `text`, and `about` where there is something to read first. */
  'question.opened': { question: QuestionId; session: SessionId }
  /**
   * One of the answers that were hidden until now; they come in an order that chance made. Seals `text`. `by` is null
   * where its author wanted no name. `scribe`: who typed it for them.
   */
  'answer.revealed': { question: QuestionId; answer: AnswerId; by: MemberId | null; scribe?: MemberId }
  /** All that was hidden can be read; so many answers. By `system` when the time has come. */
  'question.revealed': { question: QuestionId; answers: number }
  /** Seals `text`. `onto`: which answer it adds to; null for the question itself. */
  'answer.built': {
    question: QuestionId
    answer: AnswerId
    onto: AnswerId | null
    by: MemberId
    scribe?: MemberId
  }
  /** Read out in a meeting. */
  'answer.read-out': { question: QuestionId; answer: AnswerId }
  /** Seals `text`. Replaces what was there. */
  'question.summarised': { question: QuestionId }
  /** “Not what I meant”, of the summary as it stands. Seals `text`. */
  'summary.disputed': { question: QuestionId }
  /** The guide's answer to the dispute of this number, counted from 0. Seals `text`. */
  'summary.answered': { question: QuestionId; dispute: number }
}
