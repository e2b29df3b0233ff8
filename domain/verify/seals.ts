import type { Sha256 } from '../crypto.ts'
import type { Bundle } from '../exports/bundle.ts'
import { opens } from '../log/seal.ts'
import { counted, type Findings } from './report.ts'
import type { Walked } from './walk.ts'

/** Step 5: each opened text is the one that was sealed in an entry of this log, and none is there twice. */
export function checkSeals(sha256: Sha256, { sealed }: Bundle, { facts, complete }: Walked, findings: Findings): void {
  const fail = (code: string, sentence: string) => findings.failed('seals', code, sentence)
  for (const [index, { seal, ...opened }] of sealed.entries()) {
    const name = `The sealed text “${seal.slice(0, 12)}…”`
    if (!opens(sha256, seal, opened)) fail('closed', `${name} has other words than those that were sealed.`)
    if (complete && !facts.seen.has(seal)) fail('foreign', `${name} belongs to no entry of this log.`)
    if (index > 0 && seal <= sealed[index - 1]!.seal) fail('order', `${name} is out of order, or there twice.`)
  }
  if (!findings.hasFailed('seals')) {
    findings.recomputed('seals', 'open', `${counted(sealed.length, 'sealed text')} fit the seals in the log.`)
  }
  const closed = facts.seals - sealed.length
  if (closed > 0) {
    findings.notChecked.push(
      `${counted(closed, 'sealed text')} that this file leaves out: names of members, what each agreed to do, and words that were erased.`,
    )
  }
}
