import type { Instant } from '../ids.ts'
import type { Side } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import { type AnyRule, settingsOf } from '../rules/rule.ts'
import { papersInTime } from '../sessions/opening-rules.ts'
import {
  type Answers,
  type ScheduleGiven,
  type Scheduling,
  type SideFree,
  scheduleGiven,
} from '../sessions/scheduling.ts'
import { citizensCanCome, nobodyShutOutAgain, noSideComesEasier } from '../sessions/scheduling-rules.ts'
import { later, MINUTE } from '../time.ts'
import { rankSlots } from './fair-slot.ts'
import { slotsOf } from './week.ts'

/** A real date on which a meeting would shut nobody out too often; counts of sides, never people. */
export type DateCount = { startsAt: Instant; free: Record<Side, SideFree> }

/** What a time has to keep, by this group's own numbers (LPF-03, LPF-04). */
const RULES = [citizensCanCome, noSideComesEasier, nobodyShutOutAgain]

/** How many dates are worth reading, and how many of them at one time of the week. */
const SHOWN = 6
const SHOWN_ALIKE = 2
const NOBODY = { free: 0, of: 0 }

/** Before then, people would have too little time with the papers. */
export const earliestStart = ({ settings }: PlanState, now: Instant): Instant =>
  later(now, settingsOf(papersInTime, settings).least!.num * MINUTE)

/**
 * Those of these dates at which the rules of scheduling would hold, the best of them in the order of the calendar. None
 * while too few citizens have said when they can come. On a day with a meeting there is no second one.
 */
export function suitableDates(
  state: PlanState,
  answers: Answers,
  { now, starts, minutes }: { now: Instant; starts: readonly Instant[]; minutes: number },
): DateCount[] {
  const earliest = earliestStart(state, now)
  const taken = new Set(
    [...state.sessions.values()].flatMap((one) => (one.state === 'cancelled' ? [] : [one.startsAt.slice(0, 10)])),
  )
  const suitable = starts.flatMap((startsAt) => {
    if (startsAt < earliest || taken.has(startsAt.slice(0, 10))) return []
    const planned: Scheduling = { kind: 'live', startsAt, minutes, forThoseLeftOut: false }
    const given = scheduleGiven(state, answers, planned)
    const { citizen, professional } = given
    if (!citizen || !holds(state, now, planned, given)) return []
    const count = { citizen, professional: professional ?? NOBODY }
    return [{ startsAt, free: { citizen, professional }, count, alike: slotsOf(startsAt, minutes).join() }]
  })
  const seen = new Map<string, number>()
  return rankSlots(suitable)
    .filter(({ alike }) => {
      seen.set(alike, (seen.get(alike) ?? 0) + 1)
      return seen.get(alike)! <= SHOWN_ALIKE
    })
    .slice(0, SHOWN)
    .map(({ startsAt, free }) => ({ startsAt, free }))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0))
}

const holds = (state: PlanState, at: Instant, subject: Scheduling, given: ScheduleGiven): boolean =>
  RULES.every((rule) => {
    const settings = settingsOf(rule as unknown as AnyRule, state.settings)
    const measured = rule.measure({ state, at, subject, given }, settings)
    return measured === null || rule.holds(measured, settings)
  })
