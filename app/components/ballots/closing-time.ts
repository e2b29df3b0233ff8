import type { Instant } from '#domain/ids.ts'
import { HOUR, toInstant, toMilliseconds } from '#domain/time.ts'
import type { PlanView } from '#server/views/plan-view.ts'

/**
 * As long as this group gives a vote, and an hour, at a full hour: nobody has to reckon, and filling in the form takes no
 * time away.
 */
export const suggestedClosing = ({ now, charter }: Pick<PlanView, 'now' | 'charter'>): Instant =>
  toInstant(Math.ceil((toMilliseconds(now) + charter.timeToVote + HOUR) / HOUR) * HOUR)
