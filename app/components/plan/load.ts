import type { AppLoadContext } from '@remix-run/node'
import type { PlanView } from '#server/views/plan-view.ts'

/** One reading of a plan for one request: the frame of the page and the page itself ask for the same. */
const reading = new WeakMap<AppLoadContext, Map<string, Promise<PlanView>>>()

/** For loaders only. (An action runs before the loaders of its answer and never asks, so nothing old is shown.) */
export function planFor(context: AppLoadContext, planId: string | undefined): Promise<PlanView> {
  const id = planId ?? ''
  const known = reading.get(context) ?? new Map<string, Promise<PlanView>>()
  reading.set(context, known)
  const view = known.get(id) ?? context.view(id)
  known.set(id, view)
  return view.catch((error: unknown) => {
    // Each loader that is told "no" needs an answer of its own: one can be read only once.
    throw error instanceof Response ? error.clone() : error
  })
}
