import { z } from 'zod'
import { AppError } from '../app-error.ts'
import { CommandIdSchema, inWords } from '../commands.ts'
import type { CommandId } from '../ids.ts'
import { commentId, say, sectionKey, threadId, words } from '../input.ts'
import { PLACE_ID } from '../text/places.ts'

/** Long enough for a story, short enough to be read. */
export const COMMENT_MAX = 2_000

const placeId = z.string().regex(PLACE_ID, say('errors_input_no_place'))
const text = words(COMMENT_MAX)

export const CommentStart = z
  .strictObject({
    type: z.literal('comment.start'),
    section: sectionKey,
    place: z.union(
      [z.strictObject({ block: placeId }), z.strictObject({ first: placeId, last: placeId })],
      say('errors_input_no_place'),
    ),
    text,
  })
  .describe('Say something about words of a section: a whole paragraph, or from one character to another.')
export const CommentReply = z
  .strictObject({ type: z.literal('comment.reply'), threadId, text })
  .describe('Answer in a thread. A thread that was done is open again.')
export const CommentChange = z
  .strictObject({ type: z.literal('comment.change'), commentId, text })
  .describe('Write a comment of one’s own anew.')
export const CommentRemove = z
  .strictObject({ type: z.literal('comment.remove'), commentId })
  .describe('Take back a comment of one’s own. Its words are gone, its place stays.')
export const CommentResolve = z
  .strictObject({ type: z.literal('comment.resolve'), threadId })
  .describe('Say that a thread is done.')
export const CommentReopen = z
  .strictObject({ type: z.literal('comment.reopen'), threadId })
  .describe('Open a thread again.')

/**
 * Talk beside the text. It is no part of how a plan is decided, so it goes through a door of its own
 * (`server/comments`) and never into the log.
 */
export const COMMENT_REQUESTS = [
  CommentStart,
  CommentReply,
  CommentChange,
  CommentRemove,
  CommentResolve,
  CommentReopen,
] as const
export const CommentRequest = z.discriminatedUnion('type', COMMENT_REQUESTS)
export type CommentRequest = z.infer<typeof CommentRequest>

/** What `input` asks for, or an AppError that says in plain words what is wrong with it. */
export function parseCommentRequest(input: unknown): { commandId: CommandId; asked: CommentRequest } {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new AppError('invalid-input', (words) => words.errors_not_a_command())
  }
  const { commandId, ...rest } = input as Record<string, unknown>
  const id = CommandIdSchema.safeParse(commandId)
  const asked = CommentRequest.safeParse(rest)
  if (id.success && asked.success) return { commandId: id.data, asked: asked.data }
  throw new AppError('invalid-input', inWords([id.error, asked.error].filter((error) => error !== undefined)))
}
