import type { AppLoadContext } from '@remix-run/node'
import { todosOf } from '#app/components/plan/todos.ts'

/** The plans that this browser has opened, each with how much waits there. One that was left is not shown. */
export async function myPlans(context: AppLoadContext) {
  const memberships = await context.memberships()
  const found = await Promise.all(
    memberships.map(async ({ planId }) => {
      const view = await context.view(planId).catch(orNothing)
      return view ? [{ id: planId, title: view.plan.title, name: view.me.name, waiting: todosOf(view).length }] : []
    }),
  )
  return found.flat()
}
export type MyPlans = Awaited<ReturnType<typeof myPlans>>

function orNothing(error: unknown): null {
  if (error instanceof Response) return null
  throw error
}
