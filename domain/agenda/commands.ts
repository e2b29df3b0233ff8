import { z } from 'zod'
import { agendaItemId, sessionId, words } from '../input.ts'
import { STEP_KINDS } from './state.ts'

/** A meeting has at most so many steps. */
const MOST_STEPS = 40

export const agendaSteps = z
  .array(
    z.strictObject({
      kind: z.enum(STEP_KINDS),
      minutes: z
        .int()
        .min(1)
        .max(60 * 8),
      what: words(150),
      item: agendaItemId.optional(),
      /** Of small groups. */
      how: z.literal('1-2-4-all').optional(),
    }),
  )
  .min(1)
  .max(MOST_STEPS)

export const AgendaSet = z
  .strictObject({ type: z.literal('agenda.set'), sessionId, steps: agendaSteps })
  .describe('Say what happens in a meeting, step by step. Steps that have begun stay as they are.')
export const AgendaPropose = z
  .strictObject({ type: z.literal('agenda.propose'), what: words(300), sessionId: sessionId.optional() })
  .describe('Ask that a meeting talks about something.')
export const AgendaWithdraw = z
  .strictObject({ type: z.literal('agenda.withdraw'), itemId: agendaItemId })
  .describe('Take back what you asked to talk about.')
export const StepStart = z
  .strictObject({
    type: z.literal('step.start'),
    sessionId: sessionId.optional(),
    step: z
      .int()
      .min(0)
      .max(MOST_STEPS - 1),
  })
  .describe('Begin a step of the open meeting; the one before ends.')

export const agendaCommands = [AgendaSet, AgendaPropose, AgendaWithdraw, StepStart] as const
