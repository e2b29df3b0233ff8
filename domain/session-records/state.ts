import type { Instant, MemberId, SessionId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'

/** What a member says was different in a meeting; it simply stands beside the record. */
export type Correction = { session: SessionId; by: MemberId; at: Instant; text: Seal }
