import * as decoding from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** y-protocols 1.0.7. */
const SYNC = 0
const [STEP_1, STEP_2, UPDATE] = [0, 1, 2]

export type Handler = (
  encoder: unknown,
  decoder: decoding.Decoder,
  provider: WebsocketProvider,
  emitSynced: boolean,
  type: number,
) => void

type Incoming = {
  /** How far the server's text goes, by client id. */
  knows: (known: Map<number, number>) => void
  /** Whether somebody's change is left aside for now. */
  takes: (update: Uint8Array) => boolean
  /** Whether the server is told what it lacks. */
  answers: () => boolean
  /** Told before any words from elsewhere go into the text. */
  arriving: () => void
}

/** Looks at what the server says about the text before the provider does. */
export function watchIncoming(provider: WebsocketProvider, { knows, answers, takes, arriving }: Incoming): void {
  const handlers = provider.messageHandlers as Handler[]
  const usual = handlers[SYNC]
  handlers[SYNC] = (encoder, decoder, ...rest) => {
    const start = decoder.pos
    const step = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (step === STEP_1) {
      knows(Y.decodeStateVector(body))
      if (!answers()) return
    }
    if (step === UPDATE && takes(body.slice())) return
    if (step === UPDATE || step === STEP_2) arriving()
    decoder.pos = start
    usual?.(encoder, decoder, ...rest)
  }
}
