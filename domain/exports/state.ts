import type { Digest } from '../crypto.ts'
import type { Instant } from '../ids.ts'

export type ExportFormat = 'html' | 'md' | 'json'
export const EXPORT_FORMATS: readonly ExportFormat[] = ['html', 'md', 'json']

/** A document that was handed out: of which log size, with which digest. */
export type Export = { format: ExportFormat; digest: Digest; size: number; at: Instant; agreed: boolean }
