import type { AppLoadContext } from '@remix-run/node'
import { newsFrom, untold } from '#app/components/contributions/lines.ts'
import { personWords } from '#app/components/people/words.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { standsWords } from './stands-words.ts'
import { byUrgency, type Waiting } from './urgency.ts'

/** The plans that this browser has opened, and what waits in all of them. One that was left is not shown. */
export async function myPlans(context: AppLoadContext) {
  const memberships = await context.memberships()
  const views = await Promise.all(memberships.map(({ planId }) => context.view(planId).catch(orNothing)))
  const found = await Promise.all(
    views
      .filter((view) => view !== null)
      .toSorted(newestFirst)
      .map(async (view) => {
        const waiting = waitingIn(view)
        return { view, waiting, news: await newsIn(context, view, waiting) }
      }),
  )
  const waiting = byUrgency(found.flatMap((one) => one.waiting))
  // Where something waits comes first, in the same order; then the newest.
  const place = (id: string) => {
    const first = waiting.findIndex(({ planId }) => planId === id)
    return first === -1 ? waiting.length : first
  }
  const inOrder = found.toSorted(
    ({ view: one }, { view: other }) => place(one.plan.id) - place(other.plan.id) || newestFirst(one, other),
  )
  return {
    waiting,
    plans: inOrder.map(({ view, waiting: own, news }) => ({
      ...{ id: view.plan.id, title: view.plan.title, place: view.plan.place, name: view.me.name },
      ...{ as: personWords(view.me), stands: standsWords(view), waiting: own.length },
      news,
    })),
  }
}
export type MyPlans = Awaited<ReturnType<typeof myPlans>>

/** Browsers keep plans in no order of their own. */
const newestFirst = ({ plan: one }: PlanView, { plan: other }: PlanView): number =>
  (one.startedAt ?? '') > (other.startedAt ?? '') ? -1 : 1

function waitingIn(view: PlanView): Waiting[] {
  const { id: planId, title: plan } = view.plan
  return view.todos.map((todo) => ({ ...todo, planId, plan }))
}

/** That others did something with the reader's words, where no to-do says so. */
async function newsIn(context: AppLoadContext, { plan, now }: PlanView, waiting: readonly Waiting[]) {
  const news = untold(await context.contributions.news(plan.id, newsFrom(now)), waiting, plan.id)
  return news.length > 0 ? { to: `/plans/${plan.id}/my-words`, words: m.mine_home({ n: news.length }) } : null
}

function orNothing(error: unknown): null {
  if (error instanceof Response) return null
  throw error
}
