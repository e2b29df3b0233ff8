import * as m from '#words'
import type { CommandForm } from './form.ts'

export const tellConduct: CommandForm = {
  type: 'conduct.tell',
  labels: { memberId: m.conduct_who(), words: m.conduct_what() },
  missing: { memberId: m.conduct_who_missing(), words: m.conduct_what_missing() },
  read: (fields) => ({ memberId: fields.optional('memberId'), words: fields.text('words') }),
}
export const writeAboutConduct: CommandForm = {
  type: 'conduct.write',
  labels: { words: m.conduct_words(), principle: m.conduct_principle() },
  missing: { words: m.conduct_words_missing() },
  read: (fields) => ({
    ...{ memberId: fields.text('memberId'), step: fields.whole('step') },
    ...{ words: fields.text('words'), principle: fields.optional('principle') },
  }),
}
export const replyAboutConduct: CommandForm = {
  type: 'conduct.reply',
  labels: { words: m.conduct_reply() },
  read: (fields) => ({ step: fields.whole('step'), words: fields.optional('words') }),
}

const aboutOne = (type: CommandForm['type']): CommandForm => ({
  ...{ type, labels: {}, read: (fields) => ({ memberId: fields.text('memberId') }) },
})
export const pauseForConduct = aboutOne('conduct.pause')
export const resumeAfterPause = aboutOne('conduct.resume')
export const signReview = aboutOne('conduct.sign')
export const refuseReview = aboutOne('conduct.refuse')

export const askReview: CommandForm = {
  type: 'conduct.review',
  labels: { outcome: m.conduct_outcome(), citizenId: m.conduct_citizen() },
  missing: { outcome: m.conduct_outcome_missing(), citizenId: m.conduct_citizen_missing() },
  read: (fields) => ({
    ...{ memberId: fields.text('memberId'), outcome: fields.optional('outcome') },
    citizenId: fields.optional('citizenId'),
  }),
}
