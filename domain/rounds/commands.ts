import { z } from 'zod'
import { instant, memberId, objectionId, words } from '../input.ts'

export const ObjectionTest = z
  .strictObject({ type: z.literal('objection.test'), objectionId, closesAt: instant })
  .describe('After three rounds or 21 days: ask all others, in secret, whether an objection is about the matter.')
export const ObjectionAsk = z
  .strictObject({ type: z.literal('objection.ask'), objectionId, text: words(3000) })
  .describe('Ask whoever objected a question. It reaches them without naming them.')
export const ObjectionAnswer = z
  .strictObject({ type: z.literal('objection.answer'), objectionId, text: words(3000) })
  .describe('Answer what was asked about an objection: by its author, or by whoever passes their words on.')
export const ObjectionRelay = z
  .strictObject({ type: z.literal('objection.relay'), objectionId, memberId })
  .describe('Name somebody who passes questions and answers between the group and you, without saying who you are.')

export const roundCommands = [ObjectionTest, ObjectionAsk, ObjectionAnswer, ObjectionRelay] as const
