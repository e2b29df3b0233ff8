import { envelopeOf, parseBox, trackerOf } from '../ballots/paper.ts'
import { openReceipt, RECEIPT_HEADER, type Receipt } from '../ballots/receipt.ts'
import { fromBase64url } from '../bytes.ts'
import type { Crypto } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import type { Sentence } from '../words/words.ts'
import type { Facts, Vote } from './facts.ts'
import type { Findings } from './report.ts'

type Verdict = { status: 'recomputed' | 'recorded' | 'failed'; code: string; sentence: Sentence; seq?: number }

/**
 * A voter's own receipt against the box (voting handbook §3.3, step 12). `text` is the file as it was kept: the signed
 * note, with whatever words stood around it; the number of the paper among them tells a changed vote from a lost one.
 */
export function checkReceipt(crypto: Crypto, bundle: Bundle, { votes }: Facts, text: string, findings: Findings): void {
  const receipt = openReceipt(crypto, noteIn(text), bundle.keys.receipts)
  const vote = receipt && [...votes.values()].find(({ opened }) => opened.body.definition === receipt.definition)
  if (vote && !vote.closed) {
    findings.unchecked((words) => words.verify_receipt_still_open({ vote: vote.number }))
    return
  }
  const { status, code, sentence, seq } = receipt
    ? vote
      ? inTheBox(crypto, { receipt, vote, text, box: bundle.boxes[vote.opened.body.ballot] ?? '' })
      : failed('receipt-of-other', (words) => words.verify_receipt_of_other())
    : failed('receipt-signature', (words) => words.verify_receipt_not_signed())
  findings[status]('envelopes', code, sentence, seq)
}

const failed = (code: string, sentence: Sentence): Verdict => ({ status: 'failed', code, sentence })

type Boxed = { receipt: Receipt; vote: Vote; text: string; box: string }

function inTheBox({ sha256 }: Crypto, { receipt, vote, text, box }: Boxed): Verdict {
  const papers = parseBox(box)
  const told = { vote: vote.number }
  const seq = vote.closed ? { seq: vote.closed.seq } : {}
  const isThere = papers.some((paper) => envelopeOf(sha256, paper) === receipt.envelope)
  if (isThere && vote.envelopes.includes(receipt.envelope)) {
    return { status: 'recomputed', code: 'receipt', sentence: (words) => words.verify_receipt_there(told), ...seq }
  }
  const tracker = (key: string) => trackerOf(sha256, fromBase64url(key) ?? new Uint8Array(0))
  if (papers.some(({ key, rev }) => rev > receipt.rev && text.includes(tracker(key)))) {
    return { status: 'recorded', code: 'receipt-newer', sentence: (words) => words.verify_receipt_newer(told), ...seq }
  }
  return { ...failed('receipt-lost', (words) => words.verify_receipt_lost(told)), ...seq }
}

/** The signed note in what was kept; a note ends with its line feed. */
function noteIn(text: string): string {
  const plain = text.replaceAll('\r\n', '\n')
  return `${plain.slice(Math.max(0, plain.indexOf(RECEIPT_HEADER))).trimEnd()}\n`
}
