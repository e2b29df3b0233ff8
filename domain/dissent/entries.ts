import type { BallotId, DissentId } from '../ids.ts'

export type DissentEntries = {
  /** By `system` when its author wants no name. Seals `text`. */
  'dissent.recorded': { ballot: BallotId; dissent: DissentId; anonymous: boolean }
}
