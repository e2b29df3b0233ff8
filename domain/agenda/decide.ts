import { AppError } from '../app-error.ts'
import type { CommandOf } from '../commands.ts'
import { actorId, type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import { idOf } from '../ids.ts'
import { draft, type ToSeal } from '../log/entry.ts'
import type { PlanState } from '../plan/state.ts'
import { mayGuide, openSession, sessionOf } from '../sessions/acting.ts'
import type { Sentence } from '../words/words.ts'
import type { Step } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** The steps as the log holds them, and what they are called as a seal. */
export function agendaOf(state: PlanState, asked: CommandOf<'agenda.set'>['steps']): { steps: Step[]; words: ToSeal } {
  const steps = asked.map(({ kind, minutes, item, how }) => {
    if (item && (state.agendaItems.get(item)?.withdrawn ?? !state.agendaItems.has(item))) {
      throw wrong((words) => words.errors_no_such_item())
    }
    return { kind, minutes, ...(item ? { item } : {}), ...(how && kind === 'groups' ? { how } : {}) }
  })
  return { steps, words: { value: asked.map(({ what }) => what), audience: 'members' } }
}

export const setAgenda: Decider<'agenda.set'> = (context, { sessionId, steps }) => {
  const session = sessionOf(context, sessionId)
  if (session.state === 'closed' || session.state === 'cancelled')
    throw wrong((words) => words.errors_meeting_is_over())
  const agenda = agendaOf(context.state, steps)
  const begun = session.now ? session.now.step + 1 : 0
  const before = session.agenda?.steps.slice(0, begun) ?? []
  const isKept = before.every((step, i) => agenda.steps[i]?.kind === step.kind && agenda.steps[i]?.item === step.item)
  if (!isKept) throw wrong((words) => words.errors_steps_have_begun())
  const body = { session: session.id, agenda: agenda.steps }
  return { entries: [draft('agenda.set', context.actor, body, { agenda: agenda.words })] }
}

export const proposeItem: Decider<'agenda.propose'> = (context, { what, sessionId }) => {
  const session = sessionId ? sessionOf(context, sessionId).id : null
  const item = idOf('agendaitem', context.newId)
  const seals = { what: { value: what, audience: 'members' as const, author: actorId(context) } }
  return { entries: [draft('agenda.proposed', context.actor, { item, session }, seals)], result: { itemId: item } }
}

export const withdrawItem: Decider<'agenda.withdraw'> = (context, { itemId }) => {
  const item = context.state.agendaItems.get(itemId)
  if (!item) throw new AppError('not-found', (words) => words.errors_no_such_item())
  if (item.by !== context.actor) throw new AppError('not-allowed', (words) => words.errors_item_not_yours())
  return { entries: item.withdrawn ? [] : [draft('agenda.withdrawn', context.actor, { item: itemId })] }
}

export const startStep: Decider<'step.start'> = (context, { type, sessionId, step }) => {
  const { state, at, actor } = context
  const session = openSession(context, sessionId)
  if (!mayGuide(context)) throw new AppError('not-allowed', (words) => words.errors_take_over_first())
  if (!session.agenda?.steps[step]) throw new AppError('not-found', (words) => words.errors_no_such_step())
  if (state.turn) throw wrong((words) => words.errors_somebody_speaks())
  if (session.asking) throw wrong((words) => words.errors_group_is_asked())
  if (session.moving) throw wrong((words) => words.errors_group_moves_on())
  if (session.now?.step === step) return { entries: [] }
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject: { session: session.id, step }, given: {} })
  if (refusals.length > 0) return refused(context, type, refusals)
  return { entries: [draft('step.started', actor, { session: session.id, step, checks })] }
}
