import { citizenShare, electors } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import { atLeast, share } from '../rules/rule.ts'
import { METHODS } from './methods.ts'
import type { MethodId } from './state.ts'
import type { BallotThreshold } from './threshold.ts'

/** How the group decides where nothing else is said: its own way, or by consent where citizens are too few for a majority. */
export function methodOfGroup(state: PlanState): { method: MethodId; threshold: BallotThreshold } {
  const isMixed = atLeast(citizenShare(electors(state)), share(1, 2, ''))
  const method = isMixed ? state.method : 'consent'
  return { method, threshold: METHODS[method].defaultThreshold }
}
