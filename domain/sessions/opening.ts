import type { AccessGiven } from '../access/in-place.ts'
import type { SessionId } from '../ids.ts'
import type { PapersGiven } from '../papers/readiness.ts'

/** A meeting that is to be opened. */
export type Opening = { session: SessionId }

/** What the log doesn't hold about it; recorded in the entry that opens it. */
export type OpeningGiven = {
  papers: PapersGiven
  access: AccessGiven
  /** How many people’s names carry a title, rank or grade; left out where none does. */
  namesWithRank?: number
}
export const NOTHING_GIVEN: OpeningGiven = {
  papers: { ready: 0, apart: 0 },
  access: { missing: 0, lateInterpreter: 0 },
}
