import * as m from '#words'
import type { CommandForm } from './form.ts'

export const signCommitment: CommandForm = {
  type: 'commitment.sign',
  labels: {
    'commitment.canChange': m.commitment_can(),
    'commitment.cannotChange': m.commitment_cannot(),
    budget: m.commitment_field_budget(),
    replyByDays: m.commitment_field_days(),
    signedBy: m.commitment_field_name(),
    how: m.commitment_field_how(),
  },
  missing: {
    'commitment.canChange': m.commitment_field_can_missing(),
    signedBy: m.commitment_field_name_missing(),
    how: m.commitment_field_how_missing(),
  },
  read: (fields) => ({
    commitment: {
      canChange: fields.lines('commitment.canChange'),
      cannotChange: fields.lines('commitment.cannotChange'),
    },
    budget: fields.pence('budget'),
    replyByDays: fields.whole('replyByDays'),
    signedBy: fields.text('signedBy'),
    how: fields.optional('how'),
  }),
}
