import * as m from '#words'
import type { CommandForm } from './form.ts'

const about = {
  labels: {},
  read: (fields: { text: (name: string) => string }) => ({ section: fields.text('section') }),
}

export const freezeSection: CommandForm = { type: 'section.freeze', ...about }
export const thawSection: CommandForm = { type: 'section.thaw', ...about }
export const askReadiness: CommandForm = { type: 'readiness.ask', ...about }
export const askHelp: CommandForm = { type: 'help.ask', ...about }
export const sayUnderstood: CommandForm = {
  type: 'section.understood',
  labels: {},
  read: (fields) => ({ section: fields.text('section'), digest: fields.text('digest') }),
}

export const askExplain: CommandForm = {
  type: 'explain.ask',
  labels: { text: m.sections_ready_explain_text() },
  missing: { text: m.sections_ready_explain_missing() },
  read: (fields) => ({ section: fields.text('section'), text: fields.text('text') }),
}
export const answerExplain: CommandForm = {
  type: 'explain.answer',
  labels: { text: m.sections_ready_answer() },
  missing: { text: m.sections_ready_answer_missing() },
  read: (fields) => ({ explainId: fields.text('explainId'), text: fields.text('text') }),
}
export const settleExplain: CommandForm = {
  type: 'explain.settle',
  labels: {},
  read: (fields) => ({ explainId: fields.text('explainId') }),
}
