import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { expect, test } from 'vitest'
import { MINUTE, SECOND } from '#domain/time.ts'
import { readConfig } from '#server/config.ts'
import { randomId } from '#server/crypto.ts'
import type { Reply, Resumed } from '#server/rooms/events.ts'
import { startServer } from '#server/server.ts'
import { follow } from '#tests/support/follow.ts'
import { startKillable } from '#tests/support/killable.ts'
import { openMeetingAt, type Person } from '#tests/support/meeting-at.ts'
import { client, startTestServer, until } from '#tests/support/server.ts'
import { connected } from '#tests/support/socket.ts'

/** The alphabet of ids and tokens would make a number appear by chance: the words for a factor are looked for alone. */
const TELLS_A_FACTOR = /factor|more-time|limitMs|limit_ms/

test('a server that is killed in mid-turn goes on with it: its seconds are right within two', async () => {
  const program = await startKillable('server')
  const { planId, guide, citizens, done } = await openMeetingAt({
    api: client(program.url),
    clock: { now: Date.now() },
  })
  const [ann, ben] = citizens
  await done(ann!, 'queue.join')
  await done(ben!, 'queue.join')
  const began = Date.now()
  await done(guide, 'turn.grant')
  await new Promise((resolve) => setTimeout(resolve, 2 * SECOND))
  await program.kill()
  await new Promise((resolve) => setTimeout(resolve, 2 * SECOND))
  const api = client(await program.restart())
  const ended = await api.command(planId, guide.token, 'turn.end', { memberId: ann!.id })
  const took = (Date.now() - began) / SECOND
  expect(ended.body.entries).toMatchObject([{ kind: 'turn.ended', body: { member: ann!.id } }])
  expect(Math.abs(ended.body.result.seconds - took)).toBeLessThanOrEqual(2)
  const next = await api.command(planId, guide.token, 'turn.grant')
  expect(next.body.result).toEqual({ memberId: ben!.id })
  await program.close()
}, 60_000)

test('a flood from one member is stopped, with a plain answer; nobody else waits for it', async () => {
  const server = await startTestServer({ limits: { commands: 40 } })
  const { planId, sessionId, citizens, log } = await openMeetingAt(server)
  const [loud, quiet] = await Promise.all([citizens[0]!, citizens[1]!].map(({ token }) => connected(server.url, token)))
  const send = (socket: typeof loud, type: string) =>
    socket!.emitWithAck('command', { planId, sessionId, commandId: randomId(), type }) as Promise<Reply>
  const before = (await log()).length
  const flood = Promise.all(
    Array.from({ length: 400 }, (_, i) => send(loud, i % 2 === 0 ? 'queue.join' : 'queue.leave')),
  )
  const other = await send(quiet, 'queue.join')
  expect(other).toMatchObject({ ok: true, entries: [{ kind: 'queue.joined' }] })
  const replies = await flood
  const stopped = replies.flatMap((reply) => ('error' in reply ? [reply.error] : []))
  expect(stopped.length).toBeGreaterThanOrEqual(360)
  expect(stopped.every(({ code }) => code === 'too-many')).toBe(true)
  expect(stopped[0]!.message).toMatch(/seconds?/)
  expect((await log()).length - before).toBe(1 + replies.filter((reply) => reply.ok && reply.entries.length > 0).length)
  for (const socket of [loud, quiet]) socket!.close()
  await server.close()
})

test('who comes late and who comes back has every entry once, and the turn’s own clock', async () => {
  const server = await startTestServer()
  const { planId, guide, citizens, done, log } = await openMeetingAt(server)
  const early = follow(server.url, planId, citizens[0]!.token)
  await until(early.isLive)
  await done(citizens[1]!, 'queue.join')
  await until(() => early.size() > 0 && early.room.snapshot().state.queue.length === 1)
  // The connection breaks, as it does on a phone in a lift; meanwhile the meeting goes on.
  early.socket.io.engine.close()
  await done(guide, 'turn.grant')
  const startedAt = server.clock.now
  server.wait(70 * SECOND)
  await done(citizens[2]!, 'queue.join')
  const late = follow(server.url, planId, citizens[2]!.token)
  const head = (await log()).length
  await until(() => [early, late].every((one) => one.isLive() && one.size() === head), 'both to be there')
  for (const { room, told } of [early, late]) {
    const { state, turn } = room.snapshot()
    expect([state.turn?.member, turn]).toEqual([citizens[1]!.id, { startedAt, pausedAt: null, pausedMs: 0 }])
    const seqs = told.flat().map(({ seq }) => seq)
    expect(seqs).toEqual([...new Set(seqs)])
    room.close()
  }
  await server.close()
})

test('how much longer somebody may speak is told by nothing that others or the program’s log get', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-private-'))
  const lines: string[] = []
  const clock = { now: Date.UTC(2026, 2, 2, 9) }
  const config = readConfig({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'debug', NODE_ENV: 'test' })
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
  const running = await startServer(config, log as never, { now: () => clock.now, pages: false, jobsEvery: 0 })
  const api = client(running.url)
  const meeting = await openMeetingAt({ api, clock })
  const { planId, guide, citizens, done } = meeting
  const [ann, ben] = citizens
  const heard: string[] = []
  const listen = async (who: Person) => {
    const socket = await connected(running.url, who.token)
    socket.onAny((...given) => heard.push(JSON.stringify(given)))
    return socket
  }
  const sockets = [await listen(ben!), await listen(guide)]

  await done(ann!, 'access.need', { provisions: ['more-time'] })
  await done(ann!, 'queue.join')
  const answers = [await api.command(planId, guide.token, 'turn.grant')]
  // She may speak three minutes where others may two; at two nobody is told that time is up.
  clock.now += 2 * MINUTE
  await running.jobs.run()
  clock.now += MINUTE
  await running.jobs.run()
  answers.push(await api.command(planId, guide.token, 'turn.end'))
  expect(answers[1]!.body.result).toEqual({ seconds: 120 })
  const times = () => heard.filter((text) => text.startsWith('["time"'))
  await until(() => times().length > 0, 'the guide to be told')
  expect(times()).toEqual([JSON.stringify(['time', { member: ann!.id, left: 0 }])])
  const resumed = (await sockets[0]!.emitWithAck('resume', { planId, after: 0 })) as Resumed
  answers.push(await api.get(`/plans/${planId}`, ben!.token), await api.get(`/plans/${planId}/log`, ben!.token))
  const entries = await meeting.log()
  expect(entries.at(-1)!.at, 'no time by which to work it out').toBe(entries.findLast(({ kind }) => !isTimed(kind))!.at)

  const told = [...heard, ...answers.map(({ text }) => text), JSON.stringify(resumed), ...lines]
  expect([heard.length > 3, lines.length > 0]).toEqual([true, true])
  expect(told.filter((text) => TELLS_A_FACTOR.test(text))).toEqual([])
  expect(told.join()).not.toMatch(/"seconds":180\b/)
  for (const socket of sockets) socket.close()
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})
const isTimed = (kind: string) => kind.startsWith('turn.') || kind.startsWith('queue.')
