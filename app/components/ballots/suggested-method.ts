import type { AnyMethodId } from '#domain/ballots/state.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { votersOf } from './hints.ts'
import { METHOD_WORDS } from './method-words.ts'

/** The way to decide that a form proposes, and why: a reason that the guide can weigh. */
export type Suggestion = { method: AnyMethodId; why: string }

/** For a text: what the group chose, unless citizens are so few that only consent protects them (LPF-32). */
export function methodForText(view: Pick<PlanView, 'plan' | 'members'>): Suggestion {
  const { all, citizens } = votersOf(view)
  const chosen = view.plan.method
  if (citizens * 2 < all && chosen !== 'consent') {
    return { method: 'consent', why: m.ballots_open_why_few_citizens({ method: METHOD_WORDS.consent.title }) }
  }
  return { method: chosen, why: m.ballots_open_why_chosen({ method: METHOD_WORDS[chosen].title }) }
}

export const methodForQuestion = (): Suggestion => ({
  method: 'majority',
  why: m.ballots_open_why_question({ method: METHOD_WORDS.majority.title }),
})
