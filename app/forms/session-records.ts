import * as m from '#words'
import type { CommandForm } from './form.ts'

export const correctRecord: CommandForm = {
  type: 'record.correct',
  labels: { text: m.minutes_different_text() },
  missing: { text: m.minutes_different_missing() },
  read: (fields) => ({ sessionId: fields.text('sessionId'), text: fields.text('text') }),
}
