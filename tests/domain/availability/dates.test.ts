import { describe, expect, test } from 'vitest'
import type { Week } from '#domain/availability/answers.ts'
import { suitableDates } from '#domain/availability/dates.ts'
import type { Instant, MemberId } from '#domain/ids.ts'
import { DAY, HOUR, later, MINUTE, toInstant } from '#domain/time.ts'
import { PurePlan } from '#tests/support/pure-plan.ts'

// The plan's own time is Monday 2 March 2026, 9:00.

/** A Tuesday noon, so many weeks on; `hours` later. */
const noon = (weeks: number, hours = 0) => toInstant(Date.UTC(2026, 2, 3 + 7 * weeks, 12 + hours))
const midday: Week = { 'tue-midday': 'can', 'wed-evening': 'cannot' }
const evening: Week = { 'tue-midday': 'cannot', 'wed-evening': 'can' }

function groupOf(free: number, answered = 5) {
  const plan = new PurePlan()
  const citizens = Array.from({ length: 5 }, () => plan.join('citizen'))
  for (const [i, member] of citizens.slice(0, answered).entries()) {
    plan.do(member, 'availability.say', { week: i < free ? midday : evening, ownTime: false })
  }
  const dates = (starts: readonly Instant[], minutes = 90) =>
    suitableDates(plan.state, plan.availability, { now: plan.at, starts, minutes })
  const schedule = (startsAt: Instant) =>
    plan.do(plan.guide, 'session.schedule', { kind: 'live', title: 'T', startsAt, minutes: 90 })
  return { plan, citizens, dates, schedule }
}
const starts = (dates: { startsAt: Instant }[]) => dates.map(({ startsAt }) => startsAt)

describe('real dates for a meeting', () => {
  test.each([
    ['just under three in five citizens', 2, []],
    ['three in five', 3, [noon(2)]],
    ['one more', 4, [noon(2)]],
  ])('%s can come: %i', (_what, free, expected) => {
    expect(starts(groupOf(free).dates([noon(2)]))).toEqual(expected)
  })

  test('say how many can come; nothing of a side of which too few have answered', () => {
    const [date] = groupOf(4).dates([noon(2)])
    expect(date?.free).toEqual({ citizen: { free: 4, of: 5, answered: 5 }, professional: null })
  })

  test.each([
    ['fewer than three have answered', 2, []],
    ['three have', 3, [noon(2)]],
  ])('%s: %i', (_what, answered, expected) => {
    expect(starts(groupOf(5, answered).dates([noon(2)]))).toEqual(expected)
  })

  test.each<[string, number, boolean]>([
    ['a minute less than papers need', -1, false],
    ['as long as papers need', 0, true],
    ['a minute more', 1, true],
  ])('%s', (_what, minutes, isOffered) => {
    const { plan, dates } = groupOf(5)
    plan.at = later(noon(2), -7 * DAY - minutes * MINUTE)
    expect(dates([noon(2)])).toHaveLength(isOffered ? 1 : 0)
  })

  test('leave as much time for papers as this group asks for', () => {
    const { plan, dates } = groupOf(5)
    plan.state.settings = { 'session.open.papers-in-time': { least: { num: 28 * 1440, den: 1, unit: 'minutes' } } }
    // Clocks change on 29 March: noon in London is then an hour earlier in UTC.
    expect(starts(dates([noon(3), noon(4, -1)]))).toEqual([noon(4, -1)])
  })

  test('do not last longer than people can stay', () => {
    const { dates } = groupOf(5)
    expect(dates([noon(2)], 120)).toHaveLength(1)
    expect(dates([noon(2)], 121)).toHaveLength(0)
  })

  test('leave nobody out twice running', () => {
    const { schedule, dates } = groupOf(4)
    schedule(noon(2))
    expect(dates([noon(3)])).toEqual([])
  })

  test('are not on a day with a meeting, unless it was called off', () => {
    const { plan, schedule, dates } = groupOf(5)
    const { result } = schedule(noon(2))
    expect(starts(dates([noon(2), noon(3)]))).toEqual([noon(3)])
    plan.do(plan.guide, 'session.cancel', { sessionId: result!.sessionId })
    expect(starts(dates([noon(2), noon(3)]))).toEqual([noon(2), noon(3)])
  })

  test('are not all at one time of the week, and come in the order of the calendar', () => {
    const { plan, citizens, dates } = groupOf(5)
    const week: Week = { 'tue-midday': 'can', 'wed-evening': 'support' }
    for (const member of citizens as MemberId[]) plan.do(member, 'availability.say', { week, ownTime: false })
    const wednesday = (weeks: number) => later(noon(weeks), 30 * HOUR)
    const all = [1, 2, 3].flatMap((weeks) => [noon(weeks), wednesday(weeks)])
    expect(starts(dates(all))).toEqual([noon(1), wednesday(1), noon(2), wednesday(2)])
  })

  test('what is offered passes the door', () => {
    const { dates, schedule } = groupOf(3)
    const [date] = dates([noon(2)])
    expect(schedule(date!.startsAt).refusals).toBeUndefined()
  })
})
