import { base64url, concat, crockford, fromBase64url, hex, utf8 } from '../bytes.ts'
import { type Crypto, type Digest, digestOfText, isDigest, type Sha256 } from '../crypto.ts'
import { canonical, NotCanonical, parseCanonical } from '../log/canonical.ts'
import { type Choice, isChoice } from './choice.ts'

/**
 * What one member casts: their choice, signed with a key made for this vote alone (voting.md §3.1). Nothing in it
 * says who cast it, on which side they stand, or whether a browser or the server made the key.
 */
export type Paper = { choice: Choice; definition: Digest; key: string; rev: number; sig: string }

const PAPER_TAG = utf8('evenground-paper-v1\n')
const ENVELOPE_TAG = utf8('evenground-envelope-v1\n')
const TRACKER_TAG = utf8('evenground-tracker-v1\n')
const RETIRED_TAG = utf8('evenground-retired-key-v1\n')
const PARTICIPATION_TAG = utf8('evenground-participation-v1\n')

/** The bytes that the paper's key signs. */
export function paperMessage({ choice, definition, key, rev }: Omit<Paper, 'sig'>): Uint8Array {
  return concat(PAPER_TAG, utf8(canonical({ choice, definition, key, rev })))
}

/** Does the paper's own key sign it? */
export function isPaperSigned(crypto: Crypto, paper: Paper): boolean {
  const key = fromBase64url(paper.key)
  const sig = fromBase64url(paper.sig)
  return key?.length === 32 && sig?.length === 64 && crypto.verify(key, paperMessage(paper), sig)
}

export function signPaper(
  publicKey: Uint8Array,
  sign: (message: Uint8Array) => Uint8Array,
  vote: { choice: Choice; definition: Digest; rev: number },
): Paper {
  const unsigned = { ...vote, key: base64url(publicKey) }
  return { ...unsigned, sig: base64url(sign(paperMessage(unsigned))) }
}

/** One paper from its line in the box; throws NotCanonical unless it is exactly one. */
export function parsePaper(line: string): Paper {
  const value = parseCanonical(line)
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'choice,definition,key,rev,sig') {
    throw new NotCanonical('this_is_not_a_voting_paper')
  }
  const { choice, definition, key, rev, sig } = value as Record<string, unknown>
  const sound =
    isChoice(choice) &&
    isDigest(definition) &&
    typeof key === 'string' &&
    typeof sig === 'string' &&
    typeof rev === 'number' &&
    rev >= 1
  if (!sound) throw new NotCanonical('this_voting_paper_has_a_value_of_the_wrong_kind')
  return { choice, definition, key, rev, sig } as Paper
}

/** What the log publishes of a paper before the box is opened: 64 hexadecimal digits that give nothing away. */
export function envelopeOf(sha256: Sha256, paper: Paper): string {
  return hex(sha256(concat(ENVELOPE_TAG, utf8(canonical(paper)))))
}

/** A short name for a paper by which its voter finds it in the box: 72 bits as 15 characters that can be read out. */
export function trackerOf(sha256: Sha256, publicKey: Uint8Array): string {
  return crockford(sha256(concat(TRACKER_TAG, publicKey)).slice(0, 9))
}

/** What is published of a key that was lost and may not vote any more. It leads to no paper: that one was never shown. */
export function retiredKey(sha256: Sha256, publicKey: Uint8Array): string {
  return hex(sha256(concat(RETIRED_TAG, publicKey)))
}

/** A seat's mark in the list of who voted. Only the member and the server know `secret` (32 bytes). */
export function participationMark(sha256: Sha256, secret: Uint8Array, definition: Digest): string {
  return hex(sha256(concat(PARTICIPATION_TAG, secret, utf8(definition))))
}

/** The box: final papers, one canonical line each, sorted by key. Order of casting leaves no trace in it. */
export function boxOf(papers: readonly Paper[]): string {
  const sorted = [...papers].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return sorted.map((paper) => `${canonical(paper)}\n`).join('')
}
export const boxDigest = (sha256: Sha256, box: string): Digest => digestOfText(sha256, box)

/** The papers of a box; throws NotCanonical unless it is one: lines end in a line feed, keys ascend, none twice. */
export function parseBox(box: string): Paper[] {
  if (box === '') return []
  if (!box.endsWith('\n')) throw new NotCanonical('the_box_does_not_end_in_a_line_feed')
  const papers = box.slice(0, -1).split('\n').map(parsePaper)
  for (let i = 1; i < papers.length; i++) {
    if (papers[i]!.key <= papers[i - 1]!.key) throw new NotCanonical('the_box_is_not_sorted_or_a_key_is_there_twice')
  }
  return papers
}
