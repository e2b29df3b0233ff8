import { AppError } from '../app-error.ts'
import { actorId, type Decider } from '../decision.ts'
import { type ExplainId, idOf } from '../ids.ts'
import { draft } from '../log/entry.ts'
import type { PlanState } from '../plan/state.ts'
import { isOpen } from './state.ts'

function explainOf(state: PlanState, id: ExplainId) {
  const explain = state.explains.get(id)
  if (!explain) throw new AppError('not-found', (words) => words.errors_no_such_question())
  return explain
}

export const askExplain: Decider<'explain.ask'> = (context, { section, text }) => {
  const explain = idOf('explain', context.newId)
  const question = { value: text, audience: 'members' as const, author: actorId(context) }
  return {
    entries: [draft('explain.asked', 'system', { explain, section }, { question })],
    result: { explainId: explain },
  }
}

export const answerExplain: Decider<'explain.answer'> = (context, { explainId, text }) => {
  const { id, settled } = explainOf(context.state, explainId)
  if (settled) throw new AppError('invalid-input', (words) => words.errors_question_is_clear())
  const answer = { value: text, audience: 'members' as const, author: actorId(context) }
  return { entries: [draft('explain.answered', context.actor, { explain: id }, { answer })] }
}

/** `asked`: whether the caller is who asked; only they can say that it is clear. */
export const settleExplain: Decider<'explain.settle', { asked: boolean }> = (
  { state, at },
  { explainId },
  { asked },
) => {
  const explain = explainOf(state, explainId)
  if (!asked) throw new AppError('not-allowed', (words) => words.errors_question_not_yours())
  return { entries: isOpen(explain, at) ? [draft('explain.settled', 'system', { explain: explain.id })] : [] }
}
