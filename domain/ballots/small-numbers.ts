import type { Instant } from '../ids.ts'
import { between, DAY } from '../time.ts'
import type { Ballot, BySide } from './state.ts'

/** With fewer on a side, that all of it vote alike is likely enough to be said before (voting.md §4.7). */
export const FEW_ON_A_SIDE = 10
/** Fewest seats on each side for which how it voted may be told, if that was declared before. */
export const LEAST_TO_SPLIT = 10
/** Two results on one question within this time can be held against each other. */
const SOON = 90 * DAY
/** Fewer people than these, by whom two rolls differ, are not told: their number could name them. */
const FEWEST_TOLD = 5

type Asked = Pick<Ballot, 'openedAt' | 'state'> & { roll: BySide; stillVoting: number }

/**
 * Votes on the same question in the last 90 days whose people are the present ones too, in part. `both`: how many had a
 * vote then and have one now; null where that number would point at those few who came or went.
 */
export function sharedRolls<B extends Asked>(
  asked: readonly B[],
  seats: number,
  now: Instant,
): { ballot: B; both: number | null }[] {
  const isTold = (people: number) => people === 0 || people >= FEWEST_TOLD
  return asked
    .filter(
      ({ state, openedAt, stillVoting }) => state !== 'cancelled' && stillVoting > 0 && between(openedAt, now) <= SOON,
    )
    .map((ballot) => {
      const gone = ballot.roll.citizen + ballot.roll.professional - ballot.stillVoting
      const come = seats - ballot.stillVoting
      return { ballot, both: isTold(gone) && isTold(come) ? ballot.stillVoting : null }
    })
}
