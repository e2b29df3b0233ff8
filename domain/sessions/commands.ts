import { z } from 'zod'
import { instant, memberId, sessionId, words } from '../input.ts'
import { SESSION_KINDS } from './state.ts'

const inSession = { sessionId: sessionId.optional() }

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
  })
  .describe(
    'Plan a meeting: live, in one’s own time (async), or both (hybrid). One in four may be at a time for people whom the usual one shuts out.',
  )
export const SessionOpen = z.strictObject({ type: z.literal('session.open'), sessionId }).describe('Open a meeting.')
export const SessionClose = z.strictObject({ type: z.literal('session.close'), sessionId }).describe('Close a meeting.')
export const SessionCancel = z
  .strictObject({ type: z.literal('session.cancel'), sessionId })
  .describe('Call off a meeting that has not begun.')
export const AttendanceJoin = z
  .strictObject({ type: z.literal('attendance.join'), sessionId, memberId: memberId.optional() })
  .describe('Say that you are here (or, as the guide, that a member is).')
export const AttendanceLeave = z
  .strictObject({ type: z.literal('attendance.leave'), sessionId, memberId: memberId.optional() })
  .describe('Say that you leave (or, as the guide, that a member left).')
export const QueueJoin = z.strictObject({ type: z.literal('queue.join'), ...inSession }).describe('Ask to speak.')
export const QueueLeave = z.strictObject({ type: z.literal('queue.leave'), ...inSession }).describe('Take it back.')
export const TurnGrant = z
  .strictObject({ type: z.literal('turn.grant'), ...inSession, memberId: memberId.optional() })
  .describe('Give the floor to whoever is next, or to the member named.')
export const TurnEnd = z
  .strictObject({ type: z.literal('turn.end'), ...inSession })
  .describe('End your turn (or, as the guide, the turn).')
export const TurnPass = z
  .strictObject({ type: z.literal('turn.pass'), ...inSession })
  .describe('Pass: not now, thank you.')

export const sessionCommands = [
  SessionSchedule,
  SessionOpen,
  SessionClose,
  SessionCancel,
  AttendanceJoin,
  AttendanceLeave,
  QueueJoin,
  QueueLeave,
  TurnGrant,
  TurnEnd,
  TurnPass,
] as const
