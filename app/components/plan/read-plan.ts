import type { AppLoadContext } from '@remix-run/node'
import { newsOf } from '#app/components/contributions/lines.ts'
import { allTerms } from '#app/components/words/terms.ts'
import { may } from '#domain/permissions.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { planFor } from './load.ts'
import { noticesOf } from './notices.ts'
import { datesOf, noDates } from './read-dates.ts'
import { fairnessWords } from './read-fairness.ts'
import { noWordsYet, partsOf } from './read-parts.ts'
import { peopleOf } from './read-people.ts'
import { lastEntries } from './read-record.ts'
import { requestsOf } from './read-requests.ts'
import { votesOf } from './read-votes.ts'
import { nextStep, standingOf, stepsOf } from './steps.ts'

/** Everything that the page of the plan shows, its words included: what the server says, no browser has to know. */
export async function readPlan(context: AppLoadContext, planId: string | undefined) {
  const view = await planFor(context, planId)
  const { plan, me } = view
  const todos = view.todos
  const dates = datesOf(view)
  const [texts, last, contributions] = await Promise.all([
    context.sections(plan.id),
    lastEntries(context, view),
    context.contributions.list(plan.id),
  ])
  return {
    ...{ title: plan.title, place: plan.place, question: plan.question, scope: plan.scope, now: view.now },
    guides: me.guides,
    ...{ steps: stepsOf(view), next: nextStep(view), standing: standingOf(view) },
    ...{ todos, noTodo: todos.length > 0 ? null : { title: m.plan_jobs_none(), words: nothingToDo(view) } },
    news: newsOf(view, contributions, todos),
    ...{ notices: noticesOf(view), requests: requestsOf(view) },
    ...{ parts: partsOf(view, texts), noWords: noWordsYet(view), votes: votesOf(view) },
    ...{ fairness: fairnessWords(view), people: peopleOf(view), dates, noDates: noDates(dates), last },
    terms: allTerms(texts),
    whatNext: whatNext(view),
    commandId: context.newId(),
  }
}
export type PlanPage = Awaited<ReturnType<typeof readPlan>>

/** What somebody can do whom nothing waits for: only what they may. */
function nothingToDo({ plan, me }: PlanView): string {
  if (plan.agreed) return m.plan_jobs_none_agreed()
  if (me.guides) return m.plan_jobs_none_guide()
  if (me.mayWrite) return m.plan_jobs_none_writer()
  return may(me.function, 'explain.ask') ? m.plan_jobs_none_helper() : m.plan_jobs_none_reader()
}

function whatNext({ plan, me }: PlanView): string {
  if (plan.agreed) return m.plan_page_next_agreed()
  return me.guides ? m.plan_page_next_guide() : m.plan_page_next()
}
