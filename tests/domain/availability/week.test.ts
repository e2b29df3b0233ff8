import { describe, expect, test } from 'vitest'
import { isFree } from '#domain/availability/answers.ts'
import { SLOTS, slotsOf } from '#domain/availability/week.ts'
import type { Instant } from '#domain/ids.ts'

const at = (text: string) => `2026-${text}:00.000Z` as Instant

describe('the times of a usual week in which a meeting lies', () => {
  test.each([
    ['a meeting at noon, winter', '03-03T12:00', 60, ['tue-midday']],
    ['a late morning', '03-03T10:30', 90, ['tue-morning']],
    ['one over noon', '03-03T11:50', 20, ['tue-morning', 'tue-midday']],
    ['up to the end of a part, and no further', '03-03T11:00', 60, ['tue-morning']],
    ['one minute longer', '03-03T11:00', 61, ['tue-morning', 'tue-midday']],
    ['a summer noon is an hour earlier by UTC', '07-07T11:00', 60, ['tue-midday']],
    ['late on a Sunday', '03-08T21:30', 30, ['sun-evening']],
    ['at night nobody is asked', '03-03T23:00', 60, [null]],
    ['into the night', '03-03T21:30', 60, ['tue-evening', null]],
    ['before the first part', '03-03T07:30', 60, [null, 'tue-morning']],
  ] as const)('%s', (_what, start, minutes, slots) => {
    expect(new Set(slotsOf(at(start), minutes))).toEqual(new Set(slots))
  })

  test('a week of it touches every time there is', () => {
    expect(new Set(slotsOf(at('03-02T00:00'), 30 * 24 * 60))).toEqual(new Set([...SLOTS, null]))
  })
})

describe('somebody is free', () => {
  const own = {
    week: { 'tue-morning': 'can', 'tue-midday': 'support', 'tue-evening': 'cannot' },
    ownTime: true,
  } as const
  test.each([
    ['where they can', ['tue-morning'], true],
    ['with support too', ['tue-midday'], true],
    ['at all of its times', ['tue-morning', 'tue-midday'], true],
    ['not where they cannot, whatever they would rather', ['tue-evening'], false],
    ['not where they said nothing', ['tue-afternoon'], false],
    ['not at one time of two', ['tue-midday', 'tue-evening'], false],
    ['not where nobody was asked', [null], false],
  ] as const)('%s', (_what, slots, free) => expect(isFree(own, slots)).toBe(free))
})
