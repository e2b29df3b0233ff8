import type { Instant, MemberId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import type { PlanState } from '../plan/state.ts'
import { between, DAY } from '../time.ts'

/** What somebody declared. `declaration` seals `Declared`; null where there is nothing. */
export type Interest = { at: Instant; declaration: Seal | null }
export type Declared = { organisation?: string; interests?: string }

/** Things change: after this long one is asked again (LPF-13). */
export const VALID_FOR = 365 * DAY

export function isDeclared({ interests }: Pick<PlanState, 'interests'>, member: MemberId, at: Instant): boolean {
  const declared = interests.get(member)
  return declared !== undefined && between(declared.at, at) <= VALID_FOR
}
