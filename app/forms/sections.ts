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
  labels: { text: 'Please explain' },
  missing: { text: 'Please write what should be explained.' },
  read: (fields) => ({ section: fields.text('section'), text: fields.text('text') }),
}
export const answerExplain: CommandForm = {
  type: 'explain.answer',
  labels: { text: 'Answer' },
  missing: { text: 'Please write an answer.' },
  read: (fields) => ({ explainId: fields.text('explainId'), text: fields.text('text') }),
}
export const settleExplain: CommandForm = {
  type: 'explain.settle',
  labels: {},
  read: (fields) => ({ explainId: fields.text('explainId') }),
}
