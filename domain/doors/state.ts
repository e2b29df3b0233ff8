import type { Instant } from '../ids.ts'
import { DOORS_OPEN, type Session } from '../sessions/state.ts'
import { between, HOUR } from '../time.ts'

/** How long before and after a meeting's time its seat cards work. */
const CARD_DAY = 12 * HOUR

/** Whether people can come in by the meeting's own code: while it is on, and a little before. */
export const isDoorOpen = ({ state, startsAt }: Pick<Session, 'state' | 'startsAt'>, at: Instant): boolean =>
  state === 'open' ||
  (state === 'scheduled' && between(at, startsAt) <= DOORS_OPEN && between(startsAt, at) <= CARD_DAY)

/** Whether the meeting's seat cards work: on its day, and for as long as it is open. */
export function isCardDay({ state, startsAt }: Pick<Session, 'state' | 'startsAt'>, at: Instant): boolean {
  const isItsDay = Math.abs(between(at, startsAt)) <= CARD_DAY
  return state === 'open' || (state !== 'cancelled' && isItsDay)
}

/** Whether anything can still be made ready for the meeting. */
export const isToCome = ({ state }: Pick<Session, 'state'>): boolean => state === 'scheduled' || state === 'open'
