import type { Vote } from './facts.ts'
import type { Findings } from './report.ts'

/**
 * Step 9, for one vote: keys that were given up are told in the step that closes it and at no other time, in one sorted
 * list without repeats.
 */
export function checkRetired({ retired, retiredIn, closed, number }: Vote, findings: Findings): void {
  const [first] = retiredIn
  if (!first) return
  const isInClosing =
    closed !== undefined &&
    closed.seq === first.seq + retiredIn.length &&
    retiredIn.every((entry, i) => entry.seq === first.seq + i && entry.at === closed.at)
  if (!isInClosing)
    findings.failed('papers', 'retired-early', (words) => words.verify_retired_early({ vote: number }), first.seq)
  if (retired.some((key, i) => i > 0 && key <= retired[i - 1]!)) {
    findings.failed('papers', 'retired-order', (words) => words.verify_retired_order({ vote: number }), first.seq)
  }
}
