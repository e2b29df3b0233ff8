import * as m from '#words'
import type { CommandForm } from './form.ts'

export const sayNeeds: CommandForm = {
  type: 'access.need',
  labels: { provisions: m.access_legend(), words: m.access_words() },
  read: (fields) => ({ provisions: fields.all('provisions'), words: fields.optional('words') }),
}
export const sayComes: CommandForm = {
  type: 'access.attend',
  labels: {},
  read: (fields) => ({ sessionId: fields.text('sessionId'), comes: fields.text('comes') === 'yes' }),
}
export const answerAccess: CommandForm = {
  type: 'access.answer',
  labels: {},
  read: (fields) => ({
    ...{ sessionId: fields.optional('sessionId'), provision: fields.text('provision'), answer: fields.text('answer') },
  }),
}
export const arrange: CommandForm = {
  type: 'access.arrange',
  labels: { people: m.access_provide_people() },
  read: (fields) => ({
    ...{ sessionId: fields.optional('sessionId'), memberId: fields.text('memberId') },
    ...{ provision: fields.text('provision'), state: fields.text('state') },
    people: /^\d$/.test(fields.text('people').trim()) ? Number(fields.text('people')) : undefined,
  }),
}
