import { z } from 'zod'
import { ballotId, words } from '../input.ts'

export const DissentRecord = z
  .strictObject({
    type: z.literal('dissent.record'),
    ballotId,
    text: words(5000),
    anonymous: z.boolean().default(false),
  })
  .describe('Write down, beside the result, why you disagree. Without a name, people may still guess that it is you.')
export const DissentDecline = z
  .strictObject({ type: z.literal('dissent.decline'), ballotId })
  .describe('Say, privately, that you have nothing to add.')

export const dissentCommands = [DissentRecord, DissentDecline] as const
