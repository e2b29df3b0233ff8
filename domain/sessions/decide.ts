import { AppError } from '../app-error.ts'
import { actorId, type Context, type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import { idOf, type MemberId, type SessionId } from '../ids.ts'
import { draft } from '../log/entry.ts'
import type { PaperFormat } from '../papers/formats.ts'
import { memberOf } from '../plan/state.ts'
import { between } from '../time.ts'
import type { Sentence } from '../words/words.ts'
import type { OpeningGiven } from './opening.ts'
import type { ScheduleGiven } from './scheduling.ts'
import { type Session, speakingOrder } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

function sessionOf({ state }: Context, id: SessionId): Session {
  const session = state.sessions.get(id)
  if (!session) throw new AppError('not-found', (words) => words.errors_no_such_meeting())
  return session
}

function openSession(context: Context, id?: SessionId): Session {
  const session = id
    ? sessionOf(context, id)
    : context.state.openSession && sessionOf(context, context.state.openSession)
  if (session?.state !== 'open') throw wrong((words) => words.errors_no_meeting_open())
  return session
}

/** Yourself, or as the guide somebody else. */
function whom(context: Context, memberId: MemberId | undefined): MemberId {
  if (!memberId || memberId === context.actor) return actorId(context)
  if (context.me?.function !== 'facilitator') {
    throw new AppError('not-allowed', (words) => words.errors_only_guide_for_others())
  }
  return memberOf(context.state, memberId).id
}

export const scheduleSession: Decider<'session.schedule', ScheduleGiven> = (context, command, given) => {
  const { state, actor, at, newId } = context
  const { type, kind, title, startsAt, minutes, forThoseLeftOut = false } = command
  if (between(at, startsAt) < -minutes * 60_000) throw wrong((words) => words.errors_meeting_would_be_over())
  const subject = { kind, startsAt, minutes, forThoseLeftOut }
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject, given })
  if (refusals.length > 0) return refused(context, type, refusals)
  const session = idOf('session', newId)
  const flag = forThoseLeftOut ? ({ forThoseLeftOut } as const) : {}
  const seals = { title: { value: title, audience: 'members' as const } }
  return {
    entries: [draft('session.scheduled', actor, { session, kind, startsAt, minutes, ...flag, given, checks }, seals)],
    result: { sessionId: session },
  }
}

/** `missing`: forms that somebody needs and that a paper is not ready in; told to whoever opens, never recorded. */
export type OpenGiven = OpeningGiven & { missing: PaperFormat[] }

export const openTheSession: Decider<'session.open', OpenGiven> = (context, { type, sessionId }, facts) => {
  const session = sessionOf(context, sessionId)
  if (session.state === 'cancelled') throw wrong((words) => words.errors_meeting_called_off())
  if (session.state !== 'scheduled') throw wrong((words) => words.errors_meeting_opened_before())
  if (context.state.openSession) throw wrong((words) => words.errors_other_meeting_open())
  const { missing, ...given } = facts
  const { state, at, actor } = context
  const subject = { session: session.id }
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject, given, hints: { missing } })
  if (refusals.length > 0) return refused(context, type, refusals)
  return { entries: [draft('session.opened', actor, { session: session.id, given, checks })] }
}

export const closeTheSession: Decider<'session.close'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  return { entries: [draft('session.closed', context.actor, { session: session.id })] }
}

export const cancelTheSession: Decider<'session.cancel'> = (context, { sessionId }) => {
  const session = sessionOf(context, sessionId)
  if (session.state === 'cancelled') throw wrong((words) => words.errors_meeting_called_off())
  if (session.state !== 'scheduled') throw wrong((words) => words.errors_meeting_opened_before())
  return { entries: [draft('session.cancelled', context.actor, { session: session.id })] }
}

export const joinAttendance: Decider<'attendance.join'> = (context, { sessionId, memberId }) => {
  const session = openSession(context, sessionId)
  const member = whom(context, memberId)
  if (memberOf(context.state, member).status !== 'joined') throw wrong((words) => words.errors_not_joined_yet())
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
  if (!session.present.has(member)) throw wrong((words) => words.errors_say_you_are_here())
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
  if (context.state.turn) throw wrong((words) => words.errors_somebody_speaks())
  const next = memberId ?? speakingOrder(session, context.state.queue)[0]?.member
  if (!next) throw wrong((words) => words.errors_nobody_asked_to_speak())
  if (!session.present.has(next)) throw wrong((words) => words.errors_person_not_here())
  return {
    entries: [draft('turn.granted', context.actor, { session: session.id, member: next })],
    result: { memberId: next },
  }
}

export const endTurn: Decider<'turn.end'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  const { turn } = context.state
  if (!turn) throw wrong((words) => words.errors_nobody_speaks())
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
