import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { lineOf } from './lines.ts'

/** Everything that the reader gave to a plan, and what became of it. */
export async function readMyWords(context: AppLoadContext, planId: string | undefined) {
  const view = await planFor(context, planId)
  const contributions = await context.contributions.list(view.plan.id)
  return { planId: view.plan.id, lines: contributions.map((one) => lineOf(view, one)) }
}
