import type { AppLoadContext } from '@remix-run/node'
import type { BallotView } from '#server/views/ballot-view.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import { nameIn } from './read-helping.ts'

/** Whether and by whom the reader was helped in a vote that is open; nobody else is shown it. */
export async function readHelped(context: AppLoadContext, view: PlanView, ballot: BallotView) {
  if (ballot.state !== 'open' || !ballot.youVoted) return null
  const seen = await context.helping.seen(view.plan.id, ballot.id)
  if (!seen) return null
  const { by, at, replaced, isOver } = seen
  return { name: nameIn(view, by), at, replaced, isOver }
}
