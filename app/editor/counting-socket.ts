import type { Counted } from './save-state.ts'

export type SocketEvents = {
  /** A socket was made; everything sent from now on goes through it. */
  begun: () => void
  sent: (message: Counted) => void
}

/** Message types and steps of y-protocols 1.0.7; all below 128, so each is one byte. */
const SYNC = 0
const STEPS: Record<number, Counted> = { 1: 'step2', 2: 'update' }

/** The kind of a message, if it is one that the server counts. */
export function countedMessage(data: unknown): Counted | undefined {
  if (!(data instanceof Uint8Array) || data[0] !== SYNC) return undefined
  return STEPS[data[1] ?? -1]
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
      if (message) sent(message)
    }
  }
}
