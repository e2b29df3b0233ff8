import type { Socket } from 'socket.io-client'
import type { Instant, MemberId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { ConductTodos } from '#server/conduct/view.ts'
import type { TurnClock } from '#server/floor/clock.ts'
import type { SeenCards } from '#server/live/cards.ts'
import type { ShownWords } from '#server/live/spotlight.ts'
import type { ClientToServer, Clock, Reply, Resumed, ServerToClient } from '#server/rooms/events.ts'
import type { Hands, OwnAnswer } from '#server/say/answers.ts'
import * as m from '#words'
import { type Copy, fold } from './fold.ts'

/** `away`: no connection at the moment, and it is tried again. `ended`: for good. `outdated`: only a reload helps. */
export type RoomStatus = 'connecting' | 'live' | 'away' | 'ended' | 'outdated'

export type RoomSnapshot = Copy & {
  status: RoomStatus
  /** Why it ended, in words. */
  reason: string
  /** Who has the plan's room open, in whatever window. */
  present: readonly MemberId[]
  /** Newest last; only what came while this page was open. */
  news: readonly Entry[]
  /** Milliseconds that the server's clock is ahead of ours. */
  ahead: number
  /** Since when whoever speaks does, by the server's clock. */
  turn: TurnClock | null
  cards: SeenCards
  /** One's own answer to what the group is asked. */
  answer: OwnAnswer | null
  /** For whoever guides: whose hands there are to take. */
  hands: Hands | null
  /** What there is for oneself to read about conduct. */
  conduct: ConductTodos
  /** Words that are on everybody's screens. */
  spotlight: ShownWords | null
  /** Told to whoever speaks and whoever guides: seconds left of this turn. */
  reminder: { member: MemberId; left: number } | null
}

/** A command without its id. */
export type Asked = { type: string } & Record<string, unknown>

/** What we use of a Socket.IO client. */
export type RoomSocket = Pick<Socket<ServerToClient, ClientToServer>, 'on' | 'timeout' | 'disconnect'>

export type RoomOptions = {
  planId: string
  /** Owned by the room from now on. */
  copy: Copy
  turn: TurnClock | null
  cards: SeenCards
  answer: OwnAnswer | null
  hands: Hands | null
  conduct: ConductTodos
  spotlight: ShownWords | null
  connect: () => RoomSocket
  /** Milliseconds since 1970, by this machine's clock. */
  now: () => number
}

export type Room = {
  snapshot: () => RoomSnapshot
  subscribe: (listener: () => void) => () => void
  /** Asks for a command. Rejects if no answer comes: ask again under the same id, and it is done once. */
  command: (commandId: string, command: Asked) => Promise<Reply>
  close: () => void
}

const ANSWER_WITHIN_MS = 8_000
const RETRY_MS = 2_000
/** Of what has just happened, so much is worth keeping. */
const NEWS = 20

/** Follows a plan's room: holds a copy of its state, and folds on every entry as it comes. No request per entry. */
export function openRoom({ planId, copy, connect, now, ...told }: RoomOptions): Room {
  const listeners = new Set<() => void>()
  let snapshot: RoomSnapshot = { ...copy, ...NOTHING_YET, ...told }
  const change = (next: Partial<RoomSnapshot>) => {
    // The state inside is the same object, changed in place; a new snapshot tells that it was.
    snapshot = { ...snapshot, ...next }
    for (const listener of listeners) listener()
  }
  const clockOf = (clock: Clock) => ({ ahead: Date.parse(clock.now) - now(), turn: clock.turn ?? null })

  const socket = connect()
  let resuming = false
  let missed = false
  let closed = false
  let retry: ReturnType<typeof setTimeout> | undefined

  function take(entries: readonly Entry[], opened: Parameters<typeof fold>[2], clock: Clock): void {
    const folded = fold(copy, entries, opened)
    if (folded.kind === 'unknown') outdated()
    else if (folded.kind === 'gap') void resume()
    else {
      // What was said of the time was about a turn that may be over by now.
      const isOther = copy.state.turn?.member !== snapshot.reminder?.member
      const reminder = isOther ? null : snapshot.reminder
      change({ ...clockOf(clock), reminder, news: [...snapshot.news, ...folded.entries].slice(-NEWS) })
    }
  }

  function outdated(): void {
    change({ status: 'outdated' })
    socket.disconnect()
  }

  /** Fetches what is missing, as often as there is more of it. */
  async function resume(): Promise<void> {
    // What came while an answer was under way may lie behind it.
    missed = true
    if (resuming) return
    resuming = true
    clearTimeout(retry)
    try {
      while (missed) {
        missed = false
        const after = copy.state.size
        const answer = (await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('resume', { planId, after })) as Resumed
        if (!answer.ok) return end(answer.error.message)
        // Shorter than what we have: it is another log.
        if (answer.reset) return outdated()
        take(answer.entries, answer.opened, answer.clock)
        const { cards, hands, conduct, spotlight } = answer
        change({ cards, hands, conduct, spotlight })
        const isStuck = copy.state.size === after && answer.head > after
        if (isStuck) return outdated()
        if (copy.state.size < answer.head) missed = true
      }
      if (snapshot.status !== 'outdated') change({ status: 'live' })
    } catch {
      // No answer. Without a connection `connect` starts again; with one, we do.
      if (!closed) retry = setTimeout(() => void resume(), RETRY_MS)
    } finally {
      resuming = false
    }
  }

  function end(reason: string): void {
    change({ status: 'ended', reason })
    socket.disconnect()
  }

  socket.on('connect', () => void resume())
  socket.on('entries', take)
  socket.on('presence', (present, clock) => change({ present, ...clockOf(clock) }))
  socket.on('cards', (shown) => change({ cards: shown }))
  socket.on('conduct', (conduct) => change({ conduct }))
  socket.on('hands', (hands) => change({ hands }))
  socket.on('spotlight', (spotlight) => change({ spotlight }))
  socket.on('time', (reminder) => change({ reminder }))
  socket.on('disconnect', (why) => {
    if (snapshot.status === 'ended' || snapshot.status === 'outdated') return
    // Socket.IO comes back by itself, unless the server itself has sent us away.
    if (why === 'io server disconnect') change({ status: 'ended', reason: m.meetings_live_sent_away() })
    else change({ status: 'away', present: [] })
  })
  socket.on('connect_error', (error: Error & { data?: { code: string; message: string } }) => {
    if (error.data) change({ status: 'ended', reason: error.data.message })
    else if (snapshot.status !== 'ended') change({ status: 'away' })
  })

  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    command: async (commandId, command) => {
      const asked = { ...command, planId, commandId }
      const reply = (await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('command', asked)) as Reply
      // What one answered is told to nobody else, so no entry says it.
      if (reply.ok && command.type === 'say.answer') change({ answer: reply.result as OwnAnswer })
      return reply
    },
    close: () => {
      listeners.clear()
      clearTimeout(retry)
      closed = true
      socket.disconnect()
    },
  }
}

/** How a page stands before it has heard from the room. */
export const NOTHING_YET: Omit<
  RoomSnapshot,
  keyof Copy | 'turn' | 'cards' | 'answer' | 'hands' | 'conduct' | 'spotlight'
> = {
  ...{ status: 'connecting', reason: '', present: [], news: [], ahead: 0, reminder: null },
}

/** The server's time now. */
export const serverTime = ({ ahead }: Pick<RoomSnapshot, 'ahead'>, now: number): Instant =>
  new Date(now + ahead).toISOString() as Instant
