import type { BallotId, OverrideId, SessionId } from '../ids.ts'
import type { Gate } from '../rules/rule.ts'

export type OverrideEntries = {
  /** Seals `reason`. An `acknowledge` takes effect at once. */
  'override.requested': {
    override: OverrideId
    gate: Gate
    rule: string
    type: 'twoKeys' | 'acknowledge'
    ballot: BallotId | null
    session: SessionId | null
  }
  /** By a citizen who may sign; a `twoKeys` takes effect from here. */
  'override.countersigned': { override: OverrideId }
  /** By `system`: whoever refuses isn't named. */
  'override.refused': { override: OverrideId }
}
