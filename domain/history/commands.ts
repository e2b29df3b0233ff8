import { z } from 'zod'
import { AppError } from '../app-error.ts'
import { CommandIdSchema, inWords } from '../commands.ts'
import type { CommandId } from '../ids.ts'
import { lostId, name, say } from '../input.ts'
import { PLACE_ID } from '../text/places.ts'

const seq = z.int(say('errors_input_no_version')).min(1, say('errors_input_no_version'))

export const VersionName = z
  .strictObject({ type: z.literal('version.name'), seq, name })
  .describe('Give the text, as update number `seq` left it, a name by which people find it again.')
export const VersionRestore = z
  .strictObject({
    type: z.literal('version.restore'),
    seq,
    paragraph: z.string().regex(PLACE_ID, say('errors_input_no_place')).optional(),
  })
  .describe('Bring the text back as it was at number `seq`, or one paragraph of it, as a new edit of one’s own.')
export const WordsReturn = z
  .strictObject({ type: z.literal('words.return'), lostId })
  .describe('Bring back one’s own words that others took out.')
export const WordsFine = z
  .strictObject({ type: z.literal('words.fine'), lostId })
  .describe('Say that it is fine that one’s own words were taken out.')

/**
 * What is done with a section's past. It decides nothing, so it goes through a door of its own (`server/history`) and
 * never into the log; what it writes is an ordinary edit of whoever asks.
 */
export const HISTORY_REQUESTS = [VersionName, VersionRestore, WordsReturn, WordsFine] as const
export const HistoryRequest = z.discriminatedUnion('type', HISTORY_REQUESTS)
export type HistoryRequest = z.infer<typeof HistoryRequest>

/** What `input` asks for, or an AppError that says in plain words what is wrong with it. */
export function parseHistoryRequest(input: unknown): { commandId: CommandId; asked: HistoryRequest } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new AppError('invalid-input', (words) => words.errors_not_a_command())
  }
  const { commandId, ...rest } = input as Record<string, unknown>
  const id = CommandIdSchema.safeParse(commandId)
  const asked = HistoryRequest.safeParse(rest)
  if (id.success && asked.success) return { commandId: id.data, asked: asked.data }
  throw new AppError('invalid-input', inWords([id.error, asked.error].filter((error) => error !== undefined)))
}
