import * as decoding from 'lib0/decoding'
import type { Counted } from './save-state.ts'

export type SocketEvents = {
  /** A socket was made; everything sent from now on goes through it. */
  begun: () => void
  /** `bringsWords`: a step 2 with something that the server didn't have. */
  sent: (message: Counted, bringsWords: boolean) => void
}

/** Message types and steps of y-protocols 1.0.7; all below 128, so each is one byte. */
const SYNC = 0
const STEPS: Record<number, Counted> = { 1: 'step2', 2: 'update' }

/** The kind of a message, if it is one that the server counts. */
export function countedMessage(data: unknown): Counted | undefined {
  if (!(data instanceof Uint8Array) || data[0] !== SYNC) return undefined
  return STEPS[data[1] ?? -1]
}

/** Whether a step 2 holds more than the deletions, which always come along: the update in it begins with their number. */
export function bringsWords(data: unknown): boolean {
  if (countedMessage(data) !== 'step2') return false
  const decoder = decoding.createDecoder((data as Uint8Array).subarray(2))
  const update = decoding.readVarUint8Array(decoder)
  return (update[0] ?? 0) > 0
}

/**
 * A WebSocket that tells what goes out. Counted here, where every message passes, and not in the provider, which sends
 * from three places.
 */
export function countingSocket({ begun, sent }: SocketEvents): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      begun()
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      const message = countedMessage(data)
      if (message) sent(message, bringsWords(data))
    }
  }
}
