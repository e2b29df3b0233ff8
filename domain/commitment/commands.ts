import { z } from 'zod'
import { pence, say, words } from '../input.ts'
import { SIGNED_HOW, USUAL_REPLY_DAYS } from './state.ts'

const items = z.array(words(300)).max(30)

/** What somebody with the final say promises before people give their time. */
export const CommitmentText = z.strictObject({
  canChange: items.min(1, say('errors_input_nothing_can_change')),
  cannotChange: items,
})
export type CommitmentText = z.output<typeof CommitmentText>

export const CommitmentSign = z
  .strictObject({
    type: z.literal('commitment.sign'),
    commitment: CommitmentText,
    /** Their name and what they are, as they sign. */
    signedBy: words(200),
    /** The most that the plan may cost, in pence. */
    budget: pence.nullish(),
    /** How many days after the plan is agreed the sponsor answers every point of it. */
    replyByDays: z
      .int(say('errors_input_no_days'))
      .min(1, say('errors_input_no_days'))
      .max(365, say('errors_input_no_days'))
      .default(USUAL_REPLY_DAYS),
    how: z.enum(SIGNED_HOW),
  })
  .describe('Record what the sponsor promised and signed. A later one takes its place, and the record keeps both.')

export const commitmentCommands = [CommitmentSign] as const
