import type { ExplainId, Instant } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import type { PlanState } from '../plan/state.ts'
import type { SectionKey } from '../text/sections.ts'
import { between, HOUR } from '../time.ts'

/** "Please explain this": asked without a name. */
export type Explain = {
  id: ExplainId
  section: SectionKey
  question: Seal
  askedAt: Instant
  answer: Seal | null
  answeredAt: Instant | null
  settled: boolean
}

/** An answer that nobody questions closes the request after this long (domain.md §3.0, LPF-24). */
export const ANSWER_SETTLES_AFTER = 48 * HOUR

export function isOpen(explain: Explain, at: Instant): boolean {
  if (explain.settled) return false
  return !explain.answeredAt || between(explain.answeredAt, at) < ANSWER_SETTLES_AFTER
}

export const openExplains = (state: PlanState, sections: ReadonlySet<SectionKey>, at: Instant): Explain[] =>
  [...state.explains.values()].filter((explain) => sections.has(explain.section) && isOpen(explain, at))
