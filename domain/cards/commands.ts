import { z } from 'zod'
import { sessionId } from '../input.ts'
import { CARDS } from './state.ts'

export const CardShow = z
  .strictObject({ type: z.literal('card.show'), sessionId: sessionId.optional(), card: z.enum([...CARDS, 'none']) })
  .describe('Show a card in the open meeting, or put it away (none). A red one lets the meeting rest.')

export const cardCommands = [CardShow] as const
