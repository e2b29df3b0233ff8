import type { Db } from '#db/client.ts'
import type { PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Taken } from '../history/losses.ts'
import type { Buckets } from './buckets.ts'
import type { Committer } from './committer.ts'
import type { Limits } from './limits.ts'
import type { Pulse } from './pulse.ts'
import type { RefusalCode } from './refusal.ts'

/** What all rooms share. */
export type Shared = {
  db: Db
  /** Milliseconds since 1970. */
  now: () => number
  log: { warn: (about: object, message: string) => void; error: (about: object, message: string) => void }
  limits: Limits
  buckets: Buckets
  pulse: Pulse
  commit: Committer
  refused: Record<RefusalCode, number>
  /** Somebody's words were taken out by somebody else, and that is committed. Must not throw. */
  onLost?: (taken: Taken) => void
  /** Updates of a document are committed up to `seq` and sent to everybody here. Must not throw. */
  onCommitted?: (planId: PlanId, section: SectionKey, seq: number) => void
}
