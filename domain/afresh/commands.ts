import { z } from 'zod'
import { ballotId, memberId } from '../input.ts'

export const AfreshAsk = z
  .strictObject({
    type: z.literal('afresh.ask'),
    ballotId,
    /** Somebody else with a vote who has seen or heard whoever asks. */
    confirmerId: memberId,
  })
  .describe('Your vote was made with a key that you have lost: ask one person to confirm a fresh start. Private.')
export const AfreshConfirm = z
  .strictObject({
    type: z.literal('afresh.confirm'),
    ballotId,
    memberId,
    /** That it is really they who ask: seen, or heard on the phone. */
    met: z.literal(true),
  })
  .describe('Confirm a fresh start for whoever asked you. Their earlier vote is taken out, and they vote again.')

export const afreshCommands = [AfreshAsk, AfreshConfirm] as const
