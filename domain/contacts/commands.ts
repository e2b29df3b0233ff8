import { z } from 'zod'
import { instant, memberId } from '../input.ts'

export const ContactPlan = z
  .strictObject({ type: z.literal('contact.plan'), memberId, plannedFor: instant })
  .describe('As the guide: say when you will call somebody or write to them. Private.')
export const ContactReach = z
  .strictObject({ type: z.literal('contact.reach'), memberId })
  .describe('As the guide: say that you reached them now. Private.')

export const contactCommands = [ContactPlan, ContactReach] as const
