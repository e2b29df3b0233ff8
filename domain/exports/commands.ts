import { z } from 'zod'
import { EXPORT_FORMATS } from './state.ts'

export const ExportMake = z
  .strictObject({ type: z.literal('export.make'), format: z.enum(EXPORT_FORMATS as ['html', 'md', 'json']) })
  .describe('Make a document to hand out; its digest goes into the log.')

export const exportCommands = [ExportMake] as const
