import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { fromUtf8 } from '#domain/bytes.ts'
import { cosign } from '#domain/log/cosignature.ts'
import type { VerifierKey } from '#domain/log/note.ts'
import { judgeAddCheckpoint, parseAddCheckpoint, type WitnessAnswer } from '#domain/log/witnessing.ts'
import { nodeCrypto } from '../crypto.ts'
import type { WitnessKey } from './key.ts'
import type { Memory } from './memory.ts'

export type Witness = {
  key: WitnessKey
  memory: Memory
  logs: () => readonly VerifierKey[]
  /** Milliseconds since 1970. */
  now: () => number
  /** What it did, one line each. */
  tell: (line: string) => void
  /** What somebody should look at. */
  warn: (line: string) => void
}

/** What goes out: a status, a type and a body. */
type Reply = { status: number; type?: string; body: string }

/** 63 hashes and a checkpoint with many signatures take a tenth of this. */
const MOST_BYTES = 64 * 1024
/** How long a client may take, in milliseconds. */
const PATIENCE = 10_000

/**
 * Answers one request for a cosignature. Nothing is awaited between looking and remembering, so that of two requests at
 * once the second sees what the first one did. Nothing is signed that is not remembered on the disk.
 */
export function addCheckpoint({ key, memory, logs, now, tell, warn }: Witness, body: string): Reply {
  const answer = judgeAddCheckpoint(nodeCrypto, logs(), memory.lastOf, body)
  if (answer.status !== 200) {
    if (answer.status === 422 || (answer.status === 409 && answer.forked)) {
      warn(evidence(answer.origin, memory.lastOf(answer.origin)?.checkpoint, body))
    }
    return refusal(answer)
  }
  const { origin, size } = answer.checkpoint
  // A clock that was set back must not make an older head look newer.
  const seconds = Math.max(Math.floor(now() / 1000), memory.lastOf(origin)?.seconds ?? 0)
  memory.remember(origin, { checkpoint: parseAddCheckpoint(body)!.checkpoint, seconds })
  tell(`signed ${origin} ${size}`)
  return { status: 200, body: cosign(nodeCrypto.sha256, answer.text, key.signer, seconds) }
}

const REASONS = {
  400: 'This is no request for a cosignature, or its old size is larger than its checkpoint.',
  403: 'No key that is trusted for this log has signed this checkpoint.',
  404: 'This witness does not watch this log.',
  422: 'The checkpoint does not hold what was signed before.',
}

function refusal(answer: Exclude<WitnessAnswer, { status: 200 }>): Reply {
  if (answer.status === 409) return { status: 409, type: 'text/x.tlog.size', body: `${answer.size}\n` }
  return { status: answer.status, body: `${REASONS[answer.status]}\n` }
}

/** Two heads, both signed by the log, of which one does not hold the other: what proves that the log has forked. */
const evidence = (origin: string, known: string | undefined, request: string): string =>
  `REFUSED: ${origin} does not hold what this witness signed before. Keep this as evidence.\n— signed before:\n${known ?? 'nothing\n'}— asked for now:\n${request}`

/** The witness over HTTP (c2sp.org/tlog-witness). A reverse proxy in front of it speaks TLS. */
export function witnessServer(witness: Witness): Server {
  const server = createServer((request, response) => {
    handle(witness, request)
      .catch((error: unknown) => {
        witness.warn(`A request failed: ${error instanceof Error ? error.message : String(error)}`)
        return { status: 500, body: 'Nothing was signed. Ask again.\n' }
      })
      .then((reply) => send(response, reply))
  })
  server.headersTimeout = PATIENCE
  server.requestTimeout = PATIENCE
  server.keepAliveTimeout = PATIENCE
  server.maxConnections = 200
  return server
}

async function handle(witness: Witness, request: IncomingMessage): Promise<Reply> {
  const path = (request.url ?? '/').split('?')[0]
  if (path === '/' && request.method === 'GET') {
    return { status: 200, body: `A witness of logs (c2sp.org/tlog-witness). Its key:\n${witness.key.vkey}\n` }
  }
  if (path !== '/add-checkpoint') return { status: 404, body: 'There is nothing here.\n' }
  if (request.method !== 'POST') return { status: 405, body: 'Send this with POST.\n' }
  const bytes = await read(request)
  if (!bytes) return { status: 413, body: 'This is too long.\n' }
  let text: string
  try {
    text = fromUtf8(bytes)
  } catch {
    return refusal({ status: 400 })
  }
  return addCheckpoint(witness, text)
}

/** Undefined if there is more than anybody needs. */
async function read(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Uint8Array>) {
    length += part.length
    if (length > MOST_BYTES) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function send(response: ServerResponse, { status, type = 'text/plain; charset=utf-8', body }: Reply): void {
  if (response.destroyed) return
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    // Whoever sent too much is not read to the end.
    ...(status === 413 ? { connection: 'close' } : {}),
  })
  response.end(body)
}
