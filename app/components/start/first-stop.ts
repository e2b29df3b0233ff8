import type { PlanView } from '#server/views/plan-view.ts'

/**
 * Where a personal link leads when one thing is plainly wanted: the vote that waits for this person. Null where none
 * waits, or where they must choose between several.
 */
export function firstStop({ plan, ballots }: Pick<PlanView, 'plan' | 'ballots'>): string | null {
  const waiting = ballots.filter((ballot) => ballot.state === 'open' && ballot.onRoll && !ballot.youVoted)
  return waiting.length === 1 ? `/plans/${plan.id}/ballots/${waiting[0]?.id}` : null
}
