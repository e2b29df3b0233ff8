import { z } from 'zod'
import { say, words } from '../input.ts'
import { WITNESS_SIDES } from './state.ts'

const vkey = z.string().trim().min(1, say('errors_input_empty')).max(300, say('errors_input_no_witness_key'))

export const WitnessName = z
  .strictObject({
    type: z.literal('witness.name'),
    name: words(120),
    vkey,
    url: z.string().trim().min(1, say('errors_input_empty')).max(300, say('errors_input_no_witness_address')),
    side: z.enum(WITNESS_SIDES),
  })
  .describe(
    'Name a witness: somebody outside this server who signs heads of the log and refuses to sign a fork. Each side names its own; whoever guides may name one that stands outside of both.',
  )
export const WitnessRemove = z
  .strictObject({ type: z.literal('witness.remove'), vkey, reason: words(1000) })
  .describe('Take a witness away, with a reason that all members read. Only members of its own side may.')

export const witnessCommands = [WitnessName, WitnessRemove] as const
