import { base64, fromBase64 } from '../bytes.ts'
import type { Crypto, Sha256, Signer } from '../crypto.ts'
import { openNote, parseVerifierKey, signNote, type VerifierKey } from './note.ts'
import type { Hash } from './tree.ts'

/** The signed head of a log (c2sp.org/tlog-checkpoint), without extension lines: those could not be audited. */
export type Checkpoint = { origin: string; size: number; root: Hash }

export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64(root)}\n`
}

/** Undefined unless the text is exactly what `formatCheckpoint` writes (so `007` is refused as a size). */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin, sizeText, rootText, end, ...more] = text.split('\n')
  const size = Number(sizeText)
  const root = fromBase64(rootText ?? '')
  if (!origin || more.length > 0 || end !== '' || !root || root.length !== 32) return undefined
  if (!Number.isSafeInteger(size) || size < 0 || String(size) !== sizeText) return undefined
  return { origin, size, root }
}

export function signCheckpoint(sha256: Sha256, checkpoint: Checkpoint, signer: Signer): string {
  return signNote(sha256, formatCheckpoint(checkpoint), signer)
}

/** The checkpoint in `note` if `key` signed it and its origin is the key's name; else undefined. */
export function openCheckpoint(crypto: Crypto, note: string, key: VerifierKey | string): Checkpoint | undefined {
  const verifierKey = typeof key === 'string' ? parseVerifierKey(crypto.sha256, key) : key
  const text = verifierKey && openNote(crypto, note, verifierKey)
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text)
  return checkpoint?.origin === verifierKey?.name ? checkpoint : undefined
}
