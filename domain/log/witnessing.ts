import { base64, equalBytes, fromBase64 } from '../bytes.ts'
import type { Crypto } from '../crypto.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { openNoteBy, parseNote, type VerifierKey } from './note.ts'
import { emptyRoot, type Hash, verifyConsistency } from './tree.ts'

/** What a log asks of a witness (c2sp.org/tlog-witness): sign this head, which holds what you signed at size `old`. */
export type AddCheckpoint = { old: number; proof: Hash[]; checkpoint: string }

/** Enough for a tree of any size that fits 64 bits. */
const MOST_PROOF_LINES = 63

export const formatAddCheckpoint = ({ old, proof, checkpoint }: AddCheckpoint): string =>
  [`old ${old}`, ...proof.map(base64), '', checkpoint].join('\n')

/** Undefined unless the text is exactly what `formatAddCheckpoint` writes. Nothing is checked yet. */
export function parseAddCheckpoint(body: string): AddCheckpoint | undefined {
  const split = body.indexOf('\n\n')
  if (split < 0) return undefined
  const [first, ...lines] = body.slice(0, split).split('\n')
  const old = Number(/^old (0|[1-9]\d{0,15})$/.exec(first!)?.[1] ?? Number.NaN)
  if (!Number.isSafeInteger(old) || lines.length > MOST_PROOF_LINES) return undefined
  const proof = lines.map(fromBase64)
  if (!proof.every((hash): hash is Hash => hash?.length === 32)) return undefined
  return { old, proof, checkpoint: body.slice(split + 2) }
}

/** The largest head that a witness has signed of a log. */
export type Witnessed = { size: number; root: Hash }

export type WitnessAnswer =
  /** `text` is to be signed, once `checkpoint` is kept. */
  | { status: 200; checkpoint: Checkpoint; text: string }
  | { status: 400 | 403 | 404 }
  /** `size` is told. `forked`: a good signature over another tree of the very size that we signed. */
  | { status: 409; size: number; origin: string; forked: boolean }
  /** The log's own signature over a tree that does not hold what we signed. */
  | { status: 422; origin: string }

/**
 * What a witness answers, by the keys of the logs that it watches and what it has signed of each. Pure: the caller keeps
 * a new head before it signs, and lets nobody else in between.
 */
export function judgeAddCheckpoint(
  crypto: Crypto,
  logs: readonly VerifierKey[],
  lastOf: (origin: string) => Witnessed | undefined,
  body: string,
): WitnessAnswer {
  const request = parseAddCheckpoint(body)
  const note = request && parseNote(request.checkpoint)
  const checkpoint = note && parseCheckpoint(note.text)
  if (!request || !note || !checkpoint) return { status: 400 }
  const { origin, size, root } = checkpoint
  const keys = logs.filter(({ name }) => name === origin)
  if (keys.length === 0) return { status: 404 }
  if (!openNoteBy(crypto, request.checkpoint, keys)) return { status: 403 }
  if (request.old > size) return { status: 400 }
  const last = lastOf(origin) ?? { size: 0, root: emptyRoot(crypto.sha256) }
  if (request.old !== last.size) return { status: 409, size: last.size, origin, forked: false }
  if (size === last.size && !equalBytes(root, last.root)) {
    return { status: 409, size: last.size, origin, forked: true }
  }
  return holds(crypto, last, request.proof, checkpoint)
    ? { status: 200, checkpoint, text: note.text }
    : { status: 422, origin }
}

/** Does the new head hold the one before? Every tree holds the empty one, which takes no proof. */
const holds = ({ sha256 }: Crypto, last: Witnessed, proof: readonly Hash[], { size, root }: Checkpoint): boolean =>
  last.size === 0 ? proof.length === 0 : verifyConsistency(sha256, last.size, size, proof, last.root, root)
