import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberId } from '#domain/ids.ts'
import { toInstant } from '#domain/time.ts'
import { pulsesToAnswer, pulseView } from '#server/pulse/view.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

describe.each(DIALECTS)('how a meeting was, on %s', (dialect) => {
  let world: World
  beforeAll(async () => {
    world = await createWorld(dialect)
  })
  afterAll(() => world.close())

  async function aMeeting() {
    const plan = await fivePeople(world.deps)
    const people = [...plan.citizens, ...plan.professionals]
    await plan.done(plan.guide, 'wellbeing.name', { name: 'Ada', reach: 'By phone' })
    const input = { kind: 'live', title: 'Buses', startsAt: toInstant(world.deps.now()), minutes: 60 }
    const { sessionId } = await plan.done(plan.guide, 'session.schedule', input)
    await plan.done(plan.guide, 'session.open', { sessionId })
    for (const who of people) await plan.done(who, 'attendance.join', { sessionId })
    const asking = (memberId: MemberId) => ({ planId: plan.planId, memberId, now: toInstant(world.deps.now()) })
    const read = async (who: MemberId) => pulseView(world.db, await plan.state(), asking(who), sessionId!)
    const waiting = async (who: MemberId) => pulsesToAnswer(world.db, await plan.state(), asking(who))
    return { plan, people, sessionId: sessionId!, read, waiting }
  }

  test('is told by people themselves, counted a day later, and leaves nothing in the log', async () => {
    const { plan, people, sessionId, read, waiting } = await aMeeting()
    const [first, ...others] = people as [MemberId, ...MemberId[]]
    const { size } = await plan.state()
    await plan.done(first, 'pulse.answer', { sessionId, voice: 1, change: 5 })
    expect(await read(first)).toEqual({ mayAnswer: true, hasAnswered: true, until: null, results: null })
    await plan.done(plan.guide, 'session.close', { sessionId })
    for (const who of others) await plan.done(who, 'pulse.answer', { sessionId, voice: 4 })
    expect((await plan.state()).size, 'only the closing').toBe(size + 1)
    // A later answer takes the place of the one before, whole.
    await plan.done(first, 'pulse.answer', { sessionId, voice: 4 })
    expect((await read(first)).results, 'nobody reads them before all are in').toBeNull()
    world.wait(24 * 3_600_000)
    const { results, mayAnswer } = await read(first)
    expect(mayAnswer).toBe(false)
    expect(results?.map(({ all }) => all)).toEqual([{ people: people.length, median: 4 }, null, null, null])
    await expect(plan.send(first, 'pulse.answer', { sessionId, voice: 1 })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await waiting(first)).toEqual([])
  })

  test('waits for those who were there and did not say it yet, and for nobody else', async () => {
    const { plan, people, sessionId, waiting } = await aMeeting()
    const [first, second] = people as [MemberId, MemberId]
    expect(await waiting(first), 'not while it goes on').toEqual([])
    await plan.done(plan.guide, 'session.close', { sessionId })
    expect(await waiting(first)).toMatchObject([{ id: sessionId }])
    await plan.done(first, 'pulse.answer', { sessionId, ways: 2 })
    expect([await waiting(first), await waiting(plan.guide)]).toEqual([[], []])
    expect(await waiting(second)).toHaveLength(1)
    await expect(plan.send(plan.guide, 'pulse.answer', { sessionId, ways: 2 })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    for (const wrong of [{}, { voice: 0 }, { voice: 6 }, { voice: 2.5 }, { voice: '4' }, { mood: 3 }]) {
      await expect(plan.send(second, 'pulse.answer', { sessionId, ...wrong })).rejects.toMatchObject({
        code: 'invalid-input',
      })
    }
  })
})
