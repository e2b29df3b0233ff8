import { z } from 'zod'
import { sectionKey, suggestionId, words } from '../input.ts'
import { blockId, MIN_REASON, MOST_CHARACTERS } from './input.ts'

export const SuggestionMake = z
  .strictObject({
    type: z.literal('suggestion.make'),
    section: sectionKey,
    /** Which paragraph, and its words as they were read: what others changed meanwhile is kept. */
    block: z.strictObject({ id: blockId, was: words(MOST_CHARACTERS) }),
    text: words(MOST_CHARACTERS),
    why: words(1000).optional(),
  })
  .describe('Suggest other words for one paragraph. One person of each side has to say yes to it.')
export const SuggestionAccept = z
  .strictObject({ type: z.literal('suggestion.accept'), suggestionId })
  .describe('Say yes for your side. Once both sides have, the words go into the text.')
export const SuggestionRefuse = z
  .strictObject({ type: z.literal('suggestion.refuse'), suggestionId, reason: words(1000, MIN_REASON) })
  .describe('Say no, with a reason that everybody reads.')
export const SuggestionWithdraw = z
  .strictObject({ type: z.literal('suggestion.withdraw'), suggestionId })
  .describe('Take your own suggestion back.')

export const suggestionCommands = [SuggestionMake, SuggestionAccept, SuggestionRefuse, SuggestionWithdraw] as const
