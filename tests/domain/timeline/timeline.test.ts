import { describe, expect, test } from 'vitest'
import type { Instant } from '#domain/ids.ts'
import { draft } from '#domain/log/entry.ts'
import { checkSpans, slackOf, suggestedSpans } from '#domain/timeline/check.ts'
import { type Day, daysBetween, isDay, laterDay, lengthInDays } from '#domain/timeline/days.ts'
import { nearEnds } from '#domain/timeline/near.ts'
import { fewestDays } from '#domain/timeline/needs.ts'
import { STRETCHES } from '#domain/timeline/state.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

const map = { begins: '2026-03-02', ends: '2026-03-15' } as const
const shortOf = (plan: ReturnType<typeof groupOfFive>['plan'], spans: Parameters<typeof checkSpans>[1]) =>
  checkSpans(plan.state, spans).flatMap(({ stretch, short }) => (short > 0 ? [`${stretch} ${short}`] : []))

describe('days of the calendar', () => {
  test.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['1999-12-31', false],
    ['2200-01-01', false],
    ['2026-3-1', false],
    ['', false],
  ])('%s is one: %s', (text, is) => expect(isDay(text)).toBe(is))

  test('are counted the same when clocks change', () => {
    expect(laterDay('2026-03-28', 2)).toBe('2026-03-30')
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2)
    expect(lengthInDays({ begins: '2026-12-31', ends: '2026-12-31' })).toBe(1)
  })
})

describe('the timeline', () => {
  test('is an entry with its days; words about it are sealed', () => {
    const { plan } = groupOfFive()
    plan.do(plan.guide, 'timeline.set', { spans: { map }, note: 'The hall is closed in August.' })
    const entry = plan.entries.at(-1)!
    expect(entry).toMatchObject({ kind: 'timeline.set', body: { version: 1, spans: { map } } })
    expect(Object.keys(entry.seals)).toEqual(['note'])
    expect(JSON.stringify(plan.entries)).not.toContain('August')
    plan.do(plan.guide, 'timeline.set', { spans: { draft: map } })
    expect(plan.state.timeline).toMatchObject({ version: 2, spans: { draft: map }, note: null })
    expect(plan.state.timeline?.spans.map).toBeUndefined()
  })

  test('is set by the guide alone', () => {
    const { plan, citizens, professionals } = groupOfFive()
    for (const member of [citizens[0], professionals[0]]) {
      expect(() => plan.do(member, 'timeline.set', { spans: { map } })).toThrow('not allowed')
    }
  })

  test.each<[string, object]>([
    ['no step', {}],
    ['a step that ends before it begins', { map: { begins: '2026-03-02', ends: '2026-03-01' } }],
    ['a day that there is not', { map: { begins: '2026-02-30', ends: '2026-03-01' } }],
    ['half a step', { map: { begins: '2026-02-03' } }],
    ['a step that nobody knows', { lunch: map }],
  ])('cannot have %s', (_what, spans) => {
    const { plan } = groupOfFive()
    expect(() => plan.do(plan.guide, 'timeline.set', { spans })).toThrow()
  })

  test('may be too short for people: that stops nothing', () => {
    const { plan } = groupOfFive()
    const oneDay = { begins: '2026-03-02', ends: '2026-03-02' }
    const spans = Object.fromEntries(STRETCHES.map((stretch) => [stretch, oneDay]))
    expect(plan.do(plan.guide, 'timeline.set', { spans }).entries).toHaveLength(1)
  })

  test('a forged entry out of order, empty or with no such day is no entry of this log', () => {
    const { plan } = groupOfFive()
    const write = (version: number, spans: object) =>
      plan.write([draft('timeline.set', plan.guide, { version, spans } as never)])
    expect(() => write(2, { map })).toThrow('out of order')
    expect(() => write(1, {})).toThrow('out of order')
    expect(() => write(1, { map: { begins: '2026-02-30', ends: '2026-03-01' } })).toThrow('out of order')
    expect(() => write(1, { lunch: map })).toThrow('out of order')
    write(1, { map })
    expect(plan.state.timeline?.version).toBe(1)
  })
})

