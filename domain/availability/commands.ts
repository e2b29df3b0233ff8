import { z } from 'zod'
import { SLOT_ANSWERS } from './answers.ts'
import { SLOTS } from './week.ts'

const answer = z.enum(SLOT_ANSWERS)
const Week = z.partialRecord(z.enum(SLOTS), answer)

export const AvailabilitySay = z
  .strictObject({ type: z.literal('availability.say'), week: Week, ownTime: z.boolean() })
  .describe(
    'Say at which times of a usual week you can come, and whether you would rather take part in your own time. Nobody else reads it; your guide sees counts.',
  )

export const availabilityCommands = [AvailabilitySay] as const
