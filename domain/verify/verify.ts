import type { Crypto } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { decodeEntry, type Entry } from '../log/entry.ts'
import type { Words } from '../words/words.ts'
import { checkAgreed } from './agreed.ts'
import { checkCount } from './counts.ts'
import { checkDefinition } from './definitions.ts'
import { checkDocument } from './document.ts'
import { checkDocuments } from './documents.ts'
import { checkDraws } from './draws.ts'
import { checkEnvelopes } from './envelopes.ts'
import type { Vote } from './facts.ts'
import { checkGiven } from './given.ts'
import { checkGroups } from './groups.ts'
import { checkLot } from './lots.ts'
import { checkNotes } from './notes.ts'
import { checkPapers } from './papers.ts'
import { checkReceipt } from './receipts.ts'
import { createFindings, type Findings, type Report } from './report.ts'
import { checkRetired } from './retired.ts'
import { checkRoot } from './root.ts'
import { checkSeals } from './seals.ts'
import { reportOf } from './summary.ts'
import { checkTurnout } from './turnout.ts'
import { checkVotedText } from './voted-text.ts'
import { walk } from './walk.ts'
import { checkWitnesses, type OwnPolicy } from './witnesses.ts'

/**
 * `policy` is the reader's own rule whose signatures are enough. `onEntry` is told how far reading the log has come, the part that takes longest: entries read, of
 * how many. `receipts`: the reader's own, as they kept them.
 */
export type VerifyOptions = OwnPolicy & {
  key?: string
  onEntry?: (read: number, of: number) => void
  receipts?: readonly string[]
}

/**
 * Checks a bundle from the file alone: nothing is fetched, stored or sent. Pure, so that it runs in Node and in a
 * browser. Give the file's bytes: whoever decodes them first may lose what was changed. `key` is the verifier key of
 * the log that the reader trusts; without it any log's own key will do. Stops only where what comes next can't be
 * read; else it collects everything that is wrong. Reports in the language of `words`. Never throws.
 */
export function verifyBundle(
  crypto: Crypto,
  file: Uint8Array | string,
  words: Words,
  options: VerifyOptions = {},
): Report {
  const findings = createFindings(words)
  let bundle: Bundle | undefined
  try {
    bundle = checkDocument(crypto, file, findings)?.bundle
    if (bundle) checkBundle(crypto, bundle, options, findings)
  } catch (error) {
    // A forged file can break the reading of a part that no step foresaw; that is a fault of the file, not a pass.
    const why = error instanceof Error ? error.message : String(error)
    findings.failed('document', 'unreadable', () => words.verify_file_unreadable({ why }))
  }
  return reportOf(findings, bundle, options.key !== undefined, words)
}

function checkBundle(crypto: Crypto, bundle: Bundle, options: VerifyOptions, findings: Findings): void {
  const { key, onEntry } = options
  const { sha256 } = crypto
  const checkpoint = checkNotes(crypto, bundle, firstEntry(bundle), key, findings)
  const walked = walk(bundle.entries, new Set(bundle.sealed.map(({ seal }) => seal)), findings, onEntry)
  if (checkpoint) checkRoot(sha256, bundle.entries, checkpoint, findings)
  checkSeals(sha256, bundle, walked, findings)
  if (!walked.complete) return
  checkWitnesses(crypto, bundle, walked.state, options, findings)
  const { facts } = walked
  passTogether(bundle, findings)
  checkGiven(bundle, facts, findings)
  checkDocuments(sha256, bundle, facts, findings)
  for (const vote of facts.votes.values()) checkVote(crypto, bundle, vote, findings)
  for (const text of options.receipts ?? []) checkReceipt(crypto, bundle, facts, text, findings)
  checkGroups(sha256, bundle, facts, findings)
  checkDraws(sha256, bundle, walked.state, findings)
  checkAgreed(sha256, bundle, walked, findings)
}

function firstEntry({ entries }: Bundle): Entry | undefined {
  try {
    return decodeEntry(entries[0] ?? '')
  } catch {
    return undefined
  }
}

/** Steps that look at every entry say once that all were right. */
function passTogether({ size }: Bundle, findings: Findings): void {
  for (const step of ['entries', 'transitions', 'afterwards'] as const) {
    if (!findings.hasFailed(step)) findings.recomputed(step, 'all', (words) => words[`verify_all_${step}`]({ size }))
  }
}

function checkVote(crypto: Crypto, bundle: Bundle, vote: Vote, findings: Findings): void {
  checkVotedText(crypto.sha256, vote, findings)
  const definition = checkDefinition(crypto.sha256, bundle, vote, findings)
  checkRetired(vote, findings)
  if (!vote.closed || !definition) return
  const papers = checkPapers(crypto, bundle, vote, definition, findings)
  checkTurnout(vote, papers, findings)
  if (!papers) return
  checkEnvelopes(crypto.sha256, vote, papers, findings)
  checkCount(crypto.sha256, bundle, vote, definition, papers, findings)
  checkLot(crypto.sha256, bundle, vote, definition, papers, findings)
}
