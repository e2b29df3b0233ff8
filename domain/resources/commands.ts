import { z } from 'zod'
import { pence, say, words } from '../input.ts'
import { day } from '../timeline/commands.ts'
import { BUDGET_KINDS, LEADS, RATE_KINDS } from './state.ts'

const whole = (most: number) =>
  z.int(say('errors_input_no_count')).min(0, say('errors_input_no_count')).max(most, say('errors_input_no_count'))
const lead = z.enum(LEADS)
const name = words(200)

export const ResourcesSet = z
  .strictObject({
    type: z.literal('resources.set'),
    leads: z.partialRecord(lead, name).default({}),
    hours: z.partialRecord(lead, whole(1000)).default({}),
    plannedFor: z
      .strictObject({ citizens: whole(1000).default(0), meetings: whole(1000).default(0) })
      .default({ citizens: 0, meetings: 0 }),
    budget: z.partialRecord(z.enum(BUDGET_KINDS), pence),
    rates: z.partialRecord(z.enum(RATE_KINDS), z.strictObject({ pence, on: day, source: words(300) })).default({}),
  })
  .describe(
    'Say who sees to the work and what money there is for taking part, in pence. What is too little is said on the page and stops nothing. A later one takes its place, and the record keeps both.',
  )

export const resourceCommands = [ResourcesSet] as const
