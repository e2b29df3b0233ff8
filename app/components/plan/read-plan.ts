import type { AppLoadContext } from '@remix-run/node'
import { findRule } from '#domain/rules/catalogue.ts'
import { stepWords } from '#domain/rules/rule-words.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { planFor } from './load.ts'
import { todosOf } from './todos.ts'

/** Everything that the page of the plan shows, its words included. */
export async function readPlan(context: AppLoadContext, planId: string | undefined) {
  const view = await planFor(context, planId)
  const { plan, me, phase, now, members, sessions, overrides, objections, dissents } = view
  const texts = await context.sections(plan.id)
  const sections = view.sections.map((section) => ({
    ...section,
    html: section.empty ? '' : (texts.find((text) => text.section === section.key)?.html ?? ''),
    questions: view.explains.filter((explain) => explain.section === section.key && explain.open).length,
  }))
  return {
    ...{ plan, me, phase, now, sections, sessions, objections, dissents },
    todos: todosOf(view),
    people: members.map(({ id, name, side, function: fn, status }) => ({ id, name, side, function: fn, status })),
    // From the newest on.
    ballots: view.ballots.toReversed(),
    overrides: overrides.filter((override) => override.state === 'asked' && override.until > now).map(withRule),
    commandId: context.newId(),
  }
}

/** What a request is about, in words: looked up here, because no browser needs the whole catalogue for it. */
function withRule(override: PlanView['overrides'][number]) {
  const rule = findRule(override.rule, override.gate)
  const title = rule?.title(m) ?? override.rule
  return { ...override, title, protects: rule?.protects(m) ?? '', step: stepWords(override.gate, m) }
}

export type PlanPage = Awaited<ReturnType<typeof readPlan>>
export type PlanSection = PlanPage['sections'][number]
