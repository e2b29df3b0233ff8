import { describe, expect, test } from 'vitest'
import type { Instant } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import { addToWeeks, type Week } from '#domain/log/weeks.ts'
import { DAY, HOUR, later } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

const weeksOf = (entries: readonly Entry[], before: Week[] = []) => entries.reduce(addToWeeks, before)

describe('a week', () => {
  const entryAt = (at: string) => ({ at: at as Instant, kind: 'queue.joined', body: {} }) as unknown as Entry
  test.each([
    ['a Monday at its first moment', '2026-03-02T00:00:00.000Z', '2026-03-02T00:00:00.000Z'],
    ['a Sunday at its last moment', '2026-03-01T23:59:59.999Z', '2026-02-23T00:00:00.000Z'],
    ['a Thursday over the turn of the year', '2026-01-01T12:00:00.000Z', '2025-12-29T00:00:00.000Z'],
    ['a day before 1970', '1969-12-28T12:00:00.000Z', '1969-12-22T00:00:00.000Z'],
  ])('begins on Monday: %s', (_case, at, from) => {
    expect(weeksOf([entryAt(at)])[0]!.from).toBe(from)
  })
})

describe('how a plan went', () => {
  const { plan, citizens } = groupOfFive()
  const early = plan.proposal({ closesAt: later(plan.at, HOUR) })
  const rule = 'ballot.open.time-to-vote'
  plan.do(plan.guide, 'ballot.open', early)
  plan.override('ballot.open', rule, citizens[0])
  plan.wait(14 * DAY)
  plan.override('ballot.open', rule, citizens[1])
  plan.open({ closesAt: later(plan.at, HOUR) })
  const weeks = weeksOf(plan.entries)

  test('each week with what was written, what held, what said no and what was set aside', () => {
    expect(weeks.map(({ from }) => from)).toEqual(['2026-03-02T00:00:00.000Z', '2026-03-16T00:00:00.000Z'])
    expect(weeks.reduce((sum, { entries }) => sum + entries, 0)).toBe(plan.entries.length)
    expect(weeks.map(({ stopped, setAside }) => [stopped, setAside])).toEqual([
      [1, 0],
      [0, 1],
    ])
    const opened = plan.entries.at(-1)!
    if (opened.kind !== 'ballot.opened') throw new Error('the vote did not open')
    expect(weeks[1]!.held).toBe(opened.body.checks.filter(({ outcome }) => outcome === 'held').length)
    expect(weeks[1]!.held).toBeGreaterThan(5)
  })
  test('names its steps, and not who joined or spoke', () => {
    expect(weeks.map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([
      ['plan.started', 'ballot.open.refused', 'override.requested', 'override.countersigned'],
      ['override.requested', 'override.countersigned', 'ballot.opened'],
    ])
  })
  test('read in two parts it is the same', () => {
    for (const cut of [0, 1, 15, plan.entries.length]) {
      expect(weeksOf(plan.entries.slice(cut), weeksOf(plan.entries.slice(0, cut)))).toEqual(weeks)
    }
  })
  test('counts refusals that came again within a minute', () => {
    const refused = plan.entries.find(({ kind }) => kind === 'ballot.open.refused')!
    const again = { ...refused, body: { ...refused.body, repeats: 3 } } as Entry
    expect(weeksOf([again])[0]!.stopped).toBe(4)
  })
})
