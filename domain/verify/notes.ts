import { equalBytes } from '../bytes.ts'
import { type Crypto, digestOfText } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { type Checkpoint, openCheckpoint } from '../log/checkpoint.ts'
import type { Entry } from '../log/entry.ts'
import { ED25519, parseVerifierKey } from '../log/note.ts'
import { openingPolicy } from '../witnesses/policy.ts'
import type { Sentence } from '../words/words.ts'
import type { Findings } from './report.ts'

/**
 * Step 2: the checkpoint is a strict signed note of this log, by its key, over as many entries as there are; and the
 * first entry names this log, these keys and the policy that logs are opened with. Returns the checkpoint if it can be trusted.
 */
export function checkNotes(
  crypto: Crypto,
  bundle: Bundle,
  first: Entry | undefined,
  pinned: string | undefined,
  findings: Findings,
): Checkpoint | undefined {
  const fail = (code: string, sentence: Sentence) => findings.failed('notes', code, sentence)
  const { origin, keys, size } = bundle
  const key = parseVerifierKey(crypto.sha256, keys.log)
  if (key?.type !== ED25519 || key.name !== origin) {
    fail('key', (words) => words.verify_key_wrong())
  }
  const receipts = parseVerifierKey(crypto.sha256, keys.receipts)
  if (receipts?.type !== ED25519 || receipts.name !== `${origin}/receipts` || isSameKey(key, receipts)) {
    fail('receipts-key', (words) => words.verify_receipts_key_wrong())
  }
  if (pinned !== undefined && pinned.trim() !== keys.log) {
    fail('pinned-key', (words) => words.verify_pinned_key_wrong())
  }
  const checkpoint = openCheckpoint(crypto, bundle.checkpoint, keys.log)
  if (!checkpoint) fail('checkpoint', (words) => words.verify_checkpoint_wrong())
  else if (checkpoint.origin !== origin) fail('other-log', (words) => words.verify_checkpoint_of_other_log())
  else if (checkpoint.size !== size || bundle.entries.length !== size) {
    const sizes = { covers: checkpoint.size, says: size, holds: bundle.entries.length }
    fail('size', (words) => words.verify_size_wrong(sizes))
  }
  if (first?.kind !== 'log.opened') fail('not-opened', (words) => words.verify_not_opened())
  else if (
    first.body.origin !== origin ||
    first.body.keys?.log !== keys.log ||
    first.body.keys.receipts !== keys.receipts
  ) {
    fail('opened-by-other', (words) => words.verify_opened_by_other())
  } else if (first.body.policy !== digestOfText(crypto.sha256, openingPolicy(keys.log))) {
    fail('policy', (words) => words.verify_policy_wrong())
  }
  if (findings.hasFailed('notes')) return checkpoint
  findings.recomputed('notes', 'signed', (words) =>
    pinned === undefined ? words.verify_head_signed() : words.verify_head_signed_pinned(),
  )
  return checkpoint
}

const isSameKey = (a: ReturnType<typeof parseVerifierKey>, b: NonNullable<typeof a>): boolean =>
  !!a && equalBytes(a.publicKey, b.publicKey)
