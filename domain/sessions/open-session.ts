import type { SessionId } from '../ids.ts'
import { illegal } from '../log/illegal.ts'
import type { PlanState } from '../plan/state.ts'
import type { Session } from './state.ts'

/** The session of this id while it is open; entries about any other are illegal. */
export function openSessionOf(state: PlanState, id: SessionId): Session {
  const session = state.sessions.get(id)
  if (session?.state !== 'open') illegal('acts_in_a_session_that_is_not_open')
  return session
}
