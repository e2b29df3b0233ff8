import { z } from 'zod'
import { sessionId } from '../input.ts'
import { CARDS, LONE_CARDS } from './state.ts'

export const CardShow = z
  .strictObject({
    type: z.literal('card.show'),
    sessionId: sessionId.optional(),
    card: z.enum([...CARDS, ...LONE_CARDS, 'none']),
  })
  .describe(
    'Show a card in the open meeting, or put it away (none). A red one lets the meeting rest. As the only citizen among professionals, say privately to whoever runs it that you want somebody beside you, or another day.',
  )

export const cardCommands = [CardShow] as const
