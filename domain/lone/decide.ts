import { AppError } from '../app-error.ts'
import { actorId, type Decider } from '../decision.ts'
import { draft } from '../log/entry.ts'
import { sessionOf } from '../sessions/acting.ts'
import { isTalkOnly, loneCitizen } from './state.ts'

/** Nobody can choose it for them, the guide neither. */
export const talkOnly: Decider<'session.talk-only'> = (context, { sessionId }) => {
  const session = sessionOf(context, sessionId)
  const isOn = session.state === 'open' || session.state === 'scheduled'
  if (!isOn || loneCitizen(context.state, session) !== actorId(context)) {
    throw new AppError('invalid-input', (words) => words.errors_not_alone_here())
  }
  const already = isTalkOnly(context.state, session)
  return { entries: already ? [] : [draft('session.talk-only', 'system', { session: session.id })] }
}
