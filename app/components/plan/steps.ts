import type { Step } from '#app/components/ui/stepper.tsx'
import { dissentUntil } from '#domain/dissent/until.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

const STEPS = ['people', 'draft', 'decide', 'agree'] as const
type StepId = (typeof STEPS)[number]

/**
 * Which step the plan is at; all of them are behind it once it is agreed, until a part of it is opened again. A vote on
 * something else takes nothing back.
 */
function placeOf({ plan, phase, sections }: PlanView): number {
  const written = sections.filter((section) => !section.empty)
  const isAdopted = written.length > 0 && written.every((section) => section.state === 'agreed')
  if (isAdopted && plan.agreed) return STEPS.length
  if (isAdopted && phase === 'draft') return STEPS.indexOf('agree')
  return STEPS.indexOf(phase === 'agree' ? 'draft' : phase)
}

/** The way of a plan from its first people to the agreement, each step with a sentence of what it means. */
export function stepsOf(view: PlanView): Step[] {
  const place = placeOf(view)
  return STEPS.map((id, index) => {
    const state = index < place ? 'done' : index === place ? 'current' : 'ahead'
    return { id, state, name: NAMES[id](), words: WORDS[id](view, state) }
  })
}

const NAMES: Record<StepId, () => string> = {
  people: m.plan_step_people,
  draft: m.plan_step_draft,
  decide: m.plan_step_decide,
  agree: m.plan_step_agree,
}

const joined = ({ members }: PlanView) => members.filter(({ status }) => status === 'joined').length
const openDeciding = ({ ballots }: PlanView) =>
  ballots.filter(({ state, kind }) => state === 'open' && kind === 'deciding')

/** While one part is in a vote, people go on writing in the others. */
const isWritten = ({ state }: PlanView['sections'][number]) => state === 'drafting'

const WORDS: Record<StepId, (view: PlanView, state: Step['state']) => string> = {
  people: (view, state) =>
    state === 'done' ? m.plan_step_people_done({ n: joined(view) }) : m.plan_step_people_current(),
  draft: ({ sections, phase }, state) => {
    if (state === 'done' && phase === 'decide' && sections.some(isWritten)) return m.plan_step_draft_goes_on()
    return { done: m.plan_step_draft_done, current: m.plan_step_draft_current, ahead: m.plan_step_draft_ahead }[state]()
  },
  decide: (view, state) => {
    if (state === 'current') return m.plan_step_decide_current({ n: openDeciding(view).length })
    return state === 'done' ? m.plan_step_decide_done() : m.plan_step_decide_ahead()
  },
  agree: (_view, state) =>
    ({ done: m.plan_step_agree_done, current: m.plan_step_agree_current, ahead: m.plan_step_agree_ahead })[state](),
}

/** What is needed for the next step, and the time that it waits for, if it waits for one. */
export function nextStep(view: PlanView): { words: string; at: string | null } {
  const place = placeOf(view)
  if (place === STEPS.indexOf('people')) return { words: m.plan_next_people(), at: null }
  if (place === STEPS.indexOf('decide')) return { words: m.plan_next_decide(), at: firstOf(openDeciding(view)) }
  if (place === STEPS.indexOf('agree')) {
    const at = lastWindow(view)
    return { words: at ? m.plan_next_agree_wait() : m.plan_next_agree(), at }
  }
  if (place > STEPS.indexOf('agree')) return { words: m.plan_next_agreed(), at: null }
  const isEmpty = view.sections.every((section) => section.empty)
  return { words: isEmpty ? m.plan_next_first_words() : m.plan_next_draft(), at: null }
}

const firstOf = (ballots: PlanView['ballots']) => ballots.map(({ closesAt }) => closesAt).toSorted()[0] ?? null

/** Until when somebody may still have it written down that they disagree, whether or not this reader had a vote. */
const lastWindow = (view: PlanView) =>
  view.ballots
    .flatMap((ballot) => dissentUntil(view, { ...ballot, onRoll: true }) ?? [])
    .toSorted()
    .at(-1) ?? null

/** How much is written and adopted, in two short sentences. */
export function standingOf({ plan, sections }: PlanView): string[] {
  const written = sections.filter((section) => !section.empty)
  const adopted = written.filter((section) => section.state === 'agreed')
  if (plan.agreed) return []
  if (written.length === 0) return [m.plan_standing_none()]
  return [
    m.plan_standing({ n: written.length, all: sections.length }),
    adopted.length === 0 ? m.plan_adopted_none() : m.plan_adopted({ n: adopted.length }),
  ]
}
