import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listEntryTexts } from '#db/log.ts'
import type { Actor } from '#domain/ids.ts'
import { decodeEntry, type Entry } from '#domain/log/entry.ts'
import { isWanted, LOG_TOPICS, type LogFilter } from '#domain/log/filter.ts'
import { ALL_RULES } from '#domain/rules/catalogue.ts'
import { toInstant } from '#domain/time.ts'
import { type LogPlace, type LogSlice, logSlice, PAGE_SIZE } from '#server/views/log-slice.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { type FinishedPlan, finishPlan } from '#tests/support/finished-plan.ts'
import { createWorld, type World } from '#tests/support/world.ts'

describe.each(DIALECTS)('pages of the log on %s', (dialect) => {
  let world: World
  let plan: FinishedPlan
  let entries: Entry[]
  let ruleOf: (id: string) => string | undefined
  beforeAll(async () => {
    world = await createWorld(dialect)
    plan = await finishPlan(world)
    // Enough for several pages: a plan that meets often.
    const startsAt = toInstant(world.clock.now)
    for (let i = 0; i < 130; i++) {
      await plan.done(plan.guide, 'session.schedule', { kind: 'async', title: 'Round', startsAt, minutes: 60 })
    }
    entries = (await listEntryTexts(world.db, plan.planId, 0, 10_000)).map(decodeEntry)
    const state = await plan.state()
    ruleOf = (id) => state.overrides.get(id as never)?.rule
  })
  afterAll(() => world?.close())

  const slice = (filter: LogFilter, place: LogPlace, reach?: number): Promise<LogSlice> =>
    logSlice(world.deps, { planId: plan.planId, memberId: plan.guide }, filter, place, reach)
  const numbers = ({ lines }: Pick<LogSlice, 'lines'>) => lines.map(({ entry }) => entry.seq)

  /** From the newest page on, as somebody does who follows "older" to the end. */
  async function olderAndOlder(filter: LogFilter, reach?: number): Promise<number[]> {
    const seen: number[] = []
    let place: LogPlace | null = { before: entries.length }
    for (let pages = 0; place; pages++) {
      if (pages > 200) throw new Error('The pages of the log lead in a circle.')
      const page: LogSlice = await slice(filter, place, reach)
      seen.push(...numbers(page))
      place = page.older
    }
    return seen
  }
  async function newerAndNewer(filter: LogFilter, reach?: number): Promise<number[]> {
    const seen: number[] = []
    let place: LogPlace | null = { after: 0 }
    for (let pages = 0; place; pages++) {
      if (pages > 200) throw new Error('The pages of the log lead in a circle.')
      const page: LogSlice = await slice(filter, place, reach)
      seen.unshift(...numbers(page))
      place = page.newer
    }
    return seen
  }
  const wanted = (filter: LogFilter) =>
    entries
      .filter((entry) => isWanted(filter, entry, ruleOf))
      .map(({ seq }) => seq)
      .toReversed()

  test('hold 50 entries, the newest first, and the same ones whenever they are asked for', async () => {
    const first = await slice({}, { before: entries.length })
    expect(numbers(first)).toEqual(Array.from({ length: PAGE_SIZE }, (_, i) => entries.length - 1 - i))
    expect(first).toMatchObject({ newer: null, isCutShort: false })
    const older = first.older!
    const before = numbers(await slice({}, older))
    await plan.done(plan.guide, 'session.schedule', {
      ...{ kind: 'async', title: 'One more', startsAt: toInstant(world.clock.now), minutes: 60 },
    })
    entries = (await listEntryTexts(world.db, plan.planId, 0, 10_000)).map(decodeEntry)
    expect(numbers(await slice({}, older)), 'after the log has grown').toEqual(before)
  })

  test('may be shorter, and then go on from where they stop', async () => {
    const page = await slice({}, { before: entries.length, most: 3 })
    expect(numbers(page)).toEqual([1, 2, 3].map((back) => entries.length - back))
    expect(page.older).toEqual({ before: entries.length - 3 })
    expect(page.newer).toBeNull()
  })

  test('give the exact text of each entry, and what its seals hide from this reader', async () => {
    const page = await slice({ rule: 'ballot.open.time-to-vote' }, { before: entries.length })
    const asked = page.lines.find(({ entry }) => entry.kind === 'override.requested')!
    const [text] = await listEntryTexts(world.db, plan.planId, asked.entry.seq, 1)
    expect(asked.text).toBe(text)
    expect(page.opened[asked.entry.seals.reason!]?.value).toMatch(/^Everybody wants to vote/)
  })

  test.each<[LogPlace, number]>([
    [{ before: -5 }, 0],
    [{ before: 1e9 }, PAGE_SIZE],
    [{ after: -5 }, PAGE_SIZE],
    [{ after: 1e9 }, 0],
  ])('begin inside the log: %o gives %i entries', async (place, count) => {
    expect((await slice({}, place)).lines).toHaveLength(count)
  })

  test('lead through all that a filter wants, once each, both ways', async () => {
    const people: Actor[] = ['system', plan.guide, ...plan.everybody]
    const filters: LogFilter[] = [
      {},
      ...people.map((person) => ({ person })),
      ...LOG_TOPICS.map((topic) => ({ topic })),
      ...ALL_RULES.map(({ id }) => ({ rule: id })),
      { person: plan.guide, topic: 'rules', rule: 'ballot.open.time-to-vote' },
    ]
    for (const filter of filters) {
      expect(await olderAndOlder(filter), JSON.stringify(filter)).toEqual(wanted(filter))
      expect(await newerAndNewer(filter), JSON.stringify(filter)).toEqual(wanted(filter))
    }
    expect(filters.filter((filter) => wanted(filter).length > 0).length, 'filters that find something').toBeGreaterThan(
      20,
    )
  })

  test('look through a bounded part of a long log, say so, and go on from there', async () => {
    const filter = { topic: 'files' } as const
    const page = await slice(filter, { before: entries.length }, 20)
    expect(page).toMatchObject({ lines: [], isCutShort: true, older: { before: entries.length - 20 } })
    expect(await olderAndOlder(filter, 20)).toEqual(wanted(filter))
    expect(await newerAndNewer(filter, 20)).toEqual(wanted(filter))
    expect((await slice(filter, { after: 0 }, 20)).newer).toEqual({ after: 20 })
  })
})
