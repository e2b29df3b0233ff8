import { noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import type { Opening, OpeningGiven } from '../sessions/opening.ts'
import type { ScheduleGiven, Scheduling } from '../sessions/scheduling.ts'
import { contactOf } from './state.ts'

const source = 'RIE 2022 (s40900-022-00345-x): checks within 24 hours, an open door.'

/** Everybody's door to somebody: nobody can do without it for the others, and naming somebody takes a minute. */
export const wellbeingContactNamed = noneRule<Opening, OpeningGiven>({
  id: 'session.open.wellbeing-contact-named',
  lpf: 'LPF-42',
  name: 'wellbeing_contact_named',
  source,
  gate: 'session.open',
  since: 2,
  severity: 'block',
  override: 'none',
  inputs: 'log',
  unit: 'wellbeing contacts missing',
  measure: ({ state }) => count(contactOf(state) ? 0 : 1, 'wellbeing contacts missing'),
  refusal: () => (words) => words.refusals_wellbeing_contact_named(),
})

/** Whoever waits can say for themselves that they need none. A contact outside the plan tells us nothing, so nothing is judged. */
export const checkInsOffered = noneRule<Scheduling, ScheduleGiven>({
  id: 'session.schedule.check-ins-offered',
  lpf: 'LPF-42',
  name: 'check_ins_offered',
  source,
  gate: 'session.schedule',
  since: 2,
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'given',
  unit: 'talks not offered in time (yes or no)',
  measure: ({ state, given }) =>
    contactOf(state)?.member ? count(given.checkInsOverdue ?? 0, 'talks not offered in time (yes or no)') : null,
  refusal: () => (words) => words.refusals_check_ins_offered(),
})
