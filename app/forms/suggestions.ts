import * as m from '#words'
import type { CommandForm } from './form.ts'

export const makeSuggestion: CommandForm = {
  type: 'suggestion.make',
  labels: { text: m.suggest_text(), why: m.suggest_why() },
  missing: { text: m.suggest_text_missing() },
  read: (fields) => ({
    section: fields.text('section'),
    block: { id: fields.text('block'), was: fields.text('was') },
    text: fields.text('text'),
    why: fields.optional('why'),
  }),
}

const about = {
  labels: {},
  read: (fields: { text: (name: string) => string }) => ({ suggestionId: fields.text('suggestionId') }),
}

export const acceptSuggestion: CommandForm = { type: 'suggestion.accept', ...about }
export const withdrawSuggestion: CommandForm = { type: 'suggestion.withdraw', ...about }
export const putSuggestion: CommandForm = { type: 'suggestion.put', ...about }
export const placeSuggestion: CommandForm = {
  type: 'suggestion.place',
  labels: {},
  read: (fields) => ({ suggestionId: fields.text('suggestionId'), byHand: fields.text('byHand') === 'yes' }),
}
export const refuseSuggestion: CommandForm = {
  type: 'suggestion.refuse',
  labels: { reason: m.suggest_reason() },
  read: (fields) => ({ suggestionId: fields.text('suggestionId'), reason: fields.text('reason') }),
}
