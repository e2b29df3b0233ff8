import type { PlanState } from '../plan/state.ts'
import { settingsOf } from '../rules/rule.ts'
import { quorum } from './closing-rules.ts'
import type { Fraction } from './threshold.ts'

/**
 * May so many yeses stand in place of the group's own quorum? At least half of that, of all seats: whatever passes has
 * then as many people for it as a bare majority of a bare quorum would have had. At most everybody.
 */
export function isYesQuorum(settings: PlanState['settings'], { num, den }: Fraction): boolean {
  const least = leastYes(settings)
  return num <= den && num * least.den >= least.num * den
}

/** The fewest yeses that a group may ask for, as a share of all seats. */
export function leastYes(settings: PlanState['settings']): Fraction {
  const { num, den } = settingsOf(quorum, settings).least!
  return { num, den: den * 2 }
}
