import type { BallotId, DissentId, Instant, MemberId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import { DAY } from '../time.ts'

/** What somebody who disagrees wants kept beside the result, in their own words, with or without a name. */
export type Dissent = { id: DissentId; ballot: BallotId; author: MemberId | null; text: Seal; at: Instant }

/** How long every elector is offered to write one after a deciding ballot (LPF-40). */
export const DISSENT_WINDOW = 5 * DAY
