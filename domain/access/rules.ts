import { noneRule } from '../rules/define.ts'
import { count, type Facts } from '../rules/rule.ts'
import type { Opening, OpeningGiven } from '../sessions/opening.ts'
import { isTogether } from './in-place.ts'

const common = { since: 2, gate: 'session.open', inputs: 'given' } as const

/** Said of every meeting where people are together, so that nobody can read from it whether anybody needs anything. */
const isAsked = ({ state, subject }: Facts<Opening, OpeningGiven>): boolean => {
  const session = state.sessions.get(subject.session)
  return !!session && isTogether(session)
}

export const accessInPlace = noneRule<Opening, OpeningGiven>({
  ...common,
  id: 'session.open.access-in-place',
  lpf: 'LPF-06',
  name: 'access_in_place',
  source: 'NHS Accessible Information Standard (DAPB1605): meet and review; Equality Act 2010: adjustments.',
  severity: 'block',
  // Only the person themselves can go on without it; nobody may ask them to.
  override: 'self',
  unit: 'access not in place (yes or no)',
  measure: (facts) => (isAsked(facts) ? count(facts.given.access.missing, 'access not in place (yes or no)') : null),
  refusal: () => (words) => words.refusals_access_in_place(),
})

export const interpreterBooked = noneRule<Opening, OpeningGiven>({
  ...common,
  id: 'session.open.interpreter-booked',
  lpf: 'LPF-07',
  name: 'interpreter_booked',
  source: 'Interpreting agencies: six to eight weeks ahead; two interpreters for more than 45 minutes.',
  severity: 'warn',
  override: 'acknowledge',
  unit: 'interpreter booked late or alone (yes or no)',
  measure: (facts) =>
    isAsked(facts) ? count(facts.given.access.lateInterpreter, 'interpreter booked late or alone (yes or no)') : null,
  refusal: () => (words) => words.refusals_interpreter_booked(),
})
