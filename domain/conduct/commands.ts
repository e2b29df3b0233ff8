import { z } from 'zod'
import { PRINCIPLES } from '../charter/principles.ts'
import { memberId, sessionId, words } from '../input.ts'
import { OUTCOMES } from './state.ts'

const inSession = { sessionId: sessionId.optional() }

export const ConductTell = z
  .strictObject({ type: z.literal('conduct.tell'), ...inSession, memberId, words: words(1000) })
  .describe('Tell the guide privately that what somebody did was hard for you. Who told it is not kept.')
export const ConductWrite = z
  .strictObject({
    type: z.literal('conduct.write'),
    ...inSession,
    memberId,
    step: z.union([z.literal(1), z.literal(2)]),
    words: words(1000),
    principle: z.enum(PRINCIPLES as [string, ...string[]]).optional(),
  })
  .describe(
    'As the guide: write to somebody privately about what happened (1), or remind them of what the group promised (2).',
  )
export const ConductReply = z
  .strictObject({
    type: z.literal('conduct.reply'),
    step: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    words: words(1000).optional(),
  })
  .describe('Say that you have read what the guide wrote to you, and how you see it.')
export const ConductPause = z
  .strictObject({ type: z.literal('conduct.pause'), ...inSession, memberId })
  .describe('As the guide: ten minutes without the floor. Their place is kept, and all else is open to them.')
export const ConductResume = z
  .strictObject({ type: z.literal('conduct.resume'), ...inSession, memberId })
  .describe('End a pause from the queue. Happens by itself after ten minutes.')
export const ConductReview = z
  .strictObject({
    type: z.literal('conduct.review'),
    ...inSession,
    memberId,
    outcome: z.enum(OUTCOMES),
    citizenId: memberId,
  })
  .describe('As the guide: ask one citizen to look at it with you, and say what you think should come of it.')
export const ConductSign = z
  .strictObject({ type: z.literal('conduct.sign'), ...inSession, memberId })
  .describe('As the citizen who was asked: sign what a review comes to.')
export const ConductRefuse = z
  .strictObject({ type: z.literal('conduct.refuse'), ...inSession, memberId })
  .describe('As the citizen who was asked: do not sign it. Nothing is written, and the guide asks somebody else.')

export const conductCommands = [
  ConductTell,
  ConductWrite,
  ConductReply,
  ConductPause,
  ConductResume,
  ConductReview,
  ConductSign,
  ConductRefuse,
] as const
