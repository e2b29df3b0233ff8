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

/** "Start a plan" is not a command of a plan: there is none yet. */
export const startPlan = {
  labels: {
    title: 'What is the plan called?',
    place: 'Where is it for?',
    question: 'Which question should the plan answer?',
    ...scopeLabels,
    method: 'How do you want to decide?',
    'facilitator.name': 'Your name',
    'facilitator.email': 'Your e-mail',
    'facilitator.employedBySponsor': 'Your work',
  },
  missing: {
    title: 'Please give the plan a name.',
    place: 'Please say where it is for: a street, a town, a ward.',
    question: 'Please write the question in plain words.',
    method: 'Please choose how you want to decide.',
    'facilitator.name': 'Please write the name that others will see.',
    ...scopeMissing,
  },
  read: (fields: Fields) => ({
    title: fields.text('title'),
    place: fields.text('place'),
    question: fields.text('question'),
    method: fields.optional('method'),
    scope: scopeOf(fields),
    facilitator: {
      name: fields.text('facilitator.name'),
      email: fields.optional('facilitator.email'),
      employedBySponsor: fields.flag('facilitator.employedBySponsor'),
    },
  }),
}

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
