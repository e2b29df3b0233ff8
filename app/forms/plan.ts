import * as m from '#words'
import type { Fields } from './fields.ts'
import type { CommandForm } from './form.ts'

const scopeOf = (fields: Fields) => ({
  canChange: fields.lines('scope.canChange'),
  cannotChange: fields.lines('scope.cannotChange'),
  decisionHolder: fields.optional('scope.decisionHolder'),
  limits: fields.optional('scope.limits'),
})

const scopeLabels = {
  'scope.canChange': m.plan_field_can(),
  'scope.cannotChange': m.plan_field_cannot(),
  'scope.limits': m.plan_field_limits(),
  'scope.decisionHolder': m.plan_field_decides(),
}
const scopeMissing = { 'scope.canChange': m.plan_field_can_missing() }

export const stateScope: CommandForm = {
  type: 'scope.state',
  labels: scopeLabels,
  missing: scopeMissing,
  read: (fields) => ({ scope: scopeOf(fields) }),
}

export const agreePlan: CommandForm = { type: 'plan.agree', labels: {}, read: () => ({}) }

export const makeExport: CommandForm = {
  type: 'export.make',
  labels: { format: 'Which kind of file?' },
  missing: { format: 'Please choose a kind of file.' },
  read: (fields) => ({ format: fields.optional('format') }),
}
