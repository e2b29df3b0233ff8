import type { Crypto, Digest, Sha256, Signer } from '../crypto.ts'
import type { Instant } from '../ids.ts'
import { openNote, parseVerifierKey, signNote } from '../log/note.ts'

/** The server's signed promise that a paper will be in the box: a box without it convicts the server. */
export type Receipt = { definition: Digest; envelope: string; rev: number; mergeBy: Instant }

/** First line of every receipt. */
export const RECEIPT_HEADER = 'evenground.example/receipt/v1'
const bare = (digest: Digest) => digest.slice('sha256:'.length)

export function signReceipt(sha256: Sha256, receipt: Receipt, signer: Signer): string {
  const { definition, envelope, rev, mergeBy } = receipt
  const text = `${RECEIPT_HEADER}\ndefinition ${bare(definition)}\nenvelope ${envelope}\nrev ${rev}\nmerge-by ${mergeBy}\n`
  return signNote(sha256, text, signer)
}

const PATTERN = /^definition ([0-9a-f]{64})\nenvelope ([0-9a-f]{64})\nrev ([1-9]\d*)\nmerge-by (\S+)\n$/

/** The receipt in `note` if the key `vkey` (of the log's receipts) signed it, else undefined. */
export function openReceipt(crypto: Crypto, note: string, vkey: string): Receipt | undefined {
  const key = parseVerifierKey(crypto.sha256, vkey)
  const text = key && openNote(crypto, note, key)
  const match = text?.startsWith(`${RECEIPT_HEADER}\n`) ? PATTERN.exec(text.slice(RECEIPT_HEADER.length + 1)) : null
  if (!match) return undefined
  const [, definition, envelope, rev, mergeBy] = match
  return { definition: `sha256:${definition}`, envelope: envelope!, rev: Number(rev), mergeBy: mergeBy as Instant }
}
