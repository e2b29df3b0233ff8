import type { PlanState } from '../plan/state.ts'
import { type Day, daysBetween } from './days.ts'
import { STRETCHES, type Stretch } from './state.ts'

/** So many days before and after its last day, whoever guides is asked whether a stretch needs more time. */
export const NEAR_DAYS = 7

export type NearEnd = { stretch: Stretch; ends: Day; isOver: boolean }

/**
 * Stretches whose last day is near or just over. A group that has not agreed long after its time to decide is asked until it
 * has; once the plan is agreed, only the sponsor's answer is still to come.
 */
export function nearEnds({ timeline, agreed }: Pick<PlanState, 'timeline' | 'agreed'>, today: Day): NearEnd[] {
  return STRETCHES.flatMap((stretch) => {
    const span = timeline?.spans[stretch]
    if (!span || (agreed !== null) !== (stretch === 'reply')) return []
    const left = daysBetween(today, span.ends)
    const isNear = left <= NEAR_DAYS && (left >= -NEAR_DAYS || stretch === 'decide')
    return isNear ? [{ stretch, ends: span.ends, isOver: left < 0 }] : []
  })
}
