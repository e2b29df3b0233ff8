import { z } from 'zod'
import { explainId, sectionKey, words } from '../input.ts'

export const ExplainAsk = z
  .strictObject({ type: z.literal('explain.ask'), section: sectionKey, text: words(500) })
  .describe('Ask “please explain this”. Nobody sees who asked. It blocks a vote until it is answered.')
export const ExplainAnswer = z
  .strictObject({ type: z.literal('explain.answer'), explainId, text: words(2000) })
  .describe('Answer it.')
export const ExplainSettle = z
  .strictObject({ type: z.literal('explain.settle'), explainId })
  .describe('Say that it is clear now. Only whoever asked can.')

export const explainCommands = [ExplainAsk, ExplainAnswer, ExplainSettle] as const
