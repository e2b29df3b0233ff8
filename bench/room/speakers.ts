import { randomId } from '#server/crypto.ts'
import type { ServerToClient } from '#server/rooms/events.ts'
import { connected, type Socket } from '#tests/support/socket.ts'

/** What everybody is told when an entry is committed. */
export type Message = Parameters<ServerToClient['entries']>
/** Has something happened of which everybody is told; answers when the server has, with the numbers of the entries. */
export type Speak = () => Promise<number[]>
/** `listening`: how many sockets they have, which are told like everybody’s. */
export type Speakers = { speak: Speak; listening: number; close: () => void }

export type Hall = { planId: string; sessionId: string; guide: string; tokens: string[] }

/** So many of the hall ask to speak by turns, more than wait at any time. */
const ASKING = 20

/** A discussion: people ask to speak, get the floor and give it back. `heard` gets every message. */
export async function discussion(url: string, hall: Hall, heard: (message: Message) => void): Promise<Speakers> {
  const guide = await connected(url, hall.guide)
  const members = await Promise.all(hall.tokens.slice(0, ASKING).map((token) => connected(url, token)))
  // A socket follows the plan of its token from the start.
  guide.on('entries', (...message: Message) => heard(message))
  let asked = 0
  const send = async (socket: Socket, type: string): Promise<number[]> => {
    const command = { planId: hall.planId, commandId: randomId(), type, sessionId: hall.sessionId }
    const reply = await socket.emitWithAck('command', command)
    return reply.ok ? reply.entries.map(({ seq }: { seq: number }) => seq) : []
  }
  const ask = () => send(members[asked++ % members.length]!, 'queue.join')
  const acts = [ask, ask, () => send(guide, 'turn.grant'), () => send(guide, 'turn.end')]
  const cycle = [0, 1, 2, 3, 2, 3].map((index) => acts[index]!)
  // A turn may be left over from the run before.
  await send(guide, 'turn.end')
  let next = 0
  return {
    speak: () => cycle[next++ % cycle.length]!(),
    listening: members.length + 1,
    close: () => {
      for (const socket of [guide, ...members]) socket.disconnect()
    },
  }
}

/** Says what was heard elsewhere once more, from one socket, with numbers and times of its own. */
export async function repeating(url: string, messages: readonly Message[]): Promise<Speakers> {
  const socket = await connected(url)
  let [next, seq] = [0, 0]
  return {
    speak: () => {
      const [entries, opened, clock] = messages[next++ % messages.length]!
      const numbered = entries.map((entry) => ({ ...entry, seq: seq++ }))
      socket.emit('say', numbered, opened, { ...clock, now: new Date().toISOString() })
      return Promise.resolve(numbered.map((entry) => entry.seq))
    },
    listening: 1,
    close: () => socket.disconnect(),
  }
}
