import { z } from 'zod'
import { memberId, name, words } from '../input.ts'

export const WellbeingName = z
  .strictObject({ type: z.literal('wellbeing.name'), name, reach: words(300), memberId: memberId.optional() })
  .describe('Name the person to whom people can turn if something upsets them, and how to reach them.')
export const SupportAsk = z
  .strictObject({ type: z.literal('support.ask') })
  .describe('Say that you need support. Private: only the wellbeing contact is told.')
export const SupportOffer = z
  .strictObject({ type: z.literal('support.offer'), memberId })
  .describe('As the wellbeing contact: say that you have offered somebody a talk. Private.')
export const SupportSettle = z
  .strictObject({ type: z.literal('support.settle') })
  .describe('Say that you are fine, or would rather have no talk. Private; what was kept about it is deleted.')

export const wellbeingCommands = [WellbeingName, SupportAsk, SupportOffer, SupportSettle] as const
