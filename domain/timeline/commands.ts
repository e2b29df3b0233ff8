import { z } from 'zod'
import { say, words } from '../input.ts'
import { isDay } from './days.ts'
import { STRETCHES } from './state.ts'

export const day = z.custom<`${number}-${number}-${number}`>(isDay, say('errors_input_no_day'))

const Span = z
  .strictObject({ begins: day, ends: day })
  .refine(({ begins, ends }) => begins <= ends, { error: say('errors_input_ends_too_soon'), path: ['ends'] })

export const TimelineSet = z
  .strictObject({
    type: z.literal('timeline.set'),
    spans: z
      .partialRecord(z.enum(STRETCHES), Span)
      .refine((spans) => Object.keys(spans).length > 0, say('errors_input_no_dates')),
    note: words(1000).nullish(),
  })
  .describe(
    'Say when each stretch of the work begins and ends. What is too short for people is said on the page and stops nothing. A later one takes its place, and the record keeps both.',
  )

export const timelineCommands = [TimelineSet] as const
