import type { SessionId } from '../ids.ts'

export type LoneEntries = {
  /** By `system`: whoever was alone chose it, and the log names them no more than it has to. */
  'session.talk-only': { session: SessionId }
}
