import { equalBytes } from '../bytes.ts'
import { type Crypto, digestOfText } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { type Checkpoint, openCheckpoint } from '../log/checkpoint.ts'
import type { Entry } from '../log/entry.ts'
import { ED25519, parseVerifierKey } from '../log/note.ts'
import type { Findings } from './report.ts'

/**
 * Step 2: the checkpoint is a strict signed note of this log, by its key, over as many entries as there are; and the
 * first entry names this log, these keys and this policy. Returns the checkpoint if it can be trusted.
 */
export function checkNotes(
  crypto: Crypto,
  bundle: Bundle,
  first: Entry | undefined,
  pinned: string | undefined,
  findings: Findings,
): Checkpoint | undefined {
  const fail = (code: string, sentence: string) => findings.failed('notes', code, sentence)
  const { origin, keys, policy, size } = bundle
  const key = parseVerifierKey(crypto.sha256, keys.log)
  if (key?.type !== ED25519 || key.name !== origin) {
    fail('key', 'The key that this file names is malformed, or it is the key of another log.')
  }
  const receipts = parseVerifierKey(crypto.sha256, keys.receipts)
  if (receipts?.type !== ED25519 || receipts.name !== `${origin}/receipts` || isSameKey(key, receipts)) {
    fail('receipts-key', 'The key for receipts that this file names is malformed, or it belongs to another log.')
  }
  if (pinned !== undefined && pinned.trim() !== keys.log) {
    fail('pinned-key', 'This file is signed by another key than the one you asked for. Do not trust it.')
  }
  const checkpoint = openCheckpoint(crypto, bundle.checkpoint, keys.log)
  if (!checkpoint) fail('checkpoint', 'The signed head of the log is malformed, or its key did not sign it.')
  else if (checkpoint.origin !== origin) fail('other-log', 'The signed head in this file belongs to another log.')
  else if (checkpoint.size !== size || bundle.entries.length !== size) {
    fail(
      'size',
      `The signed head covers ${checkpoint.size} entries, and the file says ${size} and holds ${bundle.entries.length}.`,
    )
  }
  if (first?.kind !== 'log.opened') fail('not-opened', 'The log does not begin with the entry that opens it.')
  else if (
    first.body.origin !== origin ||
    first.body.keys?.log !== keys.log ||
    first.body.keys.receipts !== keys.receipts
  ) {
    fail('opened-by-other', 'The first entry of the log names another log or other keys than this file does.')
  } else if (first.body.policy !== digestOfText(crypto.sha256, policy)) {
    fail('policy', 'The policy in this file is not the one that the log was opened with.')
  }
  if (findings.hasFailed('notes')) return checkpoint
  const who = pinned === undefined ? 'the key that the file names' : 'the key that you asked for'
  findings.recomputed('notes', 'signed', `The head of the log is signed by ${who}.`)
  // Other witnesses' signatures would count by the policy; ours is the only policy that is written so far.
  if (policy !== `log ${keys.log}\n\nquorum none\n`) {
    findings.notChecked.push('Signatures of outside witnesses, which the policy of this log asks for.')
  }
  return checkpoint
}

const isSameKey = (a: ReturnType<typeof parseVerifierKey>, b: NonNullable<typeof a>): boolean =>
  !!a && equalBytes(a.publicKey, b.publicKey)
