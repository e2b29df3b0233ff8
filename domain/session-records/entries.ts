import type { SessionId } from '../ids.ts'

export type SessionRecordEntries = {
  /** What was different, as one member remembers it. Nobody agrees to it or answers it. Seals `text`. */
  'record.corrected': { session: SessionId }
}