describe('what is too short', () => {
  test.each<[string, Day, string[]]>([
    ['exactly 14 days: 7 to read and 7 in people’s own time', '2026-03-15', []],
    ['a day less', '2026-03-14', ['map 1']],
    ['a day more', '2026-03-16', []],
    ['one day', '2026-03-02', ['map 13']],
  ])('%s', (_what, ends, short) => {
    const { plan } = groupOfFive()
    expect(shortOf(plan, { map: { begins: '2026-03-02', ends } })).toEqual(short)
  })

  test('is measured by the numbers of the field while the group has chosen none', () => {
    const { plan } = groupOfFive()
    const least = Object.fromEntries(STRETCHES.map((stretch) => [stretch, fewestDays(plan.state, stretch)]))
    expect(least).toEqual({
      ...{ people: 30, listen: 14, map: 14, outcomes: 14, options: 14, draft: 14, decide: 12, reply: 56 },
    })
  })

  test('is measured by the group’s own numbers where it chose some, and by what the sponsor signed', () => {
    const { plan } = groupOfFive()
    const minutes = (days: number) => ({ num: days * 1440, den: 1, unit: 'minutes' })
    plan.state.settings = {
      'session.open.papers-in-time': { least: minutes(10) },
      'ballot.open.time-to-vote': { least: minutes(14) },
      'plan.agree.dissent-is-heard': { least: { num: 169, den: 1, unit: 'hours to write a dissent' } },
    }
    expect(fewestDays(plan.state, 'listen')).toBe(24)
    // 169 hours are a week and an hour, so somebody needs the eighth day.
    expect(fewestDays(plan.state, 'decide')).toBe(14 + 8)
    const commitment = { canChange: ['A'], cannotChange: [] }
    plan.do(plan.guide, 'commitment.sign', { commitment, signedBy: 'S', how: 'letter', replyByDays: 42 })
    expect(fewestDays(plan.state, 'reply')).toBe(42)
  })

  test('a step that begins before the one ahead of it is pointed out; one without dates is passed over', () => {
    const { plan } = groupOfFive()
    const later = { begins: '2026-04-01', ends: '2026-05-01' } as const
    const early = checkSpans(plan.state, { map: later, draft: map, decide: later }).filter(({ isEarly }) => isEarly)
    expect(early.map(({ stretch }) => stretch)).toEqual(['draft'])
    expect(checkSpans(plan.state, { people: map, decide: map }).some(({ isEarly }) => isEarly)).toBe(false)
  })
})

describe('what is to spare', () => {
  test.each<[string, Day, number]>([
    ['nothing', '2026-03-15', 0],
    ['a day', '2026-03-16', 1],
    ['less than nothing', '2026-03-10', -5],
  ])('%s', (_what, ends, spare) => {
    const { plan } = groupOfFive()
    // A fifth of 14 days, rounded up.
    expect(slackOf(plan.state, { map: { begins: '2026-03-02', ends } })).toEqual({ spare, wanted: 3 })
  })

  test('counts from the first day to the last, gaps and all, without the sponsor’s own time', () => {
    const { plan } = groupOfFive()
    const spans = { map, decide: { begins: '2026-04-01', ends: '2026-04-12' }, reply: map } as const
    expect(slackOf(plan.state, spans)).toEqual({ spare: 42 - 26, wanted: 6 })
    expect(slackOf(plan.state, { reply: map })).toBeNull()
  })

  test('the dates to start from are never short, have time to spare and follow each other', () => {
    const { plan } = groupOfFive()
    const spans = suggestedSpans(plan.state, '2026-03-02')
    const { spare, wanted } = slackOf(plan.state, spans)!
    expect(shortOf(plan, spans)).toEqual([])
    expect(spare).toBeGreaterThanOrEqual(wanted)
    expect(spans.people?.begins).toBe('2026-03-02')
    for (const [index, stretch] of STRETCHES.slice(1).entries()) {
      expect(spans[stretch]!.begins).toBe(laterDay(spans[STRETCHES[index]!]!.ends, 1))
    }
  })
})

describe('whoever guides is asked about a last day', () => {
  test.each<[string, Day, string[]]>([
    ['8 days ahead', '2026-03-07', []],
    ['7 days ahead', '2026-03-08', ['map near']],
    ['on the day', '2026-03-15', ['map near']],
    ['a day over', '2026-03-16', ['map over']],
    ['7 days over', '2026-03-22', ['map over']],
    ['8 days over', '2026-03-23', []],
  ])('%s', (_what, today, expected) => {
    const { plan } = groupOfFive()
    plan.do(plan.guide, 'timeline.set', { spans: { map } })
    expect(nearEnds(plan.state, today).map(({ stretch, isOver }) => `${stretch} ${isOver ? 'over' : 'near'}`)).toEqual(
      expected,
    )
  })

  test('about the vote until the plan is agreed; then about the sponsor’s answer alone', () => {
    const { plan } = groupOfFive()
    plan.do(plan.guide, 'timeline.set', { spans: { decide: map, reply: map } })
    expect(nearEnds(plan.state, '2027-03-15')).toEqual([{ stretch: 'decide', ends: map.ends, isOver: true }])
    const agreed = { at: '2026-03-10T09:00:00.000Z' as Instant, text: 'sha256:0' as never, ballots: [], seq: 9 }
    expect(nearEnds({ ...plan.state, agreed }, '2026-03-15').map(({ stretch }) => stretch)).toEqual(['reply'])
  })
})
