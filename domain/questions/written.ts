import type { MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import type { Session } from '../sessions/state.ts'

/**
 * Whether somebody had their say in writing on what is talked about now: a question to everybody, asked in this step,
 * that they answered or added to under their name (LPF-22: a turn, a text entry or a pass). What is still hidden, and
 * what was written without a name, nobody can count.
 */
export function hasWritten({ questions }: Pick<PlanState, 'questions'>, session: Session, member: MemberId): boolean {
  const since = session.now?.since ?? session.openedAt
  if (since === null) return false
  return [...questions.values()].some(
    (question) =>
      question.session === session.id &&
      question.openedAt >= since &&
      [...question.answers.values()].some(({ by }) => by === member),
  )
}
