import { interpreterInTime } from '../access/rules.ts'
import { breaksOftenInPlan, citizensSetAgenda } from '../agenda/rules.ts'
import { citizensFree, LEAST_CITIZENS, leadOfProfessionals, MOST_LEAD } from '../availability/fair-slot.ts'
import { atLeastRule, atMostRule } from '../rules/define.ts'
import { amountNeeded } from '../rules/measure-words.ts'
import { count, type Facts, share } from '../rules/rule.ts'
import { checkInsOffered } from '../wellbeing/rules.ts'
import { hasItsTime, mayServeLeftOut, type ScheduleGiven, type Scheduling } from './scheduling.ts'

const common = { gate: 'session.schedule', inputs: 'given', since: 2 } as const
const inARow = 'meetings in a row that one person cannot join'

/** One meeting in four may be at another time than most can make, for people whom the usual time shuts out. */
const isForLeftOut = ({ state, subject, given }: Facts<Scheduling, ScheduleGiven>): boolean =>
  subject.forThoseLeftOut && given.servesLeftOut === 1 && mayServeLeftOut(state, subject.startsAt)

export const citizensCanCome = atLeastRule<Scheduling, ScheduleGiven>({
  ...common,
  id: 'session.schedule.citizens-can-come',
  lpf: 'LPF-03',
  name: 'citizens_can_come',
  source: 'Source 001: meetings at times that shut citizens out; domain.md §5.7.',
  severity: 'block',
  override: 'twoKeys',
  least: LEAST_CITIZENS,
  ...{ loosest: share(1, 2, LEAST_CITIZENS.unit), tightest: share(9, 10, LEAST_CITIZENS.unit) },
  measure: (facts) => {
    const { citizen } = facts.given
    if (!hasItsTime(facts.subject) || !citizen || isForLeftOut(facts)) return null
    return citizensFree({ citizen, professional: { free: 0, of: 0 } })
  },
  refusal: ({ num, den }, { given }, least) => {
    const waiting = den - (given.citizen?.answered ?? den)
    return (words) => {
      const needed = { free: num, of: den, least: amountNeeded(least, words) }
      return waiting === 0
        ? words.refusals_citizens_can_come(needed)
        : words.refusals_citizens_can_come_waiting({ ...needed, waiting })
    }
  },
})

export const noSideComesEasier = atMostRule<Scheduling, ScheduleGiven>({
  ...common,
  id: 'session.schedule.no-side-comes-easier',
  lpf: 'LPF-03',
  name: 'no_side_comes_easier',
  source: 'Source 001; domain.md §5.7.',
  severity: 'warn',
  override: 'acknowledge',
  most: MOST_LEAD,
  ...{ loosest: share(1, 5, MOST_LEAD.unit), tightest: share(1, 20, MOST_LEAD.unit) },
  measure: (facts) => {
    const { citizen, professional } = facts.given
    if (!hasItsTime(facts.subject) || !citizen || !professional || isForLeftOut(facts)) return null
    return leadOfProfessionals({ citizen, professional })
  },
  refusal: (_value, { given: { citizen, professional } }) => {
    const free = { citizens: citizen?.free ?? 0, professionals: professional?.free ?? 0 }
    const all = { allCitizens: citizen?.of ?? 0, allProfessionals: professional?.of ?? 0 }
    return (words) => words.refusals_no_side_comes_easier({ ...free, ...all })
  },
})

export const nobodyShutOutAgain = atMostRule<Scheduling, ScheduleGiven>({
  ...common,
  id: 'session.schedule.nobody-shut-out-again',
  lpf: 'LPF-04',
  name: 'nobody_shut_out_again',
  source: 'Source 001; domain.md §5.7: a person’s own choice to take part in their own time counts.',
  severity: 'block',
  override: 'self',
  most: count(1, inARow),
  ...{ loosest: count(2, inARow), tightest: count(1, inARow) },
  measure: ({ subject, given }) => (hasItsTime(subject) && given.citizen ? count(given.missedRunning, inARow) : null),
  refusal:
    (_value, { subject }) =>
    (words) =>
      subject.kind === 'hybrid' ? words.refusals_nobody_shut_out_again() : words.refusals_nobody_shut_out_again_live(),
})

/** What one person can follow is their own matter: they leave without loss, and the meeting is no shorter for that. */
export const notPlannedTooLong = atMostRule<Scheduling, ScheduleGiven>({
  ...common,
  id: 'session.schedule.not-too-long',
  lpf: 'LPF-08',
  name: 'not_planned_too_long',
  source: 'GIN public toolkit: shorter, more meetings.',
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'log',
  most: count(120, 'minutes of meeting'),
  ...{ loosest: count(180, 'minutes of meeting'), tightest: count(45, 'minutes of meeting') },
  measure: ({ subject }) => (hasItsTime(subject) ? count(subject.minutes, 'minutes of meeting') : null),
  refusal: (value, _facts, most) => (words) =>
    words.refusals_not_too_long({ most: amountNeeded(most, words), long: amountNeeded(value, words) }),
})

/** What stands before `session.schedule`, in the order in which people read it. */
export const schedulingRules = [
  citizensCanCome,
  noSideComesEasier,
  nobodyShutOutAgain,
  interpreterInTime,
  notPlannedTooLong,
  checkInsOffered,
  breaksOftenInPlan,
  citizensSetAgenda,
] as const
