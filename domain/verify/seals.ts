import type { Sha256 } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { opens } from '../log/seal.ts'
import type { Sentence } from '../words/words.ts'
import type { Findings } from './report.ts'
import type { Walked } from './walk.ts'

/** Step 5: each opened text is the one that was sealed in an entry of this log, and none is there twice. */
export function checkSeals(sha256: Sha256, { sealed }: Bundle, { facts, complete }: Walked, findings: Findings): void {
  const fail = (code: string, sentence: Sentence) => findings.failed('seals', code, sentence)
  for (const [index, { seal, ...opened }] of sealed.entries()) {
    const name = { seal: seal.slice(0, 12) }
    if (!opens(sha256, seal, opened)) fail('closed', (words) => words.verify_seal_closed(name))
    if (complete && !facts.seen.has(seal)) fail('foreign', (words) => words.verify_seal_foreign(name))
    if (index > 0 && seal <= sealed[index - 1]!.seal) fail('order', (words) => words.verify_seal_out_of_order(name))
  }
  if (!findings.hasFailed('seals')) {
    findings.recomputed('seals', 'open', (words) => words.verify_seals_open({ n: sealed.length }))
  }
  const closed = facts.seals - sealed.length
  if (closed > 0) {
    findings.unchecked((words) => words.verify_seals_left_out({ n: closed }))
  }
}
