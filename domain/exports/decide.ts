import type { Digest } from '../crypto.ts'
import { type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import { draft } from '../log/entry.ts'

/**
 * What was rendered: its digest, how many entries it covers, and which parts of the story it lacks and what it should not
 * tell.
 */
export type Rendered = { digest: Digest; size: number; missing: string[]; numbersToHide: number; namesToHide: number }

export const makeExport: Decider<'export.make', Rendered> = (context, { type, format }, rendered) => {
  const { state, at, actor } = context
  const { digest, size, missing, numbersToHide, namesToHide } = rendered
  const given = {
    missing: missing.length,
    ...(numbersToHide > 0 ? { numbersToHide } : {}),
    ...(namesToHide > 0 ? { namesToHide } : {}),
  }
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject: { format }, given, hints: { missing } })
  if (refusals.length > 0) return refused(context, type, refusals)
  return { entries: [draft('export.made', actor, { format, digest, size, given, checks })], result: { digest, size } }
}
