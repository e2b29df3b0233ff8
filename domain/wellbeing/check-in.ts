import type { Instant, MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import { hasItsTime } from '../sessions/scheduling.ts'
import type { Session } from '../sessions/state.ts'
import { between, HOUR, later, MINUTE } from '../time.ts'
import { contactOf } from './state.ts'

/** Somebody who asked for support, or left a meeting early; never in the log. */
export type CheckIn = {
  memberId: MemberId
  /** Whose help it waits for: what was told to one contact is not told to the next. */
  contact: MemberId
  asked: boolean
  since: Instant
  offeredAt: Instant | null
}

/** Within this time somebody asks how they are (domain.md §3, LPF-42). */
export const CHECK_IN_WITHIN = 24 * HOUR
/** Whoever goes as things come to an end has not left early. */
const AT_THE_END = 10 * MINUTE

/** Those who wait for the contact of now. */
export const waitingFor = (state: PlanState, checkIns: readonly CheckIn[]): CheckIn[] =>
  checkIns.filter(({ contact, offeredAt }) => offeredAt === null && contact === contactOf(state)?.member)

export const dueAt = ({ since }: CheckIn): Instant => later(since, CHECK_IN_WITHIN)

/** Is there anybody to whom nobody has offered a talk in time? Yes or no is all that a rule is told. */
export const areOverdue = (state: PlanState, checkIns: readonly CheckIn[], at: Instant): boolean =>
  waitingFor(state, checkIns).some((checkIn) => dueAt(checkIn) < at)

/** In one's own time, nobody leaves early. */
export const isEarly = (session: Session, at: Instant): boolean =>
  hasItsTime(session) && between(at, later(session.startsAt, session.minutes * MINUTE)) > AT_THE_END
