import type { HistoryRequest } from '#domain/history/commands.ts'
import * as m from '#words'
import type { CommandForm } from './form.ts'

/** As a command's form, for the door of a section's past (`server/history`). */
export type HistoryForm = Omit<CommandForm, 'type'> & { type: HistoryRequest['type'] }

export const nameVersion: HistoryForm = {
  type: 'version.name',
  labels: { name: m.history_name_label() },
  missing: { name: m.history_name_missing() },
  read: (fields) => ({ seq: Number(fields.text('seq')), name: fields.text('name') }),
}
export const restoreVersion: HistoryForm = {
  type: 'version.restore',
  labels: {},
  read: (fields) => ({ seq: Number(fields.text('seq')), paragraph: fields.optional('paragraph') }),
}
export const returnWords: HistoryForm = {
  type: 'words.return',
  labels: {},
  read: (fields) => ({ lostId: fields.text('lostId') }),
}
export const wordsAreFine: HistoryForm = {
  type: 'words.fine',
  labels: {},
  read: (fields) => ({ lostId: fields.text('lostId') }),
}
