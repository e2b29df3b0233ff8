import * as m from '#words'
import type { CommandForm } from './form.ts'

export const nameContact: CommandForm = {
  type: 'wellbeing.name',
  labels: { name: m.support_field_name(), reach: m.support_field_reach(), memberId: m.support_field_member() },
  missing: { name: m.support_field_name_missing(), reach: m.support_field_reach_missing() },
  read: (fields) => ({
    ...{ name: fields.text('name'), reach: fields.text('reach'), memberId: fields.optional('memberId') },
  }),
}
export const askSupport: CommandForm = { type: 'support.ask', labels: {}, read: () => ({}) }
export const offerSupport: CommandForm = {
  type: 'support.offer',
  labels: {},
  read: (fields) => ({ memberId: fields.text('memberId') }),
}
export const settleSupport: CommandForm = { type: 'support.settle', labels: {}, read: () => ({}) }
