import { AppError } from '../app-error.ts'
import { actorId, type Context, type Decider } from '../decision.ts'
import { idOf, type MemberId, type SessionId } from '../ids.ts'
import { draft } from '../log/entry.ts'
import { memberOf } from '../plan/state.ts'
import { between } from '../time.ts'
import { type Session, speakingOrder } from './state.ts'

const wrong = (words: string) => new AppError('invalid-input', words)

function sessionOf({ state }: Context, id: SessionId): Session {
  const session = state.sessions.get(id)
  if (!session) throw new AppError('not-found', 'There is no such meeting in this plan.')
  return session
}

function openSession(context: Context, id?: SessionId): Session {
  const session = id
    ? sessionOf(context, id)
    : context.state.openSession && sessionOf(context, context.state.openSession)
  if (session?.state !== 'open') throw wrong('No meeting is open now. Nothing was changed.')
  return session
}

/** Yourself, or as the guide somebody else. */
function whom(context: Context, memberId: MemberId | undefined): MemberId {
  if (!memberId || memberId === context.actor) return actorId(context)
  if (context.me?.function !== 'facilitator') {
    throw new AppError('not-allowed', 'Only the guide can do this for somebody else. Nothing was changed.')
  }
  return memberOf(context.state, memberId).id
}

export const scheduleSession: Decider<'session.schedule'> = (
  { actor, at, newId },
  { kind, title, startsAt, minutes },
) => {
  if (between(at, startsAt) < -minutes * 60_000) throw wrong('This meeting would be over already. Choose a later time.')
  const session = idOf('session', newId)
  const seals = { title: { value: title, audience: 'members' as const } }
  return {
    entries: [draft('session.scheduled', actor, { session, kind, startsAt, minutes }, seals)],
    result: { sessionId: session },
  }
}

export const openTheSession: Decider<'session.open'> = (context, { sessionId }) => {
  const session = sessionOf(context, sessionId)
  if (session.state !== 'scheduled') throw wrong('This meeting was opened before.')
  if (context.state.openSession) throw wrong('Another meeting is open. Close it first.')
  return { entries: [draft('session.opened', context.actor, { session: session.id })] }
}

export const closeTheSession: Decider<'session.close'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  return { entries: [draft('session.closed', context.actor, { session: session.id })] }
}

export const joinAttendance: Decider<'attendance.join'> = (context, { sessionId, memberId }) => {
  const session = openSession(context, sessionId)
  const member = whom(context, memberId)
  if (memberOf(context.state, member).status !== 'joined') throw wrong('This person has not joined the plan yet.')
  if (session.present.has(member)) return { entries: [] }
  return { entries: [draft('attendance.joined', context.actor, { session: session.id, member })] }
}

export const leaveAttendance: Decider<'attendance.leave'> = (context, { sessionId, memberId }) => {
  const session = openSession(context, sessionId)
  const member = whom(context, memberId)
  if (!session.present.has(member)) return { entries: [] }
  return { entries: [draft('attendance.left', context.actor, { session: session.id, member })] }
}

export const joinQueue: Decider<'queue.join'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  const member = actorId(context)
  if (!session.present.has(member)) throw wrong('Say that you are here first, then ask to speak.')
  if (context.state.queue.some((place) => place.member === member)) return { entries: [] }
  return { entries: [draft('queue.joined', context.actor, { session: session.id, member })] }
}

export const leaveQueue: Decider<'queue.leave'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  const member = actorId(context)
  if (!context.state.queue.some((place) => place.member === member)) return { entries: [] }
  return { entries: [draft('queue.left', context.actor, { session: session.id, member })] }
}

export const grantTurn: Decider<'turn.grant'> = (context, { sessionId, memberId }) => {
  const session = openSession(context, sessionId)
  if (context.state.turn) throw wrong('Somebody is speaking. End that turn first.')
  const next = memberId ?? speakingOrder(session, context.state.queue)[0]?.member
  if (!next) throw wrong('Nobody has asked to speak.')
  if (!session.present.has(next)) throw wrong('This person is not here.')
  return {
    entries: [draft('turn.granted', context.actor, { session: session.id, member: next })],
    result: { memberId: next },
  }
}

export const endTurn: Decider<'turn.end'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  const { turn } = context.state
  if (!turn) throw wrong('Nobody is speaking now.')
  whom(context, turn.member)
  const seconds = Math.max(0, Math.round(between(turn.since, context.at) / 1000))
  return {
    entries: [draft('turn.ended', context.actor, { session: session.id, member: turn.member, seconds })],
    result: { seconds },
  }
}

export const passTurn: Decider<'turn.pass'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  return { entries: [draft('turn.passed', context.actor, { session: session.id, member: actorId(context) })] }
}
