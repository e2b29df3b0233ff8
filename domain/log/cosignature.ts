import { concat } from '../bytes.ts'
import type { Crypto, Sha256, Signer } from '../crypto.ts'
import {
  COSIGNATURE,
  cosignedMessage,
  formatLine,
  keyIdOf,
  linesOf,
  openNoteBy,
  parseNote,
  type VerifierKey,
} from './note.ts'

/**
 * A witness's signature over the text of a checkpoint, as one line of its note (c2sp.org/tlog-cosignature, Ed25519):
 * "at this time, this is the largest head of this log that I have seen, and it holds all that I saw before".
 */
export function cosign(sha256: Sha256, text: string, witness: Signer, seconds: number): string {
  if (!Number.isSafeInteger(seconds) || seconds < 0) throw new Error('A cosignature has a time in whole seconds.')
  const keyId = keyIdOf(sha256, witness.name, COSIGNATURE, witness.publicKey)
  const signature = concat(bigEndian(seconds), witness.sign(cosignedMessage(seconds, text)))
  return formatLine({ name: witness.name, keyId, signature })
}

function bigEndian(number: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(number))
  return bytes
}

/**
 * The line of this witness in what it answered about a checkpoint, and when it signed; undefined if there is none, or a
 * bad one. Other lines are passed over, so that what is kept is never more than was checked.
 */
export function lineFrom(
  crypto: Crypto,
  checkpoint: string,
  answer: string,
  key: VerifierKey,
): { line: string; seconds: number } | undefined {
  const text = parseNote(checkpoint)?.text
  const note = text === undefined ? undefined : parseNote(`${text}\n${answer}`)
  // The text must be the checkpoint's own: an answer with a blank line in it would move where the text ends.
  if (!note || note.text !== text) return undefined
  const opened = openNoteBy(crypto, `${text}\n${answer}`, [key])
  const seconds = opened?.signers[0]?.seconds
  return seconds === undefined ? undefined : { line: formatLine(linesOf(note, key)[0]!), seconds }
}

/** A checkpoint with these lines besides its own. */
export const withLines = (checkpoint: string, lines: readonly string[]): string => checkpoint + lines.join('')
