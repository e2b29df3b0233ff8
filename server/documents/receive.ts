import type { RawData } from 'ws'
import { FAULT, MALFORMED, TOO_BIG } from './close-codes.ts'
import type { Connection } from './connection.ts'
import { awarenessMessage, MalformedMessage, type Message, readMessage } from './messages.ts'
import type { Room } from './room.ts'
import { memberKey } from './tasks.ts'

/** What a message that isn't an update costs, in updates. */
const MESSAGE_COST = 0.05
/** Bytes of cursors received, and cursors sent, that cost as much as an update. */
const CURSOR_BYTES = 64 * 1024
const CURSORS = 10

/** One message of a client: cursors are passed on at once, everything else waits its turn. Never throws. */
export function receive(room: Room, connection: Connection, data: RawData, isBinary: boolean): void {
  if (!connection.open) return
  const bytes = Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? Buffer.from(data) : data
  if (!isBinary) return void connection.close(MALFORMED, (words) => words.errors_only_binary())
  if (bytes.length > room.shared.limits.maxFrame)
    return void connection.close(TOO_BIG, (words) => words.errors_message_too_large())
  try {
    take(room, connection, readMessage(bytes), bytes.length)
  } catch (error) {
    if (error instanceof MalformedMessage) {
      return void connection.close(MALFORMED, (words) => words.errors_message_malformed({ detail: error.message }))
    }
    room.shared.log.error({ err: error, ...room.name }, 'a message broke the server')
    connection.close(FAULT, (words) => words.errors_our_side())
  }
}

function take(room: Room, connection: Connection, message: Message, size: number): void {
  switch (message.type) {
    case 'step1':
      connection.waits(size)
      return void room.add({ kind: 'step1', connection, size, stateVector: message.stateVector.slice() })
    case 'step2':
    case 'update': {
      connection.waits(size)
      const isStep2 = message.type === 'step2'
      // A copy, because the bytes stand in a chunk of what was read from the network, which would be kept with them.
      const update = message.update.slice()
      return void room.add({ kind: 'update', connection, size, update, isStep2, nth: connection.count() })
    }
    case 'awareness':
      if (!mayAsk(room, connection, size / CURSOR_BYTES)) return
      return void room.whenLoaded(() => {
        if (room.awareness.receive(connection, message.states)) room.tellAwareness()
      })
    case 'query-awareness':
      if (!mayAsk(room, connection, room.connections.size / CURSORS)) return
      return void room.whenLoaded(() => connection.send(awarenessMessage(room.awareness.all())))
    case 'nothing':
      return void mayAsk(room, connection, 0)
  }
}

/** Cursors of somebody who sends far too much are dropped: the next one will be right again. */
function mayAsk({ shared: { buckets } }: Room, connection: Connection, cost: number): boolean {
  const key = memberKey(connection)
  if (buckets.wait(key) > 0) return false
  buckets.spend(key, MESSAGE_COST + cost)
  return true
}
