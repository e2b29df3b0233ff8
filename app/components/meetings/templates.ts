import { stepsOf, TEMPLATE_NAMES, type TemplateName, type TemplateStepName } from '#domain/agenda/templates.ts'
import * as m from '#words'

const STEPS: Record<TemplateStepName, string> = {
  arrive: m.agenda_step_arrive(),
  agreement: m.agenda_step_agreement(),
  reading: m.agenda_step_reading(),
  listening: m.agenda_step_listening(),
  groups: m.agenda_step_groups(),
  break: m.agenda_step_break(),
  discussion: m.agenda_step_discussion(),
  options: m.agenda_step_options(),
  drafting: m.agenda_step_drafting(),
  vote: m.agenda_step_vote(),
  summary: m.agenda_step_summary(),
  checkout: m.agenda_step_checkout(),
  next: m.agenda_step_next(),
}
const TEMPLATE_WORDS: Record<TemplateName, string> = {
  listening: m.agenda_template_listening(),
  options: m.agenda_template_options(),
  drafting: m.agenda_template_drafting(),
  decision: m.agenda_template_decision(),
}

/** Agendas to start from, as a choice. */
export const TEMPLATE_CHOICES = TEMPLATE_NAMES.map((name) => ({ value: name, label: TEMPLATE_WORDS[name] }))

/** The steps of a template in words; undefined for none. */
export function agendaOf(name: string | undefined) {
  const known = TEMPLATE_NAMES.find((one) => one === name)
  return known && stepsOf(known).map(({ kind, minutes, name: step }) => ({ kind, minutes, what: STEPS[step] }))
}
