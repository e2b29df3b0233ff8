import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entry } from '#domain/log/entry.ts'
import { toInstant } from '#domain/time.ts'
import { randomId } from '#server/crypto.ts'
import type { Reply, Resumed } from '#server/rooms/events.ts'
import { type Room, startTestServer, type TestServer, until } from '#tests/support/server.ts'

let server: TestServer
let plan: Awaited<ReturnType<TestServer['api']['start']>>
let ann: Awaited<ReturnType<TestServer['api']['join']>>
const rooms: Room[] = []

beforeAll(async () => {
  server = await startTestServer()
  plan = await server.api.start()
  ann = await server.api.join(plan.planId, plan.member.token, 'citizen', 'Ann Field')
})
afterAll(async () => {
  for (const room of rooms) room.close()
  await server.close()
})

async function enter(token?: string, headers?: Record<string, string>): Promise<Room> {
  const room = server.room(token, headers)
  rooms.push(room)
  await new Promise<void>((resolve, reject) => {
    room.once('connect', resolve)
    room.once('connect_error', reject)
  })
  return room
}
const send = (room: Room, type: string, input: object = {}) =>
  new Promise<Reply>((resolve) => room.emit('command', { commandId: randomId(), type, ...input }, resolve))
const resume = (room: Room, after: number, planId?: string) =>
  new Promise<Resumed>((resolve) =>
    room.emit('resume', { after, ...(planId ? { planId: planId as never } : {}) }, resolve),
  )
const logSize = async () =>
  (await server.api.get(`/plans/${plan.planId}/log`, ann.token)).text.trimEnd().split('\n').length

describe('a room', () => {
  test('carries a command, and its entry to everybody, with what its seals hide and the server’s time', async () => {
    const [guide, member] = [await enter(plan.member.token), await enter(ann.token)]
    const told = new Promise<[Entry[], Record<string, { value: unknown }>, { now: string }]>((resolve) =>
      member.once('entries', (...args) => resolve(args as never)),
    )
    const reply = await send(guide, 'session.schedule', {
      kind: 'live',
      title: 'Listening',
      startsAt: toInstant(server.clock.now),
      minutes: 60,
    })
    expect(reply).toMatchObject({
      ok: true,
      entries: [{ kind: 'session.scheduled' }],
      result: { sessionId: expect.stringMatching(/^s_/) },
    })
    const [entries, opened, clock] = await told
    expect(entries.map((entry) => entry.kind)).toEqual(['session.scheduled'])
    expect(opened[entries[0]!.seals.title!]!.value).toBe('Listening')
    expect(clock.now).toBe(toInstant(server.clock.now))
  })

  test('tells which rules said no, and what was not understood', async () => {
    const guide = await enter(plan.member.token)
    expect(await send(guide, 'plan.agree')).toMatchObject({
      ok: false,
      refusals: [{ ruleId: 'plan.agree.every-part-voted' }],
    })
    expect(await send(guide, 'plan.destroy')).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    const member = await enter(ann.token)
    expect(await send(member, 'plan.agree')).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', message: expect.stringMatching(/Only the guide/) },
    })
    for (const nonsense of [null, 'x', 7, [], { commandId: {} }]) {
      const reply = await new Promise<Reply>((resolve) => member.emit('command', nonsense, resolve))
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    }
  })

  test('gives the entries that were missed, and starts a client over that is ahead of the log', async () => {
    const member = await enter(ann.token)
    const size = await logSize()
    const all = await resume(member, 0)
    expect(all).toMatchObject({ ok: true, head: size, reset: false })
    expect(all.ok && all.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: size }, (_, i) => i))
    expect(await resume(member, size)).toMatchObject({ ok: true, entries: [], reset: false })
    expect(await resume(member, size + 1)).toMatchObject({
      ok: true,
      reset: true,
      entries: expect.arrayContaining([expect.objectContaining({ seq: 0 })]),
    })
    expect(await resume(member, -1)).toMatchObject({ ok: false })
  })

  test('says who is here, each person once, and that they have gone', async () => {
    const watcher = await enter(plan.member.token)
    let here: string[] = []
    watcher.on('presence', (members) => {
      here = members
    })
    const [first, second] = [await enter(ann.token), await enter(ann.token)]
    await until(() => here.includes(ann.id))
    expect(here.filter((id) => id === ann.id).length).toBe(1)
    for (const room of rooms.filter((room) => room !== watcher)) room.close()
    await until(() => !here.includes(ann.id))
    expect([first.connected, second.connected]).toEqual([false, false])
  })

  test.each([
    ['no token and no cookie', undefined, undefined],
    ['an unknown token', '0'.repeat(26), undefined],
    ['another website’s page', undefined, { origin: 'https://evil.example' }],
  ])('does not open for %s', async (_case, token, headers) => {
    await expect(enter(token, headers)).rejects.toThrow()
  })

  test('of another plan is closed to a member of this one', async () => {
    const other = await server.api.start()
    const member = await enter(ann.token)
    expect(await resume(member, 0, other.planId)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(
      await send(member, 'session.open', { planId: other.planId, sessionId: `s_${'0'.repeat(26)}` }),
    ).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })

  test('shuts at once for somebody who leaves', async () => {
    const leaver = await server.api.join(plan.planId, plan.member.token, 'citizen', 'Hal')
    const room = await enter(leaver.token)
    await server.api.command(plan.planId, leaver.token, 'member.leave')
    await until(() => room.disconnected)
  })

  test('never tells anything about a vote as it is cast', async () => {
    const member = await enter(plan.member.token)
    const { result } = (
      await server.api.command(plan.planId, plan.member.token, 'ballot.open', {
        ...{ subject: { kind: 'question', text: 'Shall we?' }, kind: 'sensing', method: 'majority' },
        closesAt: toInstant(server.clock.now + 60_000),
      })
    ).body
    const told: Entry[] = []
    member.on('entries', (entries) => told.push(...entries))
    await server.api.command(plan.planId, ann.token, 'ballot.cast', { ballotId: result.ballotId, choice: 'yes' })
    const reply = await send(member, 'session.schedule', {
      kind: 'live',
      title: 'After',
      startsAt: toInstant(server.clock.now),
      minutes: 60,
    })
    await until(() => told.length > 0)
    expect([reply.ok, told.map(({ kind }) => kind)]).toEqual([true, ['session.scheduled']])
  })
})
