import * as m from '#words'
import type { Fields } from './fields.ts'
import type { CommandForm } from './form.ts'

const forSomebody = (fields: Fields) => ({
  memberId: fields.optional('memberId'),
  ...(fields.flag('agreed') ? { agreed: true } : {}),
})

export const openQuestion: CommandForm = {
  type: 'question.open',
  labels: { text: m.questions_text(), about: m.questions_about(), sessionId: m.questions_where() },
  missing: { text: m.questions_text_missing() },
  read: (fields) => ({
    ...{ sessionId: fields.optional('sessionId'), text: fields.text('text'), about: fields.optional('about') },
  }),
}
export const writeAnswer: CommandForm = {
  type: 'answer.write',
  labels: { text: m.questions_answer(), unnamed: m.questions_unnamed() },
  missing: { text: m.questions_answer_missing() },
  read: (fields) => ({
    ...{ questionId: fields.text('questionId'), text: fields.text('text') },
    ...(fields.flag('unnamed') ? { unnamed: true } : {}),
    ...forSomebody(fields),
  }),
}
export const withdrawAnswer: CommandForm = {
  type: 'answer.withdraw',
  labels: {},
  read: (fields) => ({ questionId: fields.text('questionId') }),
}
export const revealAnswers: CommandForm = {
  type: 'question.reveal',
  labels: {},
  read: (fields) => ({ questionId: fields.text('questionId') }),
}
export const buildAnswer: CommandForm = {
  type: 'answer.build',
  labels: { text: m.questions_add() },
  missing: { text: m.questions_add_missing() },
  read: (fields) => ({
    ...{ questionId: fields.text('questionId'), onto: fields.optional('onto'), text: fields.text('text') },
    ...forSomebody(fields),
  }),
}
export const readAnswerOut: CommandForm = {
  type: 'answer.read-out',
  labels: {},
  read: (fields) => ({ questionId: fields.text('questionId'), answerId: fields.text('answerId') }),
}
export const summarise: CommandForm = {
  type: 'question.summarise',
  labels: { text: m.questions_summary() },
  missing: { text: m.questions_summary_missing() },
  read: (fields) => ({ questionId: fields.text('questionId'), text: fields.text('text') }),
}
export const disputeSummary: CommandForm = {
  type: 'summary.dispute',
  labels: { text: m.questions_dispute() },
  missing: { text: m.questions_dispute_missing() },
  read: (fields) => ({ questionId: fields.text('questionId'), text: fields.text('text') }),
}
export const answerDispute: CommandForm = {
  type: 'summary.answer',
  labels: { text: m.questions_reply() },
  missing: { text: m.questions_reply_missing() },
  read: (fields) => ({
    ...{ questionId: fields.text('questionId'), dispute: fields.whole('dispute'), text: fields.text('text') },
  }),
}
