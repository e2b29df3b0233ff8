import type { Digest } from '../crypto.ts'
import type { Check } from '../rules/rule.ts'
import type { ExportGiven } from './rules.ts'
import type { ExportFormat } from './state.ts'

export type ExportEntries = {
  /** `size`: how many entries the document covers. */
  'export.made': { format: ExportFormat; digest: Digest; size: number; given: ExportGiven; checks: Check[] }
}
