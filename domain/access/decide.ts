import { AppError } from '../app-error.ts'
import type { Context, Decision } from '../decision.ts'
import type { SessionId } from '../ids.ts'

/** `isNeeded`: whether that person has said that they need it. */
export type NeedGiven = { isNeeded: boolean }

/** Kept outside the log: what somebody needs is told to whoever provides it, and to nobody else. */
export function onMeetingToCome({ state }: Context, command: { sessionId: SessionId }): Decision {
  const session = state.sessions.get(command.sessionId)
  if (!session) throw new AppError('not-found', (words) => words.errors_no_such_meeting())
  if (session.state !== 'scheduled') throw new AppError('invalid-input', (words) => words.errors_access_meeting_began())
  return { entries: [] }
}

export function onNeed(
  context: Context,
  command: { sessionId?: SessionId | undefined },
  { isNeeded }: NeedGiven,
): Decision {
  if (!isNeeded) throw new AppError('not-found', (words) => words.errors_access_not_needed())
  const { sessionId } = command
  return sessionId ? onMeetingToCome(context, { sessionId }) : { entries: [] }
}
