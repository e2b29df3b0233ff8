import * as m from '#words'
import type { CommandForm } from './form.ts'

export const requestOverride: CommandForm = {
  type: 'override.request',
  labels: { reason: m.rules_page_reason_label() },
  missing: { reason: m.rules_page_reason_missing() },
  read: (fields) => ({
    gate: fields.text('gate'),
    ruleId: fields.text('ruleId'),
    reason: fields.text('reason'),
    ballotId: fields.optional('ballotId'),
  }),
}

const answered = {
  labels: {},
  read: (fields: { text: (name: string) => string }) => ({ overrideId: fields.text('overrideId') }),
}
export const countersignOverride: CommandForm = { type: 'override.countersign', ...answered }
export const refuseOverride: CommandForm = { type: 'override.refuse', ...answered }
