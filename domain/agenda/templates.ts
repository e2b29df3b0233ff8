import type { StepKind } from './state.ts'

/** A step's words stand in the message files as `agenda_step_NAME`. */
export type TemplateStep = { kind: StepKind; minutes: number; name: TemplateStepName }
export type TemplateStepName =
  | 'arrive'
  | 'agreement'
  | 'reading'
  | 'listening'
  | 'groups'
  | 'break'
  | 'discussion'
  | 'options'
  | 'drafting'
  | 'vote'
  | 'summary'
  | 'checkout'
  | 'next'

const step = (kind: StepKind, minutes: number, name: TemplateStepName = kind as TemplateStepName): TemplateStep => ({
  ...{ kind, minutes, name },
})
const START = [step('arrive', 10), step('arrive', 3, 'agreement'), step('reading', 7)]
const END = [step('checkout', 5), step('checkout', 3, 'next')]

/** Meetings of 90 minutes to start from (domain.md §2.4). Data: a group of another place adds its own. */
export const TEMPLATES = {
  listening: [...START, step('listening', 30), step('break', 10), step('groups', 17), step('discussion', 5, 'summary')],
  options: [
    ...START,
    ...[step('listening', 15), step('groups', 12), step('break', 10), step('discussion', 20, 'options')],
    step('discussion', 5, 'summary'),
  ],
  drafting: [...START, step('listening', 15), step('discussion', 12), step('break', 10), step('drafting', 25)],
  decision: [...START, step('listening', 15), step('discussion', 15), step('break', 10), step('ballot', 22, 'vote')],
} as const satisfies Record<string, readonly TemplateStep[]>

export type TemplateName = keyof typeof TEMPLATES
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[]
/** All steps of a template, from people's coming to what happens next. */
export const stepsOf = (name: TemplateName): readonly TemplateStep[] => [...TEMPLATES[name], ...END]
