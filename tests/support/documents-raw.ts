import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { MemberId } from '#domain/ids.ts'
import { until } from './documents-clients.ts'
import { ANN, type DocumentsServer, PLAN, SECTION } from './documents-server.ts'

/** A message from the server, as far as tests look into it. */
export type Received =
  | { type: 'step1'; bytes: Uint8Array }
  | { type: 'step2'; bytes: Uint8Array }
  | { type: 'update'; bytes: Uint8Array }
  | { type: 'awareness'; states: Map<number, { clock: number; state: unknown }> }
  | { type: 'saved'; count: number }
  | { type: 'status'; writable: boolean; reason: string }

/** A socket that says what a test wants it to say. */
export type RawClient = {
  socket: WebSocket
  received: Received[]
  /** Code and reason, once it is closed. */
  closed: { code: number; reason: string } | undefined
  send: (bytes: Uint8Array | string) => void
  update: (bytes: Uint8Array) => void
  step2: (bytes: Uint8Array) => void
  awareness: (...states: [clientId: number, clock: number, state: unknown][]) => void
  of: <T extends Received['type']>(type: T) => (Received & { type: T })[]
  /** Everything that the server has, by asking; resolves when all earlier messages are dealt with. */
  ask: () => Promise<Y.Doc>
  close: () => void
}

export async function connectRaw(server: Pick<DocumentsServer, 'url'>, member: MemberId = ANN): Promise<RawClient> {
  const socket = new WebSocket(`${server.url}/${PLAN}/${SECTION}?member=${member}`)
  const received: Received[] = []
  const client: RawClient = {
    ...{ socket, received, closed: undefined },
    send: (bytes) => socket.send(bytes),
    update: (bytes) => socket.send(message(0, 2, bytes)),
    step2: (bytes) => socket.send(message(0, 1, bytes)),
    awareness: (...states) => socket.send(message(1, undefined, awarenessUpdate(states))),
    of: (type) => received.filter((one) => one.type === type) as never,
    ask: async () => {
      const before = client.of('step2').length
      socket.send(message(0, 0, Y.encodeStateVector(new Y.Doc())))
      await until('an answer to step 1', () => client.of('step2').length > before)
      const doc = new Y.Doc()
      Y.applyUpdate(doc, client.of('step2').at(-1)!.bytes)
      return doc
    },
    close: () => socket.terminate(),
  }
  socket.on('message', (data: Buffer) => received.push(read(data)))
  socket.on('close', (code, reason) => {
    client.closed = { code, reason: reason.toString() }
  })
  socket.on('error', () => {})
  await until('a greeting', () => client.of('step1').length > 0)
  return client
}

export function message(type: number, step: number | undefined, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  if (step !== undefined) encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

function awarenessUpdate(states: [number, number, unknown][]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, states.length)
  for (const [clientId, clock, state] of states) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return encoding.toUint8Array(encoder)
}

function read(data: Uint8Array): Received {
  const decoder = decoding.createDecoder(data)
  const type = decoding.readVarUint(decoder)
  if (type === 0) {
    const step = (['step1', 'step2', 'update'] as const)[decoding.readVarUint(decoder)]
    const bytes = decoding.readVarUint8Array(decoder).slice()
    if (step) return { type: step, bytes }
  }
  if (type === 1) return { type: 'awareness', states: readStates(decoding.readVarUint8Array(decoder)) }
  if (type === 4) return { type: 'saved', count: decoding.readVarUint(decoder) }
  if (type === 5) return { type: 'status', ...JSON.parse(decoding.readVarString(decoder)) }
  throw new Error(`The server sent a message of type ${type}.`)
}

function readStates(update: Uint8Array) {
  const decoder = decoding.createDecoder(update)
  const states = new Map<number, { clock: number; state: unknown }>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const clientId = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    states.set(clientId, { clock, state: JSON.parse(decoding.readVarString(decoder)) })
  }
  return states
}
