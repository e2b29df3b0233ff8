import type { AppLoadContext } from '@remix-run/node'
import { lookLines } from '#app/components/suggestions/look-lines.ts'
import type { BallotView } from '#server/views/ballot-view.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/** The suggested change that a vote is on; null for a vote on anything else. */
export async function readChange(context: AppLoadContext, { plan, members }: PlanView, { subject }: BallotView) {
  if (subject.kind !== 'suggestion') return null
  const change = await context.suggestions.change(plan.id, subject.suggestion)
  if (!change) return null
  const { author, differences, wantedLooks, why, section } = change
  const by = members.find(({ id }) => id === author)?.name ?? m.log_former_member()
  const to = `/plans/${plan.id}/sections/${section}/suggestions#${subject.suggestion}`
  return { by, differences, looks: lookLines(wantedLooks), why, to }
}
