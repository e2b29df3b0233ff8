import { fromBase64url } from '../bytes.ts'
import type { Crypto, Digest } from '../crypto.ts'
import { NotCanonical } from '../log/canonical.ts'
import { boxDigest, envelopeOf, isPaperSigned, type Paper, parseBox, retiredKey, trackerOf } from './paper.ts'
import { openReceipt } from './receipt.ts'

/** What a device kept of a vote: its key, its receipt, or both. */
export type Kept = {
  key?: string | undefined
  tracker?: string | undefined
  rev?: number | undefined
  /** The server's signed promise. */
  receipt?: string | undefined
}

/** What was published when the vote closed. */
export type Published = {
  definition: Digest
  box: string
  boxDigest: Digest
  envelopes: readonly string[]
  retired: readonly string[]
  /** Of the key that signs this log's receipts. */
  receiptsKey: string
}

/**
 * `there`: in the box, signed, published, and the very one of the receipt. `newer`: changed after this receipt, with the
 * same key. `changed`: the same, where the site held the key, so only the voter can tell whether it was they. `afresh`: its
 * key was given up, so another paper counts. All others are faults that somebody must explain.
 */
export type MyVote =
  | { answer: 'there' | 'newer' | 'changed'; paper: Paper }
  | { answer: 'afresh' | 'missing' | 'different' | 'not-published' | 'not-signed' | 'box-changed' }

/** "Is my vote in the count?", worked out from what was published alone: no server is asked which paper it is about. */
export function checkMyVote(crypto: Crypto, kept: Kept, published: Published): MyVote {
  const { sha256 } = crypto
  if (boxDigest(sha256, published.box) !== published.boxDigest) return { answer: 'box-changed' }
  const papers = papersIn(published.box)
  if (!papers) return { answer: 'box-changed' }
  const bytes = (key: string) => fromBase64url(key) ?? new Uint8Array(0)
  const tracker = kept.tracker ?? (kept.key === undefined ? undefined : trackerOf(sha256, bytes(kept.key)))
  const paper = papers.find(({ key }) => key === kept.key || trackerOf(sha256, bytes(key)) === tracker)
  if (!paper) {
    const isLost = kept.key !== undefined && published.retired.includes(retiredKey(sha256, bytes(kept.key)))
    return { answer: isLost ? 'afresh' : 'missing' }
  }
  if (paper.definition !== published.definition || !isPaperSigned(crypto, paper)) return { answer: 'not-signed' }
  const envelope = envelopeOf(sha256, paper)
  if (!published.envelopes.includes(envelope)) return { answer: 'not-published' }
  const promise = kept.receipt === undefined ? undefined : openReceipt(crypto, kept.receipt, published.receiptsKey)
  if (kept.receipt !== undefined && promise?.definition !== published.definition) return { answer: 'different' }
  if (promise && promise.envelope !== envelope) {
    // The server holds no key that a browser made, so only whoever has the key can have signed a later one.
    if (paper.rev <= promise.rev) return { answer: 'different' }
    return { answer: kept.key === paper.key ? 'newer' : 'changed', paper }
  }
  if (!promise && kept.rev !== undefined && paper.rev < kept.rev) return { answer: 'different' }
  return { answer: 'there', paper }
}

function papersIn(box: string): Paper[] | undefined {
  try {
    return parseBox(box)
  } catch (error) {
    if (error instanceof NotCanonical) return undefined
    throw error
  }
}
