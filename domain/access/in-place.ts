import type { Instant, MemberId } from '../ids.ts'
import type { Session } from '../sessions/state.ts'
import { between, DAY } from '../time.ts'
import { type AccessAnswer, type Arranging, INTERPRETERS, type Provision } from './provisions.ts'

/** One thing that one person needs at one meeting; never in the log. */
export type Need = {
  memberId: MemberId
  provision: Provision
  /** Null while the guide has done nothing about it. */
  state: Arranging | null
  /** How many interpreters. */
  people: number
  bookedAt: Instant | null
  answer: AccessAnswer | null
}

/** Yes or no, as 1 or 0: how many people lack something is nobody's business, and never in the log. */
export type AccessGiven = { missing: 0 | 1; lateInterpreter: 0 | 1 }

/** Interpreters are booked so long before, and two take turns where a meeting is longer than this (LPF-07). */
export const BOOK_AHEAD = 30 * DAY
export const ALONE_MINUTES = 45

/** Nobody has to say that it is right: only what is not arranged, or not right by the person's own word, is missing. */
export function isMissing({ state, answer }: Need): boolean {
  if (answer === 'waived') return false
  return answer === 'not-right' || state === null || state === 'asked'
}

export function isLate({ provision, bookedAt, people, answer }: Need, session: Session): boolean {
  if (!INTERPRETERS.includes(provision) || answer === 'waived' || !bookedAt) return false
  const isShort = between(bookedAt, session.startsAt) < BOOK_AHEAD
  return isShort || (session.minutes > ALONE_MINUTES && people < 2)
}

/** Whether everybody who comes has what they need; `needs` are those of people who come. */
export const accessOf = (needs: readonly Need[], session: Session): AccessGiven => ({
  missing: needs.some(isMissing) ? 1 : 0,
  lateInterpreter: needs.some((need) => isLate(need, session)) ? 1 : 0,
})

/** Somebody needs an interpreter, and a meeting planned now would come sooner than one is usually booked (LPF-07). */
export const isTooSoonToBook = (
  needs: readonly Pick<Need, 'provision'>[],
  planned: Pick<Session, 'kind' | 'startsAt'>,
  at: Instant,
): boolean =>
  isTogether(planned) &&
  needs.some(({ provision }) => INTERPRETERS.includes(provision)) &&
  between(at, planned.startsAt) < BOOK_AHEAD

/** Where people meet, in a room or online. In their own time, each has their own place and pace. */
export const isTogether = ({ kind }: Pick<Session, 'kind'>): boolean => kind !== 'async'

/** So long before a meeting somebody is asked whether what they need is in place. */
export const ASK_BEFORE = 3 * DAY
