import type { Instant } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Day } from '#domain/timeline/days.ts'
import { nearEnds } from '#domain/timeline/near.ts'
import { STRETCHES } from '#domain/timeline/state.ts'

/** More would push meetings and votes out of sight. */
const NEXT = 2

/** The steps that end next, each with the moment at which its last day is over; and those whose last day is near. */
export function timelineDates(state: PlanState, now: Instant) {
  const today = now.slice(0, 10) as Day
  const ahead = STRETCHES.flatMap((stretch) => {
    const span = state.timeline?.spans[stretch]
    return span && span.ends >= today ? [{ stretch, until: `${span.ends}T23:59:00.000Z` as Instant }] : []
  })
  ahead.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
  return { next: ahead.slice(0, NEXT), near: nearEnds(state, today) }
}
