import { z } from 'zod'
import { ballotId, overrideId, words } from '../input.ts'
import { MIN_REASON } from './state.ts'

export const OverrideRequest = z
  .strictObject({
    type: z.literal('override.request'),
    gate: z.string().max(60),
    ruleId: z.string().max(80),
    reason: words(1000, MIN_REASON),
    ballotId: ballotId.optional(),
  })
  .describe(
    'Give a reason to go on although a rule says stop. A citizen signs it too; an acknowledgement serves at once.',
  )
export const OverrideCountersign = z
  .strictObject({ type: z.literal('override.countersign'), overrideId })
  .describe('Sign it as the second person. You are not responsible for this.')
export const OverrideRefuse = z
  .strictObject({ type: z.literal('override.refuse'), overrideId })
  .describe('Refuse it. That ends it, and nobody sees that it was you.')

export const overrideCommands = [OverrideRequest, OverrideCountersign, OverrideRefuse] as const
