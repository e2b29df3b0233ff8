import { base64, concat, equalBytes, fromBase64, fromHex, hex, utf8 } from '../bytes.ts'
import type { Crypto, Sha256, Signer } from '../crypto.ts'

/**
 * C2SP signed notes (c2sp.org/signed-note), Ed25519 only (signature type 0x01), parsed strictly:
 * text, a blank line, then lines `— name base64(keyid ‖ signature)`.
 */
export type SignatureLine = { name: string; keyId: Uint8Array; signature: Uint8Array }
export type Note = { text: string; signatures: SignatureLine[] }
/** A verifier key: who signs, under which 4-byte id, with which public key (32 bytes for type 0x01). */
export type VerifierKey = { name: string; keyId: Uint8Array; type: number; publicKey: Uint8Array }

export const ED25519 = 0x01
/** c2sp.org/tlog-cosignature: a witness' signature with a time. */
export const COSIGNATURE = 0x04

/** `H(name ‖ 0x0A ‖ type ‖ public key)[0:4]`. */
export function keyIdOf(sha256: Sha256, name: string, type: number, publicKey: Uint8Array): Uint8Array {
  return sha256(concat(utf8(name), Uint8Array.of(0x0a, type), publicKey)).slice(0, 4)
}

/** `name+hex(key id)+base64(type ‖ public key)`: how a key is published. */
export function formatVerifierKey(sha256: Sha256, name: string, publicKey: Uint8Array, type = ED25519): string {
  const key = concat(Uint8Array.of(type), publicKey)
  return `${name}+${hex(keyIdOf(sha256, name, type, publicKey))}+${base64(key)}`
}

/** Undefined if the key is malformed or its id does not belong to it. */
export function parseVerifierKey(sha256: Sha256, vkey: string): VerifierKey | undefined {
  // Base64 may hold a `+`, so only the first two divide.
  const [name, id, ...rest] = vkey.split('+')
  const key = fromBase64(rest.join('+'))
  const keyId = fromHex(id ?? '')
  if (!name || !isName(name) || !keyId || !key || key.length !== 33) return undefined
  const type = key[0]!
  const publicKey = key.slice(1)
  if (!equalBytes(keyId, keyIdOf(sha256, name, type, publicKey))) return undefined
  return { name, keyId, type, publicKey }
}

/** What a key may be called: no spaces of any kind, no control characters, no plus. */
export const isName = (name: string): boolean => name !== '' && !/[\s+\p{Cc}]/u.test(name)

/** Text must end in a line feed and hold no control characters but line feeds. */
const isNoteText = (text: string) => text.endsWith('\n') && !/(?!\n)\p{Cc}/u.test(text)

export function signNote(sha256: Sha256, text: string, signer: Signer): string {
  if (!isNoteText(text)) throw new Error('A note ends in a line feed and holds no control characters.')
  const keyId = keyIdOf(sha256, signer.name, ED25519, signer.publicKey)
  return `${text}\n${formatLine({ name: signer.name, keyId, signature: signer.sign(utf8(text)) })}`
}

const MAX_NOTE_LENGTH = 1_000_000
const MAX_SIGNATURES = 16

/** Undefined for anything that is not exactly a signed note; signatures are not checked yet. */
export function parseNote(note: string): Note | undefined {
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || note.length > MAX_NOTE_LENGTH) return undefined
  const text = note.slice(0, split + 1)
  const block = note.slice(split + 2)
  if (!isNoteText(text) || !isNoteText(block)) return undefined
  const lines = block.slice(0, -1).split('\n')
  if (lines.length > MAX_SIGNATURES) return undefined
  const signatures: SignatureLine[] = []
  for (const line of lines) {
    const match = /^— (\S+) (\S+)$/u.exec(line)
    const bytes = match && fromBase64(match[2]!)
    if (!match || !isName(match[1]!) || !bytes || bytes.length < 5) return undefined
    signatures.push({ name: match[1]!, keyId: bytes.slice(0, 4), signature: bytes.slice(4) })
  }
  return { text, signatures }
}

/** Who signed a note; of a witness also when, in seconds since 1970. */
export type NoteSigner = { key: VerifierKey; seconds?: number }

/**
 * Opens a note by all keys that somebody trusts: its text and who of them signed it. Undefined if the note is malformed,
 * if nobody of them signed it, or if any of them signed badly or twice; lines of unknown keys are passed over.
 */
export function openNoteBy(
  crypto: Crypto,
  note: string,
  keys: readonly VerifierKey[],
): { text: string; signers: NoteSigner[] } | undefined {
  const parsed = parseNote(note)
  if (!parsed) return undefined
  const signers: NoteSigner[] = []
  for (const key of keys) {
    const lines = linesOf(parsed, key)
    if (lines.length === 0) continue
    if (lines.length > 1 || !verifyLine(crypto, parsed.text, lines[0]!, key)) return undefined
    signers.push(key.type === COSIGNATURE ? { key, seconds: Number(timeOf(lines[0]!)) } : { key })
  }
  return signers.length > 0 ? { text: parsed.text, signers } : undefined
}

export const linesOf = ({ signatures }: Note, { name, keyId }: VerifierKey): SignatureLine[] =>
  signatures.filter((line) => line.name === name && equalBytes(line.keyId, keyId))

/** One line of a note, with its line feed. */
export const formatLine = ({ name, keyId, signature }: SignatureLine): string =>
  `— ${name} ${base64(concat(keyId, signature))}\n`

/** What a witness signs at a time (c2sp.org/tlog-cosignature, Ed25519). */
export const cosignedMessage = (seconds: number | bigint, text: string): Uint8Array =>
  utf8(`cosignature/v1\ntime ${seconds}\n${text}`)

const timeOf = ({ signature }: SignatureLine): bigint =>
  new DataView(signature.buffer, signature.byteOffset, 8).getBigUint64(0)
/** The end of the year 9999: no witness signs later, and no calendar goes further. */
const LATEST = 253_402_300_799n

/**
 * The text of a note that carries a good signature of this key, or undefined. A line of the same name and key id
 * whose signature fails makes the whole note bad; lines of unknown keys are passed over.
 */
export function openNote(crypto: Crypto, note: string, key: VerifierKey): string | undefined {
  return openNoteBy(crypto, note, [key])?.text
}

function verifyLine(crypto: Crypto, text: string, line: SignatureLine, key: VerifierKey): boolean {
  const { signature } = line
  if (key.type === ED25519) {
    return signature.length === 64 && crypto.verify(key.publicKey, utf8(text), signature)
  }
  if (key.type !== COSIGNATURE || signature.length !== 72) return false
  const seconds = timeOf(line)
  return seconds <= LATEST && crypto.verify(key.publicKey, cosignedMessage(seconds, text), signature.slice(8))
}
