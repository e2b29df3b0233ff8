import type { RawData, WebSocket } from 'ws'
import type { Db } from '#db/client.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Locale, Sentence } from '#domain/words/words.ts'
import { wordsIn } from '../words/words-in.ts'
import { createBuckets } from './buckets.ts'
import { GOING_AWAY } from './close-codes.ts'
import { createCommitter } from './committer.ts'
import { Connection, type Participant, type Writable } from './connection.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { Pulse } from './pulse.ts'
import { receive } from './receive.ts'
import { REFUSAL_CODES, type RefusalCode } from './refusal.ts'
import { Room } from './room.ts'
import type { Shared } from './shared.ts'

export type { Participant, Writable } from './connection.ts'

export type Documents = {
  /** Takes over an accepted socket of somebody who may read this document. Messages may come before it is loaded. */
  join: (socket: WebSocket, participant: Participant) => void
  /** Who may write may have changed: call it after log entries are committed. Tells those for whom it did. */
  setWritable: (planId: PlanId, section: SectionKey, of: (memberId: MemberId, locale: Locale) => Writable) => void
  /** Closes a member's sockets in all documents of a plan, or everybody's, with a code of close-codes.ts. */
  disconnect: (planId: PlanId, memberId: MemberId | undefined, code: number, reason: Sentence) => void
  /** Shows a member under another name. */
  rename: (planId: PlanId, memberId: MemberId, name: string) => void
  /** Somebody else has written in this document (`writeSection`, another process): tells who has it open. */
  refresh: (planId: PlanId, section: SectionKey) => void
  /** Commits what waits, then closes every socket with 1001, after which clients come back by themselves. */
  close: () => Promise<void>
  stats: () => DocumentStats
}

export type DocumentStats = {
  rooms: number
  sockets: number
  /** Updates that aren't committed yet. */
  pending: number
  /** Updates that were not taken, since the start. */
  refused: Readonly<Record<RefusalCode, number>>
}

export type DocumentsDeps = Pick<Shared, 'now' | 'log' | 'onCommitted' | 'onLost'> & {
  db: Db
  limits?: Partial<Limits>
}

/** The y-websocket server (design.md §5.3): durable before it is acknowledged, and no edit in another's name. */
export function createDocuments({ limits: changed, ...deps }: DocumentsDeps): Documents {
  const limits = { ...DEFAULT_LIMITS, ...changed }
  const refused = Object.fromEntries(REFUSAL_CODES.map((code) => [code, 0])) as Record<RefusalCode, number>
  const shared: Shared = {
    ...{ ...deps, limits, refused },
    buckets: createBuckets(limits),
    pulse: new Pulse(limits),
    commit: createCommitter(deps.db),
  }
  const rooms = new Map<string, Room>()
  const keyOf = (planId: PlanId, section: SectionKey) => `${planId}/${section}`
  let closing = false

  function open(planId: PlanId, section: SectionKey): Room {
    const key = keyOf(planId, section)
    const existing = rooms.get(key)
    if (existing) return existing
    const room: Room = new Room({ planId, section }, shared, () => {
      if (rooms.get(key) === room) rooms.delete(key)
    })
    rooms.set(key, room)
    return room
  }

  function* connectionsOf(planId: PlanId, memberId: MemberId | undefined): Generator<[Room, Connection]> {
    for (const room of [...rooms.values()]) {
      if (room.name.planId !== planId) continue
      for (const connection of [...room.connections]) {
        if (memberId === undefined || connection.participant.memberId === memberId) yield [room, connection]
      }
    }
  }

  // A line that broke without a word would keep its cursor on everybody's screen.
  const pinging = setInterval(() => {
    for (const room of rooms.values()) for (const connection of room.connections) connection.ping()
  }, limits.pingMs)
  pinging.unref()

  return {
    join: (socket, participant) => {
      socket.on('error', () => {}) // `ws` closes it by itself; without a listener the process would end
      if (socket.readyState !== socket.OPEN) return
      const connection = new Connection(socket, { ...participant }, limits)
      if (closing) return connection.close(GOING_AWAY, (words) => words.errors_server_restarts())
      const room = open(participant.planId, participant.section)
      socket.on('message', (data: RawData, isBinary: boolean) => receive(room, connection, data, isBinary))
      socket.on('pong', () => connection.pong())
      socket.on('close', () => room.leave(connection))
      room.join(connection)
    },
    setWritable: (planId, section, of) => {
      const room = rooms.get(keyOf(planId, section))
      if (!room) return
      room.frozen = false // if it is still frozen, `of` knows why; if not, the next drain will find out
      for (const { participant } of room.connections)
        participant.writable = of(participant.memberId, participant.locale)
      room.tellStatus()
    },
    disconnect: (planId, memberId, code, reason) => {
      for (const [room, connection] of connectionsOf(planId, memberId)) {
        const { participant } = connection
        participant.writable = { writable: false, reason: reason(wordsIn(participant.locale)) } // for what still waits
        connection.close(code, reason)
        room.leave(connection)
      }
    },
    rename: (planId, memberId, name) => {
      for (const [room, { participant }] of connectionsOf(planId, memberId)) {
        participant.name = name
        if (room.awareness.rename(memberId)) room.tellAwareness()
      }
    },
    refresh: (planId, section) => rooms.get(keyOf(planId, section))?.add({ kind: 'refresh' }),
    close: async () => {
      closing = true
      clearInterval(pinging)
      await Promise.all([...rooms.values()].map((room) => room.close()))
    },
    stats: () => ({
      rooms: rooms.size,
      sockets: [...rooms.values()].reduce((sum, room) => sum + room.connections.size, 0),
      pending: [...rooms.values()].reduce((sum, room) => sum + room.pending, 0),
      refused: { ...refused },
    }),
  }
}
