import { z } from 'zod'
import { sectionKey, sessionId } from '../input.ts'
import { blockId } from '../suggestions/input.ts'

const inSession = { sessionId: sessionId.optional() }

export const SpotlightSet = z
  .strictObject({ type: z.literal('spotlight.set'), ...inSession, section: sectionKey, block: blockId.optional() })
  .describe('Show a part of the plan, or one paragraph of it, on everybody’s screen and on the wall.')
export const SpotlightClear = z
  .strictObject({ type: z.literal('spotlight.clear'), ...inSession })
  .describe('Take it off again.')

export const spotlightCommands = [SpotlightSet, SpotlightClear] as const
