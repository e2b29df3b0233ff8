import type { OpenGiven } from '../ballots/entries.ts'
import { deciding, type Proposal } from '../ballots/proposal.ts'
import { noneRule } from '../rules/define.ts'
import { count, type Facts } from '../rules/rule.ts'
import type { Opening, OpeningGiven } from '../sessions/opening.ts'
import type { ScheduleGiven, Scheduling } from '../sessions/scheduling.ts'
import { isTogether } from './in-place.ts'

const NOT_IN_PLACE = 'access not in place (yes or no)'
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
  unit: NOT_IN_PLACE,
  measure: (facts) => (isAsked(facts) ? count(facts.given.access.missing, NOT_IN_PLACE) : null),
  refusal: () => (words) => words.refusals_access_in_place(),
})

/** Of every deciding vote, for the same reason: the record says no more of a group in which nobody needs anything. */
export const accessToVoteInPlace = noneRule<Proposal, OpenGiven>({
  ...common,
  gate: 'ballot.open',
  id: 'ballot.open.access-in-place',
  lpf: 'LPF-06',
  name: 'access_to_vote_in_place',
  source: 'NHS Accessible Information Standard (DAPB1605): meet and review; Equality Act 2010: adjustments.',
  severity: 'block',
  override: 'self',
  unit: NOT_IN_PLACE,
  measure: (facts) => (deciding(facts) ? count(facts.given.accessMissing ?? 0, NOT_IN_PLACE) : null),
  refusal: () => (words) => words.refusals_access_to_vote_in_place(),
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

const TOO_SOON = 'interpreter needed sooner than booked (yes or no)'

/** Said of every meeting where people are together; the record does not tell whether an interpreter is needed later. */
export const interpreterInTime = noneRule<Scheduling, ScheduleGiven>({
  ...common,
  gate: 'session.schedule',
  id: 'session.schedule.interpreter-in-time',
  lpf: 'LPF-07',
  name: 'interpreter_in_time',
  source: 'Interpreting agencies: six to eight weeks ahead.',
  severity: 'warn',
  override: 'acknowledge',
  unit: TOO_SOON,
  measure: ({ subject, given }) => (isTogether(subject) ? count(given.interpreterTooSoon ?? 0, TOO_SOON) : null),
  refusal: () => (words) => words.refusals_interpreter_in_time(),
})
