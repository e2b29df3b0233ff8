import { deleteHiddenAnswers, deleteQuestionDue, listDueQuestions } from '#db/questions.ts'
import type { CommandId, PlanId, QuestionId } from '#domain/ids.ts'
import type { Deps } from '../deps.ts'
import { execute } from '../execute.ts'

/** Shows the answers of rounds that were hidden until their time. */
export async function showDueAnswers(deps: Deps): Promise<void> {
  for (const { planId, questionId } of await listDueQuestions(deps.db, deps.now())) {
    try {
      if (await isCalledOff(deps, planId, questionId)) continue
      const commandId = `system-${deps.newId()}` as CommandId
      await execute(deps, { by: 'system', planId }, { commandId, command: { type: 'question.reveal', questionId } })
    } catch (error) {
      // One plan's trouble must not keep the others' answers hidden; the next round tries again.
      deps.log.error({ err: error, planId, questionId }, 'showing answers failed')
    }
  }
}

/** What was written for a round that was called off is nobody's business any more. */
async function isCalledOff(deps: Deps, planId: PlanId, questionId: QuestionId): Promise<boolean> {
  const state = await deps.states.read(deps.db, planId)
  const question = state.questions.get(questionId)
  const isOn = question && question.revealedAt === null && state.sessions.get(question.session)?.state !== 'cancelled'
  if (isOn) return false
  await deps.db.transaction().execute(async (trx) => {
    await deleteHiddenAnswers(trx, planId, { questionId })
    await deleteQuestionDue(trx, planId, questionId)
  })
  return true
}
