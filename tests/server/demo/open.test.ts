import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/client.ts'
import { findSession, insertSession } from '#db/identity.ts'
import type { MemberId } from '#domain/ids.ts'
import { becomeDemoMember, demoPeople, openDemo, resetDemo } from '#server/demo/open.ts'
import type { Deps } from '#server/deps.ts'
import { execute } from '#server/execute.ts'
import { createStates } from '#server/states.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { commandId, createWorld, type World } from '#tests/support/world.ts'

const BROWSER = 'the hash of a session'

describe.each(DIALECTS)('looking round in the demo on %s', (dialect) => {
  let world: World
  beforeEach(async () => {
    world = await createWorld(dialect)
    await world.db.transaction().execute((trx) => insertSession(trx, BROWSER, world.clock.now))
  })
  afterEach(() => world.close())
  const rows = () => world.db.selectFrom('demo_plan').selectAll().execute()
  const personCalled = async (planId: Awaited<ReturnType<typeof openDemo>>, name: string) =>
    (await demoPeople(world.deps, planId)).find((person) => person.name === name)!

  test('makes it for the first visitors, all of whom get the same one, and once for each language', async () => {
    const [first, second] = await Promise.all([openDemo(world.deps, 'en'), openDemo(world.deps, 'en')])
    expect(second).toBe(first)
    expect(await openDemo(world.deps, 'en')).toBe(first)
    const welsh = await openDemo(world.deps, 'cy')
    expect(welsh).not.toBe(first)
    const made = (await rows()).map(({ plan_id, locale }) => [locale, plan_id])
    expect(made.sort()).toEqual([
      ['cy', welsh],
      ['en', first],
    ])
  })

  test('gives a fresh one after a reset; the one before stays readable', async () => {
    const before = await openDemo(world.deps, 'en')
    const size = (await world.deps.states.read(world.db, before)).size
    const fresh = await resetDemo(world.deps, 'en')
    expect(fresh).not.toBe(before)
    expect(await openDemo(world.deps, 'en')).toBe(fresh)
    expect((await world.deps.states.read(world.db, before)).size).toBe(size)
    expect(await demoPeople(world.deps, before)).toHaveLength(15)
  })

  test('lets a browser be any of the fifteen, one after the other, with all they may do', async () => {
    const planId = await openDemo(world.deps, 'en')
    const people = await demoPeople(world.deps, planId)
    expect(people.map(({ name }) => name).slice(0, 2)).toEqual(['Noor Hassan', 'Maureen Tagg'])
    expect(people).toHaveLength(15)
    for (const { memberId } of people) {
      await becomeDemoMember(world.deps, planId, memberId, BROWSER)
      expect(await findSession(world.db, BROWSER)).toEqual([{ planId, memberId }])
    }
    const ray = await personCalled(planId, 'Ray Dunmore')
    const state = await world.deps.states.read(world.db, planId)
    const open = [...state.ballots.values()].find((ballot) => ballot.state === 'open')!
    const caller = { planId, memberId: ray.memberId, by: 'session' } as const
    const command = { type: 'ballot.cast', ballotId: open.id, choice: 'yes' } as const
    expect(await execute(world.deps, caller, { commandId: commandId(), command })).toMatchObject({ ok: true })
  })

  test('refuses to make anybody a member of a plan that is no demo', async () => {
    const plan = await world.start()
    await expect(becomeDemoMember(world.deps, plan.planId, plan.guide, BROWSER)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    const demo = await openDemo(world.deps, 'en')
    for (const stranger of [plan.guide, 'm_nobody' as MemberId]) {
      await expect(becomeDemoMember(world.deps, demo, stranger, BROWSER)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await findSession(world.db, BROWSER)).toEqual([])
  })

  test('leaves out whom a visitor made leave, and whomever a visitor invited', async () => {
    const planId = await openDemo(world.deps, 'en')
    const [noor, maureen] = await demoPeople(world.deps, planId)
    const as = (memberId: MemberId) => ({ planId, memberId, by: 'session' }) as const
    const leave = { type: 'member.leave', words: 'keep' } as const
    await execute(world.deps, as(maureen!.memberId), { commandId: commandId(), command: leave })
    const invite = { type: 'member.invite', function: 'observer', name: 'A visitor' } as const
    await execute(world.deps, as(noor!.memberId), { commandId: commandId(), command: invite })
    const names = (await demoPeople(world.deps, planId)).map(({ name }) => name)
    expect(names).toHaveLength(14)
    expect(names.slice(0, 2)).toEqual(['Noor Hassan', 'Imran Sheikh'])
    await expect(becomeDemoMember(world.deps, planId, maureen!.memberId, BROWSER)).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('is not there at all where the demo is off', async () => {
    const planId = await openDemo(world.deps, 'en')
    const { memberId } = await personCalled(planId, 'Ray Dunmore')
    const off: Deps = { ...world.deps, demo: 'off' }
    for (const attempt of [
      openDemo(off, 'en'),
      resetDemo(off, 'en'),
      becomeDemoMember(off, planId, memberId, BROWSER),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})

// A file is served by one process; a database server by several.
describe.each(DIALECTS.filter((dialect) => dialect === 'postgres'))('two processes on %s', (dialect) => {
  test('that are asked for the demo at once make one', async () => {
    const world = await createWorld(dialect)
    const other = openDatabase(world.location)
    const elsewhere: Deps = { ...world.deps, db: other, states: createStates() }
    const [here, there] = await Promise.all([openDemo(world.deps, 'en'), openDemo(elsewhere, 'en')])
    expect(there).toBe(here)
    expect(await world.db.selectFrom('demo_plan').selectAll().execute()).toHaveLength(1)
    await other.destroy()
    await world.close()
  })
})
