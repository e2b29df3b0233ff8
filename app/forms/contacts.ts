import * as m from '#words'
import type { CommandForm } from './form.ts'

export const planContact: CommandForm = {
  type: 'contact.plan',
  labels: { plannedFor: m.contacts_plan_when() },
  missing: { plannedFor: m.contacts_plan_missing() },
  read: (fields) => ({ memberId: fields.text('memberId'), plannedFor: fields.instant('plannedFor') || undefined }),
}
export const reachContact: CommandForm = {
  type: 'contact.reach',
  labels: {},
  read: (fields) => ({ memberId: fields.text('memberId') }),
}
