import { z } from 'zod'
import { agendaSteps } from '../agenda/commands.ts'
import { instant, memberId, sessionId, words } from '../input.ts'
import { CHANNELS, SESSION_KINDS } from './state.ts'

export const SessionSchedule = z
  .strictObject({
    type: z.literal('session.schedule'),
    kind: z.enum(SESSION_KINDS as ['live', 'async', 'hybrid']),
    title: words(150),
    startsAt: instant,
    minutes: z
      .int()
      .min(5)
      .max(60 * 24 * 30),
    forThoseLeftOut: z.boolean().optional(),
    agenda: agendaSteps.optional(),
  })
  .describe(
    'Plan a meeting: live, in one’s own time (async), or both (hybrid). One in four may be at a time for people whom the usual one shuts out.',
  )
export const SessionOpen = z.strictObject({ type: z.literal('session.open'), sessionId }).describe('Open a meeting.')
export const SessionClose = z.strictObject({ type: z.literal('session.close'), sessionId }).describe('Close a meeting.')
export const SessionCancel = z
  .strictObject({ type: z.literal('session.cancel'), sessionId })
  .describe('Call off a meeting that has not begun.')
const inSession = { sessionId: sessionId.optional() }
export const SessionPause = z
  .strictObject({ type: z.literal('session.pause'), ...inSession })
  .describe('Let clock and queue rest.')
export const SessionResume = z
  .strictObject({ type: z.literal('session.resume'), ...inSession })
  .describe('Go on after a rest.')
export const SessionTakeOver = z
  .strictObject({ type: z.literal('session.take-over'), ...inSession })
  .describe('Run the open meeting from now on, as a second facilitator or citizen co-chair.')
export const AttendanceJoin = z
  .strictObject({
    type: z.literal('attendance.join'),
    sessionId,
    memberId: memberId.optional(),
    channel: z.enum(CHANNELS).optional(),
  })
  .describe('Say that you are here (or, as the guide, that a member is).')
export const AttendanceLeave = z
  .strictObject({ type: z.literal('attendance.leave'), sessionId, memberId: memberId.optional() })
  .describe('Say that you leave (or, as the guide, that a member left).')
export const sessionCommands = [
  SessionSchedule,
  SessionOpen,
  SessionClose,
  SessionCancel,
  SessionPause,
  SessionResume,
  SessionTakeOver,
  AttendanceJoin,
  AttendanceLeave,
] as const
