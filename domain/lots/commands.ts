import { z } from 'zod'
import { ballotId, digest, lotId, memberId, say } from '../input.ts'

export const LotPrepare = z
  .strictObject({ type: z.literal('lot.prepare'), citizen: memberId, professional: memberId })
  .describe('Ask one person of each side to keep half of a secret, so that a lot can settle a tie in one vote.')
export const LotCommit = z
  .strictObject({ type: z.literal('lot.commit'), lotId, commitment: digest.optional() })
  .describe(
    'Promise your half: its hash. Without one, the server makes the secret, keeps it, and shows it to you alone.',
  )
export const LotReveal = z
  .strictObject({
    type: z.literal('lot.reveal'),
    ballotId,
    secret: z
      .string()
      .max(200)
      .regex(/^[\s-]*([0-9a-fA-F][\s-]*){64}$/, say('errors_input_no_lot_secret'))
      .optional(),
  })
  .describe('After a tie: show your half. Without `secret`, the one that the server keeps for you.')
export const LotDraw = z
  .strictObject({ type: z.literal('lot.draw'), ballotId })
  .describe('Draw the lot once the time to show both halves is over. The server does this by itself.')

export const lotCommands = [LotPrepare, LotCommit, LotReveal, LotDraw] as const
