import * as m from '#words'
import type { CommandForm } from './form.ts'

export const testObjection: CommandForm = {
  type: 'objection.test',
  labels: { closesAt: m.ballots_test_closes() },
  missing: { closesAt: m.ballots_test_missing() },
  read: (fields) => ({
    objectionId: fields.text('objectionId'),
    closesAt: fields.instant('closesAt') || undefined,
  }),
}

export const askObjector: CommandForm = {
  type: 'objection.ask',
  labels: { text: m.ballots_objection_ask_text() },
  missing: { text: m.ballots_objection_ask_missing() },
  read: (fields) => ({ objectionId: fields.text('objectionId'), text: fields.text('text') }),
}

export const answerForObjection: CommandForm = {
  type: 'objection.answer',
  labels: { text: m.ballots_objection_answer_text() },
  missing: { text: m.ballots_objection_answer_missing() },
  read: (fields) => ({ objectionId: fields.text('objectionId'), text: fields.text('text') }),
}

export const nameRelay: CommandForm = {
  type: 'objection.relay',
  labels: { memberId: m.ballots_relay_who() },
  missing: { memberId: m.ballots_relay_missing() },
  read: (fields) => ({
    objectionId: fields.text('objectionId'),
    memberId: fields.optional('memberId') ?? '',
  }),
}
