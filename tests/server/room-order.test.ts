import { describe, expect, test } from 'vitest'
import type { Location } from '#db/client.ts'
import { toInstant } from '#domain/time.ts'
import { randomId } from '#server/crypto.ts'
import type { Reply } from '#server/rooms/events.ts'
import { DIALECTS, openTestDatabase } from '#tests/support/databases.ts'
import { follow } from '#tests/support/follow.ts'
import { openMeetingAt } from '#tests/support/meeting-at.ts'
import { startTestServer, until } from '#tests/support/server.ts'
import { SECRET_KEY } from '#tests/support/world.ts'

const COMMANDS = 200
const environmentOf = (location: Location): Record<string, string> =>
  'url' in location ? { DATABASE_URL: location.url, SECRET_KEY } : {}

// With a database across the network each query takes its own time, so that what is told may overtake what was.
describe.each(DIALECTS)('a room (%s)', (dialect) => {
  test('tells entries in their order, each once, however quickly they come; nobody has to ask for any', async () => {
    const { location, remove } = await openTestDatabase(dialect)
    const server = await startTestServer({ environment: environmentOf(location) })
    const { planId, sessionId, guide, members } = await openMeetingAt(server, { citizens: 3 })
    const followers = [guide, ...members].map(({ token }) => follow(server.url, planId, token))
    await until(() => followers.every(({ isLive }) => isLive()))
    const before = followers[0]!.size()

    const send = (sender: number, type: string, input: object) =>
      new Promise<Reply>((resolve) =>
        followers[sender]!.socket.emit('command', { planId, commandId: randomId(), type, ...input }, resolve),
      )
    const startsAt = toInstant(server.clock.now)
    // With words that are looked up when told, and without.
    const acts = [
      (i: number) => send(0, 'member.invite', { side: 'citizen', name: `No. ${i}` }),
      (i: number) => send(0, 'session.schedule', { kind: 'live', title: `No. ${i}`, startsAt, minutes: 60 }),
      (i: number) => send(1, i % 8 === 2 ? 'queue.join' : 'queue.leave', { sessionId }),
      (i: number) => send(2, i % 8 === 3 ? 'queue.join' : 'queue.leave', { sessionId }),
    ]
    const replies = await Promise.all(Array.from({ length: COMMANDS }, (_, i) => acts[i % acts.length]!(i)))
    expect(replies.filter(({ ok }) => !ok)).toEqual([])
    const head = 1 + Math.max(...replies.flatMap((reply) => (reply.ok ? reply.entries.map(({ seq }) => seq) : [])))
    await until(() => followers.every(({ size }) => size() === head), 'everybody to have everything')
    for (const { told, asked, room } of followers) {
      expect(told.flat().map(({ seq }) => seq)).toEqual(Array.from({ length: head - before }, (_, i) => before + i))
      expect(asked()).toBe(1)
      room.close()
    }
    await server.close()
    await remove()
  })
})
