import { z } from 'zod'
import { sessionId } from '../input.ts'

export const SessionTalkOnly = z
  .strictObject({ type: z.literal('session.talk-only'), sessionId })
  .describe(
    'As the only citizen among professionals: let the meeting go on, as long as it decides nothing. Ends when another citizen comes.',
  )

export const loneCommands = [SessionTalkOnly] as const
