import { AppError } from '../app-error.ts'
import { actorId, type Decider } from '../decision.ts'
import { sessionOf } from '../sessions/acting.ts'
import { isCounted, mayAnswer } from './state.ts'

/** Private: no entry. */
export const answerPulse: Decider<'pulse.answer'> = (context, { sessionId }) => {
  const session = sessionOf(context, sessionId)
  if (isCounted(session, context.at)) throw new AppError('invalid-input', (words) => words.errors_pulse_too_late())
  if (!mayAnswer(session, actorId(context), context.at)) {
    throw new AppError('invalid-input', (words) => words.errors_pulse_not_there())
  }
  return { entries: [] }
}
