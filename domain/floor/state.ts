import type { Instant, MemberId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'

/**
 * Somebody who waits to speak. `answer`: a direct answer to what was just said, of half a minute at most. `words`: they
 * would rather write; these are read out.
 */
export type QueuePlace = { member: MemberId; joinedAt: Instant; answer?: true; words?: Seal }

/** Who speaks. `extended`: seconds that were added to the usual length. */
export type Turn = { member: MemberId; since: Instant; answer?: true; words?: Seal; extended?: number }

/** The usual length of a turn and of a direct answer, in adjusted seconds (LPF-18, LPF-17). */
export const TURN_SECONDS = 120
export const ANSWER_SECONDS = 30
/** How long before its end a speaker is told, and how long after it they may finish, in seconds. */
export const NOTICE_SECONDS = 30
export const GRACE_SECONDS = 30
/** What one tap adds to a turn, in seconds. */
export const EXTENSION_SECONDS = 60
