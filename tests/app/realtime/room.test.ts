import { describe, expect, test, vi } from 'vitest'
import { openRoom, type RoomSocket, serverTime } from '#app/realtime/room.ts'
import type { Entry } from '#domain/log/entry.ts'
import { emptyState } from '#domain/plan/state.ts'
import { NO_CARDS } from '#server/live/cards.ts'
import { worldEntries } from './some-entries.ts'

const entries = await worldEntries()
const clock = { now: '2026-03-02T09:00:05.000Z' }
const NOW = Date.parse('2026-03-02T09:00:00.000Z')

/** A server that answers `resume` from its log, and a wire that a test can cut. */
function setUp(log: Entry[]) {
  const listeners = new Map<string, (...given: unknown[]) => void>()
  const asked: number[] = []
  let silent = false
  const socket = {
    on: (event: string, listener: (...given: unknown[]) => void) => listeners.set(event, listener),
    timeout: () => ({
      emitWithAck: async (event: string, request: { after: number }) => {
        if (silent) throw new Error('operation has timed out')
        if (event !== 'resume') return { ok: true, entries: [] }
        asked.push(request.after)
        const reset = request.after > log.length
        return {
          ok: true,
          entries: log.slice(reset ? 0 : request.after, request.after + 4),
          opened: {},
          head: log.length,
          reset,
          clock,
        }
      },
    }),
    disconnect: vi.fn(),
  }
  const room = openRoom({
    planId: 'p_1',
    turn: null,
    cards: NO_CARDS,
    answer: null,
    hands: null,
    conduct: { mine: false, reports: false, toSign: false, replies: [] },
    spotlight: null,
    copy: { state: emptyState(), words: {} },
    connect: () => socket as unknown as RoomSocket,
    now: () => NOW,
  })
  const tell = (event: string, ...given: unknown[]) => listeners.get(event)?.(...given)
  const live = () => expect.poll(() => room.snapshot().status).toBe('live')
  const silence = () => {
    silent = true
  }
  return { room, socket, asked, tell, live, silence }
}

describe('a room', () => {
  test('fetches what is missing, in as many answers as it takes, and is live', async () => {
    const { room, tell, live, asked } = setUp(entries.slice(0, 10))
    tell('connect')
    await live()
    expect(room.snapshot().state.size).toBe(10)
    expect(asked).toEqual([0, 4, 8])
  })

  test('folds entries as they come, without asking, and tells whoever listens', async () => {
    const { room, tell, live, asked } = setUp(entries.slice(0, 4))
    tell('connect')
    await live()
    const heard = vi.fn()
    room.subscribe(heard)
    const before = room.snapshot()
    tell('entries', entries.slice(4, 6), {}, clock)
    expect(room.snapshot()).not.toBe(before)
    expect(room.snapshot().state.size).toBe(6)
    expect(room.snapshot().news.slice(-2)).toEqual(entries.slice(4, 6))
    expect(heard).toHaveBeenCalledTimes(1)
    expect(asked).toEqual([0])
  })

  test('closes a gap by asking from where it is', async () => {
    const log = entries.slice(0, 8)
    const { room, tell, live, asked } = setUp(log)
    tell('connect')
    await live()
    log.push(...entries.slice(8, 10))
    tell('entries', entries.slice(9, 10), {}, clock)
    await expect.poll(() => room.snapshot().state.size).toBe(10)
    expect(asked).toEqual([0, 4, 8])
  })

  test('what comes while it asks is asked for again if it lay behind the answer', async () => {
    const log = entries.slice(0, 3)
    const { room, tell, live } = setUp(log)
    tell('connect')
    log.push(...entries.slice(3, 8))
    tell('entries', entries.slice(7, 8), {}, clock)
    await live()
    expect(room.snapshot().state.size).toBe(8)
  })

  test('after a lost connection it goes on where it was', async () => {
    const log = entries.slice(0, 4)
    const { room, tell, live, asked } = setUp(log)
    tell('connect')
    await live()
    tell('disconnect', 'transport close')
    expect(room.snapshot().status).toBe('away')
    log.push(...entries.slice(4, 7))
    tell('connect')
    await live()
    expect(asked).toEqual([0, 4])
    expect(room.snapshot().state.size).toBe(7)
  })

  test('asks for another page when the log is shorter than what it has', async () => {
    const log = entries.slice(0, 4)
    const { room, socket, tell, live } = setUp(log)
    tell('connect')
    await live()
    log.length = 2
    tell('connect')
    await expect.poll(() => room.snapshot().status).toBe('outdated')
    expect(socket.disconnect).toHaveBeenCalled()
  })

  test('asks for another page on an entry of a kind that it does not know', async () => {
    const { room, tell, live } = setUp(entries.slice(0, 4))
    tell('connect')
    await live()
    tell('entries', [{ ...entries[4], kind: 'moon.landed' }], {}, clock)
    expect(room.snapshot().status).toBe('outdated')
  })

  test.each([
    ['the server sends it away', 'disconnect', 'io server disconnect', /^Your link was replaced/],
    [
      'the server does not let it in',
      'connect_error',
      Object.assign(new Error('x'), {
        data: { code: 'not-signed-in', message: 'Please open your personal link first.' },
      }),
      /^Please open/,
    ],
  ])('ends for good when %s', (_case, event, given, reason) => {
    const { room, tell } = setUp([])
    tell(event, given)
    expect(room.snapshot()).toMatchObject({ status: 'ended', reason: expect.stringMatching(reason) })
  })

  test('knows the server’s time and who is there', () => {
    const { room, tell } = setUp([])
    tell('presence', ['m_1'], clock)
    expect(room.snapshot().present).toEqual(['m_1'])
    expect(serverTime(room.snapshot(), NOW)).toBe(clock.now)
  })

  test('a command that gets no answer is rejected, so that it can be asked for in another way', async () => {
    const { room, silence } = setUp([])
    await expect(room.command('id', { type: 'queue.join' })).resolves.toMatchObject({ ok: true })
    silence()
    await expect(room.command('id', { type: 'queue.join' })).rejects.toThrow()
    room.close()
  })
})
