import type { Reader } from '#db/client.ts'
import { listHiddenAnswers } from '#db/questions.ts'
import type { Instant, PlanId, QuestionId } from '#domain/ids.ts'
import type { Member } from '#domain/members/state.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { isRound, revealAt, stageOf } from '#domain/questions/stages.ts'
import { mayAnswer } from '#domain/questions/whose.ts'

/**
 * Questions to everybody that this member has not answered: of rounds in people's own time until their answers are shown,
 * and of the meeting in which they are. Whoever took their answer back has looked at it.
 */
export async function questionsToAnswer(
  db: Reader,
  state: PlanState,
  { planId, me, now }: { planId: PlanId; me: Member; now: Instant },
): Promise<{ id: QuestionId; until: Instant | null }[]> {
  if (!mayAnswer(me)) return []
  const found: { id: QuestionId; until: Instant | null }[] = []
  for (const question of state.questions.values()) {
    const session = state.sessions.get(question.session)
    const isAsked = question.revealedAt === null && stageOf(state, question, now) === 'answers'
    if (!session || !isAsked || !(isRound(session) || session.present.has(me.id))) continue
    const hidden = await listHiddenAnswers(db, planId, question.id)
    if (hidden.some(({ memberId }) => memberId === me.id)) continue
    found.push({ id: question.id, until: isRound(session) ? revealAt(session) : null })
  }
  return found
}
