import { z } from 'zod'
import { memberId, sessionId, words } from '../input.ts'
import { ANSWERS, ARRANGING, PROVISIONS } from './provisions.ts'

const provision = z.enum(PROVISIONS)
/** Without one it is about voting, wherever somebody does it. */
const atMeeting = sessionId.optional()

export const AccessNeed = z
  .strictObject({
    type: z.literal('access.need'),
    provisions: z.array(provision).max(PROVISIONS.length),
    words: words(500).optional(),
  })
  .describe('Say what to provide so that you can take part. Private: the guide alone is told what to provide.')
export const AccessAttend = z
  .strictObject({ type: z.literal('access.attend'), sessionId, comes: z.boolean() })
  .describe('Say whether you come, so that nothing is arranged for nobody. Private.')
export const AccessArrange = z
  .strictObject({
    type: z.literal('access.arrange'),
    sessionId: atMeeting,
    memberId,
    provision,
    state: z.enum(ARRANGING),
    people: z.int().min(1).max(9).optional(),
  })
  .describe(
    'Say how far something that a person needs is arranged, at a meeting or (without one) to vote; of interpreters, how many.',
  )
export const AccessAnswer = z
  .strictObject({ type: z.literal('access.answer'), sessionId: atMeeting, provision, answer: z.enum(ANSWERS) })
  .describe(
    'Say whether what you need at a meeting or (without one) to vote is right, or that you go on without it. Only you can.',
  )

export const accessCommands = [AccessNeed, AccessAttend, AccessArrange, AccessAnswer] as const
