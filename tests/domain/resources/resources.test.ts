import { describe, expect, test } from 'vitest'
import { draft } from '#domain/log/entry.ts'
import { gapsOf, lacksCommunity, sizeOf, workedOut } from '#domain/resources/need.ts'
import { DAY, later } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

type Plan = ReturnType<typeof groupOfFive>['plan']
const rate = (pence: number) => ({ pence, on: '2026-03-02', source: 'Our payment policy' })
const rates = { payments: rate(2_500), travel: rate(800), rooms: rate(4_000), interpreters: rate(18_000) }
const set = (plan: Plan, input: object) => plan.do(plan.guide, 'resources.set', { budget: {}, ...input })
const schedule = (plan: Plan, kind: string, minutes: number) =>
  plan.do(plan.guide, 'session.schedule', { kind, title: 'T', startsAt: later(plan.at, 8 * DAY), minutes })
const needs = (plan: Plan, interpreted: number | null = null) =>
  Object.fromEntries(workedOut(plan.state, interpreted).map(({ kind, need }) => [kind, need]))

describe('people, time and money', () => {
  test('are on record in numbers; names, and where rates come from, are sealed', () => {
    const { plan } = groupOfFive()
    const told = { leads: { staffLead: 'Huw Lewis' }, hours: { staffLead: 12 }, budget: { travel: 5_000 }, rates }
    set(plan, told)
    const entry = plan.entries.at(-1)!
    expect(entry).toMatchObject({
      kind: 'resources.set',
      body: {
        version: 1,
        hours: { staffLead: 12 },
        plannedFor: { citizens: 0, meetings: 0 },
        budget: { travel: 5_000 },
      },
    })
    expect(Object.keys(entry.seals).sort()).toEqual(['leads', 'sources'])
    expect(JSON.stringify(plan.entries)).not.toMatch(/Huw|payment policy/)
    set(plan, { budget: { rooms: 1 } })
    expect(plan.state.resources).toMatchObject({ version: 2, budget: { rooms: 1 }, leads: null, sources: null })
    expect(plan.state.resources?.budget.travel).toBeUndefined()
  })

  test('are set by the guide alone', () => {
    const { plan, citizens, professionals } = groupOfFive()
    for (const member of [citizens[0], professionals[0]]) {
      expect(() => plan.do(member, 'resources.set', { budget: {} })).toThrow('not allowed')
    }
  })

  test.each<[string, object, boolean]>([
    ['nothing yet', {}, true],
    ['ten million pounds', { budget: { rooms: 1_000_000_000 } }, true],
    ['a penny more', { budget: { rooms: 1_000_000_001 } }, false],
    ['a debt', { budget: { rooms: -1 } }, false],
    ['part of a penny', { budget: { rooms: 0.5 } }, false],
    ['money for what nobody knows', { budget: { gold: 1 } }, false],
    ['1000 hours', { hours: { facilitator: 1000 } }, true],
    ['1001 hours', { hours: { facilitator: 1001 } }, false],
    ['a rate from nowhere', { rates: { travel: { pence: 800, on: '2026-03-02' } } }, false],
    ['a rate of no day', { rates: { travel: { pence: 800, on: '2026-02-30', source: 'S' } } }, false],
    ['a name of nothing', { leads: { staffLead: ' ' } }, false],
  ])('%s', (_what, input, fits) => {
    const { plan } = groupOfFive()
    if (fits) expect(set(plan, input).entries).toHaveLength(1)
    else expect(() => set(plan, input)).toThrow()
  })

  test('a forged entry out of order or with such amounts is no entry of this log', () => {
    const { plan } = groupOfFive()
    const body = { version: 1, hours: {}, plannedFor: { citizens: 0, meetings: 0 }, budget: {}, rates: {} }
    const write = (changed: object) =>
      plan.write([draft('resources.set', plan.guide, { ...body, ...changed } as never)])
    for (const changed of [
      ...[{ version: 2 }, { budget: { rooms: -1 } }, { budget: { gold: 1 } }, { hours: { cook: 1 } }],
      ...[{ plannedFor: { citizens: -1, meetings: 0 } }, { rates: { travel: { pence: 1, on: '2026-02-30' } } }],
    ]) {
      expect(() => write(changed)).toThrow('out of order')
    }
    write({})
    expect(plan.state.resources?.version).toBe(1)
  })
})

