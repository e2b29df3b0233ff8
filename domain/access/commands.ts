import { z } from 'zod'
import { memberId, sessionId, words } from '../input.ts'
import { ANSWERS, ARRANGING, PROVISIONS } from './provisions.ts'

const provision = z.enum(PROVISIONS)

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
    sessionId,
    memberId,
    provision,
    state: z.enum(ARRANGING),
    people: z.int().min(1).max(9).optional(),
  })
  .describe('Say how far something that a person needs is arranged; of interpreters, how many.')
export const AccessAnswer = z
  .strictObject({ type: z.literal('access.answer'), sessionId, provision, answer: z.enum(ANSWERS) })
  .describe('Say whether what you need is right, or that you go on without it this time. Only you can.')

export const accessCommands = [AccessNeed, AccessAttend, AccessArrange, AccessAnswer] as const
