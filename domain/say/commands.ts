import { z } from 'zod'
import { memberId, sessionId, words } from '../input.ts'
import { ANSWERS, MATTERS } from './state.ts'

const inSession = { sessionId: sessionId.optional() }
/** The number of the entry that asked. */
const ask = z.int().min(0).max(1_000_000_000)

export const SayAsk = z
  .strictObject({
    type: z.literal('say.ask'),
    ...inSession,
    what: z.enum(MATTERS),
    reason: words(500).optional(),
  })
  .describe('Ask the group to move on, to slow down, or not to accept a decision of the guide (`reason`: which one).')
export const SayAnswer = z
  .strictObject({ type: z.literal('say.answer'), ...inSession, ask, answer: z.enum(ANSWERS) })
  .describe('Answer what the group is asked. Nobody else reads it; the last answer counts.')
export const SayHand = z
  .strictObject({ type: z.literal('say.hand'), ...inSession, ask, memberId, answer: z.enum(ANSWERS) })
  .describe('Note, as the guide, what somebody in the room answers with their hand. Their own answer stands above it.')
export const SaySettle = z
  .strictObject({ type: z.literal('say.settle'), ...inSession, ask, words: words(500).optional() })
  .describe('Say, as the guide, that you read out what the group does not accept, and how you put it right.')
export const SayClose = z
  .strictObject({ type: z.literal('say.close'), ...inSession })
  .describe('End the answering and do what the group wants. Happens by itself.')
export const StepEnd = z
  .strictObject({ type: z.literal('step.end'), ...inSession })
  .describe('End the step that the group wants to move on from, and begin the next. Happens by itself.')

export const sayCommands = [SayAsk, SayAnswer, SayHand, SaySettle, SayClose, StepEnd] as const
