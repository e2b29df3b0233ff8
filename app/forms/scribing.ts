import * as m from '#words'
import type { CommandForm } from './form.ts'

export const typeWords: CommandForm = {
  type: 'words.type',
  labels: { speaker: m.scribe_who(), text: m.scribe_text(), after: m.scribe_after() },
  missing: { speaker: m.scribe_who_missing(), text: m.scribe_text_missing() },
  read: (fields) => ({
    section: fields.text('section'),
    speaker: fields.optional('speaker'),
    text: fields.text('text'),
    after: fields.optional('after'),
    recordingId: fields.optional('recordingId'),
  }),
}

export const agreeWords: CommandForm = {
  type: 'words.agree',
  labels: { text: m.scribe_change_text() },
  missing: { text: m.scribe_text_missing() },
  // Only the form that changes them carries a text: an empty one is a mistake there.
  read: (fields) => ({
    wordsId: fields.text('wordsId'),
    ...(fields.flag('text') ? { text: fields.text('text') } : {}),
  }),
}

export const declineWords: CommandForm = {
  type: 'words.decline',
  labels: {},
  read: (fields) => ({ wordsId: fields.text('wordsId') }),
}

/** Its recording comes beside it, see `act-recording.ts`. */
export const sayWords = { type: 'words.say' } as const satisfies Pick<CommandForm, 'type'>

export const unsayWords: CommandForm = {
  type: 'words.unsay',
  labels: {},
  read: (fields) => ({ recordingId: fields.text('recordingId') }),
}
