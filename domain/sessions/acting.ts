import { AppError } from '../app-error.ts'
import { actorId, type Context } from '../decision.ts'
import type { MemberId, SessionId } from '../ids.ts'
import { memberOf } from '../plan/state.ts'
import type { Session } from './state.ts'

/** The meeting of this id; an AppError where there is none. */
export function sessionOf({ state }: Pick<Context, 'state'>, id: SessionId): Session {
  const session = state.sessions.get(id)
  if (!session) throw new AppError('not-found', (words) => words.errors_no_such_meeting())
  return session
}

/** The meeting of this id, or whichever is open, if it is open. */
export function openSession(context: Pick<Context, 'state'>, id?: SessionId): Session {
  const session = id
    ? sessionOf(context, id)
    : context.state.openSession && sessionOf(context, context.state.openSession)
  if (session?.state !== 'open') throw new AppError('invalid-input', (words) => words.errors_no_meeting_open())
  return session
}

/** Whether whoever acts runs the open meeting: the guide, who took it over, or the server when a time has come. */
export function mayGuide({ state, me, actor }: Pick<Context, 'state' | 'me' | 'actor'>): boolean {
  if (actor === 'system' || me?.function === 'facilitator') return true
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  return !!me && session?.guidedBy === me.id
}

/** Yourself, or for whoever guides somebody else. */
export function whom(context: Context, memberId: MemberId | undefined): MemberId {
  if (!memberId || memberId === context.actor) return actorId(context)
  if (!mayGuide(context)) throw new AppError('not-allowed', (words) => words.errors_only_guide_for_others())
  return memberOf(context.state, memberId).id
}
