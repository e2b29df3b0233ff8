import { z } from 'zod'
import { digest, sectionKey } from '../input.ts'

export const SectionFreeze = z
  .strictObject({ type: z.literal('section.freeze'), section: sectionKey })
  .describe('Pause writing in a section.')
export const SectionThaw = z
  .strictObject({ type: z.literal('section.thaw'), section: sectionKey })
  .describe('Let people write in a section again.')
export const SectionUnderstood = z
  .strictObject({ type: z.literal('section.understood'), section: sectionKey, digest })
  .describe('Say, privately, that you understand exactly this text and are ready to vote.')
export const ReadinessAsk = z
  .strictObject({ type: z.literal('readiness.ask'), section: sectionKey })
  .describe('Ask everybody whether they are ready to vote on a section.')
export const HelpAsk = z
  .strictObject({ type: z.literal('help.ask'), section: sectionKey })
  .describe('Say, privately, that you need help before you can vote. It blocks the vote until you are ready.')

export const sectionCommands = [SectionFreeze, SectionThaw, SectionUnderstood, ReadinessAsk, HelpAsk] as const
