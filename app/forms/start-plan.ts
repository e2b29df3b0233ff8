import * as m from '#words'
import type { Fields } from './fields.ts'
import { stateScope } from './plan.ts'

/** The key of its form: it asks for no command of a plan. */
export const START = 'plan.start'

/** "Start a plan" is not a command of a plan: there is none yet. Its labels stand in the order of the page. */
export const startPlan = {
  labels: {
    title: m.start_plan_title(),
    place: m.start_plan_place(),
    question: m.start_plan_question(),
    'facilitator.name': m.start_plan_name(),
    'facilitator.employedBySponsor': m.start_plan_sponsor_label(),
    method: m.start_plan_method(),
    ...stateScope.labels,
    'facilitator.email': m.start_plan_email(),
  },
  missing: {
    title: m.start_plan_title_missing(),
    place: m.start_plan_place_missing(),
    question: m.start_plan_question_missing(),
    method: m.start_plan_method_missing(),
    'facilitator.name': m.start_plan_name_missing(),
    ...stateScope.missing,
  },
  read: (fields: Fields) => ({
    title: fields.text('title'),
    place: fields.text('place'),
    question: fields.text('question'),
    method: fields.optional('method'),
    // Left out altogether where nothing of it was written: it can be said later.
    ...(SCOPE.some((name) => fields.optional(name)) ? stateScope.read(fields) : {}),
    facilitator: {
      name: fields.text('facilitator.name'),
      email: fields.optional('facilitator.email'),
      employedBySponsor: fields.flag('facilitator.employedBySponsor'),
    },
  }),
}

const SCOPE = ['scope.canChange', 'scope.cannotChange', 'scope.limits', 'scope.decisionHolder']
