import { agendaOf } from '../agenda/decide.ts'
import { AppError } from '../app-error.ts'
import { staysAway } from '../conduct/state.ts'
import { actorId, type Context, type Decider, refused } from '../decision.ts'
import { endOfTurn } from '../floor/decide.ts'
import { judgeGate } from '../gates.ts'
import { idOf, type SessionId } from '../ids.ts'
import { draft } from '../log/entry.ts'
import type { PaperFormat } from '../papers/formats.ts'
import { memberOf } from '../plan/state.ts'
import { between } from '../time.ts'
import type { Sentence } from '../words/words.ts'
import { openSession, sessionOf, whom } from './acting.ts'
import type { OpeningGiven } from './opening.ts'
import type { ScheduleGiven } from './scheduling.ts'
import { DOORS_OPEN, type Session } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

export const scheduleSession: Decider<'session.schedule', ScheduleGiven> = (context, command, given) => {
  const { state, actor, at, newId } = context
  const { type, kind, title, startsAt, minutes, forThoseLeftOut = false } = command
  if (between(at, startsAt) < -minutes * 60_000) throw wrong((words) => words.errors_meeting_would_be_over())
  const agenda = command.agenda && agendaOf(state, command.agenda)
  const subject = { kind, startsAt, minutes, forThoseLeftOut, ...(agenda ? { agenda: agenda.steps } : {}) }
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject, given })
  if (refusals.length > 0) return refused(context, type, refusals)
  const session = idOf('session', newId)
  const flag = forThoseLeftOut ? ({ forThoseLeftOut } as const) : {}
  const seals = { title: { value: title, audience: 'members' as const }, ...(agenda ? { agenda: agenda.words } : {}) }
  const body = { session, kind, startsAt, minutes, ...flag, ...(agenda ? { agenda: agenda.steps } : {}), given, checks }
  return { entries: [draft('session.scheduled', actor, body, seals)], result: { sessionId: session } }
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

/** `last`: how long whoever speaks has spoken, divided by their own access factor. */
export type CloseGiven = { last: number }

/** Whoever still speaks when a meeting is closed has spoken: their turn ends first, and counts. */
export const closeTheSession: Decider<'session.close', CloseGiven> = (context, { type, sessionId }, { last }) => {
  const { at, actor } = context
  const session = openSession(context, sessionId)
  if (session.asking) throw wrong((words) => words.errors_group_is_asked())
  const ended = context.state.turn ? endOfTurn(context.state, session, last) : null
  const state = ended?.state ?? context.state
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject: { session: session.id }, given: {} })
  if (refusals.length > 0) return refused(context, type, refusals)
  const closed = draft('session.closed', actor, { session: session.id, checks })
  return { entries: ended ? [ended.entry(actor), closed] : [closed] }
}

export const pauseSession: Decider<'session.pause'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  return { entries: session.paused ? [] : [draft('session.paused', context.actor, { session: session.id })] }
}

export const resumeSession: Decider<'session.resume'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  return { entries: session.paused ? [draft('session.resumed', context.actor, { session: session.id })] : [] }
}

/** For a second facilitator or a co-chair: they run the meeting from now on, with no vote gained or lost. */
export const takeOverSession: Decider<'session.take-over'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  const member = actorId(context)
  if (session.guidedBy === member) return { entries: [] }
  return { entries: [draft('session.taken-over', member, { session: session.id, member })] }
}

export const cancelTheSession: Decider<'session.cancel'> = (context, { sessionId }) => {
  const session = sessionOf(context, sessionId)
  if (session.state === 'cancelled') throw wrong((words) => words.errors_meeting_called_off())
  if (session.state !== 'scheduled') throw wrong((words) => words.errors_meeting_opened_before())
  return { entries: [draft('session.cancelled', context.actor, { session: session.id })] }
}

export const joinAttendance: Decider<'attendance.join'> = (context, { sessionId, memberId, channel }) => {
  const session = gathering(context, sessionId)
  const member = whom(context, memberId)
  if (memberOf(context.state, member).status !== 'joined') throw wrong((words) => words.errors_not_joined_yet())
  if (staysAway(context.state, session, member)) throw wrong((words) => words.errors_conduct_not_this_meeting())
  const isKnown = session.present.has(member) && (!channel || session.channels.get(member) === channel)
  if (isKnown) return { entries: [] }
  const body = { session: session.id, member, ...(channel ? { channel } : {}) }
  return { entries: [draft('attendance.joined', context.actor, body)] }
}

/** People come before a meeting is opened, so that it is known who is there when it is. */
function gathering(context: Context, id: SessionId): Session {
  const session = sessionOf(context, id)
  const isSoon = session.state === 'scheduled' && between(context.at, session.startsAt) <= DOORS_OPEN
  return isSoon ? session : openSession(context, id)
}
export const leaveAttendance: Decider<'attendance.leave', CloseGiven> = (
  context,
  { sessionId, memberId },
  { last },
) => {
  const session = gathering(context, sessionId)
  const member = whom(context, memberId)
  if (!session.present.has(member)) return { entries: [] }
  const left = draft('attendance.left', context.actor, { session: session.id, member })
  // Whoever goes while they speak has spoken.
  const isSpeaking = context.state.turn?.member === member
  return { entries: isSpeaking ? [endOfTurn(context.state, session, last).entry(context.actor), left] : [left] }
}
