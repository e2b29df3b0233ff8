import { z } from 'zod'
import { say, sessionId } from '../input.ts'
import { SCALE } from './state.ts'

const score = z.union(
  SCALE.map((value) => z.literal(value)),
  say('errors_input_choose_one'),
)

export const PulseAnswer = z
  .strictObject({
    type: z.literal('pulse.answer'),
    sessionId,
    voice: score.optional(),
    ways: score.optional(),
    concerns: score.optional(),
    change: score.optional(),
  })
  .refine(({ voice, ways, concerns, change }) => voice ?? ways ?? concerns ?? change, {
    error: say('errors_input_choose_one'),
    path: ['voice'],
  })
  .describe(
    'Say how a meeting was for you, from 1 (not at all) to 5 (fully). Private: only the middle of five answers or more is shown, a day after the meeting. A later answer takes the place of the one before.',
  )

export const pulseCommands = [PulseAnswer] as const
