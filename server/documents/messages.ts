import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/**
 * The y-websocket protocol (y-protocols 1.0.7, PROTOCOL.md), and ours on top: 4 saved, 5 status (design.md §5.3).
 * Every message begins with its type; one of type 0 goes on with the step.
 */
const [SYNC, AWARENESS, AUTH, QUERY_AWARENESS, SAVED, STATUS] = [0, 1, 2, 3, 4, 5]
const [STEP_1, STEP_2, UPDATE] = [0, 1, 2]

/** What a client may send. */
export type Message =
  | { type: 'step1'; stateVector: Uint8Array }
  /** `step2` answers the server's step 1 with all that the server lacked then; `update` is one change. */
  | { type: 'step2' | 'update'; update: Uint8Array }
  | { type: 'awareness'; states: AwarenessState[] }
  | { type: 'query-awareness' }
  | { type: 'nothing' }

/** One client's cursor and the like. `state` is JSON, `null` when it left; `clock` grows with each change. */
export type AwarenessState = { clientId: number; clock: number; state: string }

/** Stock clients send back every state they hear of; 500 people with two windows each stay far below. */
const MAX_STATES = 4_000

export class MalformedMessage extends Error {
  override readonly name = 'MalformedMessage'
}

/** Throws MalformedMessage for whatever is no message. The bytes in the result point into `data`. */
export function readMessage(data: Uint8Array): Message {
  try {
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === SYNC) return readSync(decoder)
    if (type === AWARENESS) return { type: 'awareness', states: readStates(decoding.readVarUint8Array(decoder)) }
    if (type === QUERY_AWARENESS) return { type: 'query-awareness' }
    if (type === AUTH) return { type: 'nothing' } // only servers say something by it
  } catch (cause) {
    throw new MalformedMessage('malformed message', { cause })
  }
  throw new MalformedMessage('unknown message type')
}

function readSync(decoder: decoding.Decoder): Message {
  const step = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  if (step === STEP_1) return { type: 'step1', stateVector: bytes }
  if (step === STEP_2 || step === UPDATE) return { type: step === STEP_2 ? 'step2' : 'update', update: bytes }
  throw new MalformedMessage('unknown sync step')
}

function readStates(update: Uint8Array): AwarenessState[] {
  const decoder = decoding.createDecoder(update)
  const states: AwarenessState[] = []
  const count = decoding.readVarUint(decoder)
  if (count > MAX_STATES) throw new MalformedMessage('too many states')
  while (states.length < count) {
    const clientId = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    states.push({ clientId, clock, state: decoding.readVarString(decoder) })
  }
  return states
}

const write = (build: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  build(encoder)
  return encoding.toUint8Array(encoder)
}

const sync = (step: number, bytes: Uint8Array): Uint8Array =>
  write((encoder) => {
    encoding.writeVarUint(encoder, SYNC)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })

/** "This is what I have": makes a client send step 2 with what the server lacks. */
export const step1Message = (stateVector: Uint8Array): Uint8Array => sync(STEP_1, stateVector)
export const step2Message = (update: Uint8Array): Uint8Array => sync(STEP_2, update)
export const updateMessage = (update: Uint8Array): Uint8Array => sync(UPDATE, update)

export const awarenessMessage = (states: readonly AwarenessState[]): Uint8Array =>
  write((encoder) => {
    encoding.writeVarUint(encoder, AWARENESS)
    const update = write((inner) => {
      encoding.writeVarUint(inner, states.length)
      for (const { clientId, clock, state } of states) {
        encoding.writeVarUint(inner, clientId)
        encoding.writeVarUint(inner, clock)
        encoding.writeVarString(inner, state)
      }
    })
    encoding.writeVarUint8Array(encoder, update)
  })

/** The first `count` step-2 and update messages of this socket are durable; `stateVector` covers them. */
export const savedMessage = (count: number, stateVector: Uint8Array): Uint8Array =>
  write((encoder) => {
    encoding.writeVarUint(encoder, SAVED)
    encoding.writeVarUint(encoder, count)
    encoding.writeVarUint8Array(encoder, stateVector)
  })

/** `json` spells `{writable, reason, ruleId?}`. */
export const statusMessage = (json: string): Uint8Array =>
  write((encoder) => {
    encoding.writeVarUint(encoder, STATUS)
    encoding.writeVarString(encoder, json)
  })
