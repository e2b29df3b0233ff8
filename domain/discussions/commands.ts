import { z } from 'zod'
import { ballotId } from '../input.ts'

export const DiscussionCall = z
  .strictObject({ type: z.literal('discussion.call'), ballotId })
  .describe('Ask that people talk once more about what a vote agreed. Once for each matter, before the plan is agreed.')
export const DiscussionTakeBack = z
  .strictObject({ type: z.literal('discussion.take-back'), ballotId })
  .describe('Take that back, as long as nothing has come of it. Only whoever asked can.')

export const discussionCommands = [DiscussionCall, DiscussionTakeBack] as const
