import { z } from 'zod'
import { sessionId, words } from '../input.ts'

export const RecordCorrect = z
  .strictObject({ type: z.literal('record.correct'), sessionId, text: words(2000) })
  .describe('Say what was different in a meeting that is over. It stands beside the record of that meeting.')

export const sessionRecordCommands = [RecordCorrect] as const
