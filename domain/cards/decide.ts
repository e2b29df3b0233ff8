import { AppError } from '../app-error.ts'
import { actorId, type Decider } from '../decision.ts'
import { draft } from '../log/entry.ts'
import { loneCitizen } from '../lone/state.ts'
import { openSession } from '../sessions/acting.ts'
import { isPublic } from './state.ts'

/** The meeting rests by `system`, so that the log doesn't say who needed it to. */
export const showCard: Decider<'card.show'> = (context, { sessionId, card }) => {
  const session = openSession(context, sessionId)
  if (!session.present.has(actorId(context))) {
    throw new AppError('invalid-input', (words) => words.errors_say_you_are_here())
  }
  const isOwnToSay = card === 'none' || isPublic(card) || loneCitizen(context.state, session) === context.actor
  if (!isOwnToSay) throw new AppError('invalid-input', (words) => words.errors_not_alone_here())
  const rests = card === 'red' && !session.paused
  return { entries: rests ? [draft('session.paused', 'system', { session: session.id })] : [] }
}
