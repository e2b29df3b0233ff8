import type { Ballot } from '../ballots/state.ts'
import type { Instant } from '../ids.ts'
import { DAY, later } from '../time.ts'

/** How long a box waits for letters that were posted before voting ended (LPF-45). */
export const POST_DAYS = 3

/** Until when papers that were given in time are taken; with no post to wait for, that is when voting ends. */
export const boxClosesAt = ({ closesAt, postDays = 0 }: Pick<Ballot, 'closesAt' | 'postDays'>): Instant =>
  postDays > 0 ? later(closesAt, postDays * DAY) : closesAt

const isWorkingDay = (day: number): boolean => ![0, 6].includes(new Date(day * DAY).getUTCDay())
const dayOf = (at: Instant): number => Math.floor(Date.parse(at) / DAY)

/**
 * Monday to Friday, how many such days began after the day of `from`, up to that of `to`: 1 on the next working day.
 * Bank holidays count as working days; whoever comes later because of one asks once more (decision 16).
 */
export function workingDaysBetween(from: Instant, to: Instant): number {
  let days = 0
  for (let day = dayOf(from) + 1; day <= dayOf(to); day++) if (isWorkingDay(day)) days++
  return days
}

/** The first moment of a day; of a letter, only the day is known. */
export const startOfDay = (at: Instant): Instant => `${at.slice(0, 10)}T00:00:00.000Z` as Instant
