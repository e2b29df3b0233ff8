import { z } from 'zod'
import { words } from '../input.ts'

export const InterestDeclare = z
  .strictObject({
    type: z.literal('interest.declare'),
    /** Whom one works or speaks for, where that may gain or lose by the plan. */
    organisation: words(120).optional(),
    interests: words(1000).optional(),
  })
  .describe(
    'Say what you could gain or lose by this plan, or (with nothing in it) that there is nothing. All members read it.',
  )

export const interestCommands = [InterestDeclare] as const
