import { z } from 'zod'
import { sectionKey, suggestionId, words } from '../input.ts'
import { areLooksOf, blockId, looks, MIN_REASON, MOST_CHARACTERS } from './input.ts'

export const SuggestionMake = z
  .strictObject({
    type: z.literal('suggestion.make'),
    section: sectionKey,
    /** Which paragraph, and its words as they were read: what others changed meanwhile is kept. */
    block: z.strictObject({ id: blockId, was: words(MOST_CHARACTERS) }),
    text: words(MOST_CHARACTERS),
    /** Which of these words are to be bold or italic, or no longer. */
    looks: looks.optional(),
    why: words(1000).optional(),
  })
  .refine(({ text, looks = [] }) => areLooksOf(text, looks), 'Looks are in order, apart, and within the words.')
  .describe('Suggest other words for one paragraph, or how they look. One person of each side has to say yes to it.')
export const SuggestionAccept = z
  .strictObject({ type: z.literal('suggestion.accept'), suggestionId })
  .describe('Say yes for your side. Once both sides have, the words go into the text.')
export const SuggestionRefuse = z
  .strictObject({ type: z.literal('suggestion.refuse'), suggestionId, reason: words(1000, MIN_REASON) })
  .describe('Say no, with a reason that everybody reads.')
export const SuggestionWithdraw = z
  .strictObject({ type: z.literal('suggestion.withdraw'), suggestionId })
  .describe('Take your own suggestion back.')

export const SuggestionPut = z
  .strictObject({ type: z.literal('suggestion.put'), suggestionId })
  .describe('Put a suggestion to the group, one that somebody refused too: an equal vote by consent, open for 7 days.')
export const SuggestionPlace = z
  .strictObject({ type: z.literal('suggestion.place'), suggestionId, byHand: z.boolean().default(false) })
  .describe('Put words that the group adopted into the text; `byHand` says that somebody has already written them.')

export const suggestionCommands = [
  SuggestionMake,
  SuggestionAccept,
  SuggestionRefuse,
  SuggestionWithdraw,
  SuggestionPut,
  SuggestionPlace,
] as const
