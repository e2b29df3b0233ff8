import type { Step } from '../agenda/state.ts'
import { type Availability, isFree } from '../availability/answers.ts'
import type { Free } from '../availability/fair-slot.ts'
import { ONE_IN } from '../availability/series.ts'
import { slotsOf } from '../availability/week.ts'
import type { Instant, MemberId } from '../ids.ts'
import { electors, type Member, type Side } from '../members/state.ts'
import { FEWEST_ON_A_SIDE } from '../plan/fairness.ts'
import type { PlanState } from '../plan/state.ts'
import type { Session } from './state.ts'

/** A meeting that the guide wants to plan. */
export type Scheduling = Pick<Session, 'kind' | 'startsAt' | 'minutes'> & { forThoseLeftOut: boolean; agenda?: Step[] }

/** What one side said about its time; null where so few answered that a number would speak of persons. */
export type SideFree = (Free & { answered: number }) | null
export type ScheduleGiven = Record<Side, SideFree> & {
  /** Meetings in a row, this one among them, in which one and the same citizen could not take part; of all the most. */
  missedRunning: number
  /** Is there a citizen who can take part now, and could not in one of the last three meetings? */
  servesLeftOut: 0 | 1
  /** Does somebody wait for a talk whom nobody has offered one in time? Left out where nobody does. */
  checkInsOverdue?: 1
  /** Is an interpreter needed, and the meeting sooner than one is booked? Left out where not. */
  interpreterTooSoon?: 1
}
export const NOBODY_ANSWERED: ScheduleGiven = {
  ...{ citizen: null, professional: null, missedRunning: 0, servesLeftOut: 0 },
}

/** Each person's own answers, as long as they are here. */
export type Answers = ReadonlyMap<MemberId, Availability>

/** Longer than this, a meeting that is also held in people's own time is a round without a time of its own. */
const LONGEST_MEETING = 12 * 60

/** Does it take place at a time, so that the time may shut people out? */
export const hasItsTime = ({ kind, minutes }: Pick<Session, 'kind' | 'minutes'>): boolean =>
  kind === 'live' || (kind === 'hybrid' && minutes <= LONGEST_MEETING)

/** The side's people who are free at these times, out of all of them. Who did not answer is not known to be free. */
export function sideFree(state: PlanState, answers: Answers, side: Side, slots: ReturnType<typeof slotsOf>): SideFree {
  const people = electors(state).filter((member) => member.side === side)
  const answered = people.flatMap(({ id }) => answers.get(id) ?? [])
  if (answered.length < FEWEST_ON_A_SIDE) return null
  return { free: answered.filter((own) => isFree(own, slots)).length, of: people.length, answered: answered.length }
}

/** What the rules of scheduling need to know of people's private answers: counts, recorded in the meeting's entry. */
export function scheduleGiven(state: PlanState, answers: Answers, planned: Scheduling): ScheduleGiven {
  const slots = hasItsTime(planned) ? slotsOf(planned.startsAt, planned.minutes) : []
  const citizen = sideFree(state, answers, 'citizen', slots)
  const professional = sideFree(state, answers, 'professional', slots)
  if (!citizen) return { ...NOBODY_ANSWERED, professional }
  const asked = electors(state).filter(({ id, side }) => side === 'citizen' && answers.has(id))
  const { before, after } = around(state, planned.startsAt)
  const missed = (member: Member) => (session: Scheduling | Session) =>
    !couldTakePart(member, answers.get(member.id)!, session)
  const runs = asked.map((member) => {
    if (!missed(member)(planned)) return 0
    const isOut = missed(member)
    return 1 + lengthOfRun(before.toReversed(), isOut) + lengthOfRun(after, isOut)
  })
  const leftOut = asked.filter((member) => before.slice(1 - ONE_IN).some(missed(member)))
  return {
    ...{ citizen, professional },
    missedRunning: Math.max(0, ...runs),
    servesLeftOut: leftOut.some((member) => !missed(member)(planned)) ? 1 : 0,
  }
}

/** One meeting in four may serve people whom the usual time shuts out: none of the three on either side of it does. */
export function mayServeLeftOut(state: PlanState, startsAt: Instant): boolean {
  const { before, after } = around(state, startsAt)
  const near = [...before.slice(1 - ONE_IN), ...after.slice(0, ONE_IN - 1)]
  return !near.some(({ forThoseLeftOut }) => forThoseLeftOut)
}

/** All other meetings that take place, in the order of their times. */
function around(state: PlanState, startsAt: Instant): { before: Session[]; after: Session[] } {
  const all = [...state.sessions.values()]
    .filter((session) => session.state !== 'cancelled')
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0))
  return {
    before: all.filter((session) => session.startsAt <= startsAt),
    after: all.filter((session) => session.startsAt > startsAt),
  }
}

/** Whoever was there could; of whom it is not known, what they say of their week tells, and their own choice. */
function couldTakePart(member: Member, own: Availability, session: Scheduling | Session): boolean {
  if ('attended' in session && session.attended.has(member.id)) return true
  if (!hasItsTime(session) || (session.kind === 'hybrid' && own.ownTime)) return true
  if (member.joinedAt === null || session.startsAt < member.joinedAt) return true
  return isFree(own, slotsOf(session.startsAt, session.minutes))
}

function lengthOfRun<T>(sessions: readonly T[], holds: (session: T) => boolean): number {
  const end = sessions.findIndex((session) => !holds(session))
  return end === -1 ? sessions.length : end
}