describe('what is needed at least', () => {
  test('is worked out from nothing but the plan’s own numbers and rates that somebody gave', () => {
    const { plan } = groupOfFive()
    set(plan, { rates: { travel: rate(800) } })
    expect(needs(plan)).toEqual({})
    schedule(plan, 'live', 90)
    // Three citizens, one meeting; nobody said what a room costs.
    expect(needs(plan)).toEqual({ travel: 2_400 })
  })

  test('counts people and meetings that are planned for, or those that are here where they are more', () => {
    const { plan } = groupOfFive()
    set(plan, { plannedFor: { citizens: 8, meetings: 1 } })
    schedule(plan, 'live', 90)
    schedule(plan, 'hybrid', 90)
    expect(sizeOf(plan.state)).toEqual({ citizens: 8, meetings: 2, together: 2 })
    set(plan, { plannedFor: { citizens: 1, meetings: 5 } })
    expect(sizeOf(plan.state)).toEqual({ citizens: 3, meetings: 5, together: 5 })
  })

  test('nobody travels to a round in their own time, and is paid for it all the same; nor is a cancelled meeting paid for', () => {
    const { plan } = groupOfFive()
    schedule(plan, 'async', 7 * 24 * 60)
    schedule(plan, 'live', 90)
    const { result } = schedule(plan, 'live', 90)
    plan.do(plan.guide, 'session.cancel', { sessionId: result!.sessionId })
    set(plan, { rates })
    expect(needs(plan)).toEqual({ payments: 3 * 2 * 2_500, travel: 3 * 800, rooms: 4_000 })
    set(plan, { rates, plannedFor: { citizens: 0, meetings: 4 } })
    expect(sizeOf(plan.state)).toEqual({ citizens: 3, meetings: 4, together: 3 })
  })

  test.each([
    ['45 minutes: one', 45, 18_000],
    ['46 minutes: two, who take turns', 46, 36_000],
  ])('an interpreter for a meeting of %s', (_what, minutes, need) => {
    const { plan } = groupOfFive()
    schedule(plan, 'live', minutes)
    set(plan, { rates: { interpreters: rate(18_000) } })
    expect(needs(plan, 1)).toEqual({ interpreters: need })
    expect(needs(plan, 2)).toEqual({ interpreters: 2 * need })
    expect(needs(plan, 0)).toEqual({})
  })

  test('of interpreters nothing is worked out for those who may not know who needs one', () => {
    const { plan } = groupOfFive()
    schedule(plan, 'live', 90)
    set(plan, { rates: { interpreters: rate(18_000) } })
    expect(needs(plan, null)).toEqual({})
  })

  test.each<[string, number | undefined, object[]]>([
    ['as much as is needed', 2_400, []],
    ['a penny less', 2_399, [{ kind: 'travel', need: 2_400, budget: 2_399 }]],
    ['a penny more', 2_401, []],
    ['no line at all', undefined, [{ kind: 'travel', need: 2_400, budget: 0 }]],
  ])('a budget of %s', (_what, travel, gaps) => {
    const { plan } = groupOfFive()
    schedule(plan, 'live', 90)
    set(plan, { rates: { travel: rate(800) }, budget: travel === undefined ? {} : { travel } })
    expect(gapsOf(plan.state, workedOut(plan.state, null))).toEqual(gaps)
  })

  test.each<[string, object, boolean]>([
    ['no line for the community', {}, true],
    ['a line of nothing', { community: 0 }, true],
    ['a penny', { community: 1 }, false],
  ])('%s is pointed out: %s', (_what, budget, lacks) => {
    const { plan } = groupOfFive()
    set(plan, { budget })
    expect(lacksCommunity(plan.state)).toBe(lacks)
  })
})
