import { unheard } from '../floor/order.ts'
import type { SessionId } from '../ids.ts'
import { isTalkOnly } from '../lone/state.ts'
import { countSide, isElector } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import { hasWritten } from '../questions/written.ts'
import { atLeastRule, atMostRule, noneRule } from '../rules/define.ts'
import { amountNeeded } from '../rules/measure-words.ts'
import { count, type Facts, share } from '../rules/rule.ts'
import type { Opening, OpeningGiven } from '../sessions/opening.ts'
import type { ScheduleGiven, Scheduling } from '../sessions/scheduling.ts'
import { isTogetherStep, isTopic, longestStretch, type Step } from './state.ts'

/** A step that is to begin. `byGroup`: everybody who is here was asked just now whether to go on. */
export type Starting = { session: SessionId; step: number; byGroup?: true }
type None = Record<string, never>

const citizensUnit = 'citizens present'

/**
 * Citizens who are here, where a professional is here as well; null where nobody is alone among others, or whoever is
 * chose that people talk. Guests keep no member company.
 */
function citizensPresent(state: PlanState, id: SessionId) {
  const session = state.sessions.get(id)
  if (!session || isTalkOnly(state, session)) return null
  const here = [...session.present].flatMap((member) => state.members.get(member) ?? [])
  return countSide(here, 'professional') === 0
    ? null
    : count(countSide(here.filter(isElector), 'citizen'), citizensUnit)
}
/** Of rule LPF-02, for a meeting and for the groups in it. */
export const noLoneCitizen = {
  since: 2,
  lpf: 'LPF-02',
  name: 'no_lone_citizen',
  source: 'Lanarkshire Links: at least two people who use the service, at least two carers.',
  severity: 'block',
  override: 'twoKeys',
  inputs: 'log',
  least: count(2, citizensUnit),
  ...{ loosest: count(2, citizensUnit), tightest: count(6, citizensUnit) },
  refusal:
    ({ num }: { num: number }) =>
    (words: Parameters<typeof amountNeeded>[1]) =>
      words.refusals_no_lone_citizen({ n: num }),
} as const

export const noLoneCitizenAtOpening = atLeastRule<Opening, OpeningGiven>({
  ...noLoneCitizen,
  id: 'session.open.no-lone-citizen',
  gate: 'session.open',
  measure: ({ state, subject }) => citizensPresent(state, subject.session),
})

export const noLoneCitizenInStep = atLeastRule<Starting, None>({
  ...noLoneCitizen,
  id: 'step.start.no-lone-citizen',
  gate: 'step.start',
  measure: ({ state, subject }) => {
    const step = state.sessions.get(subject.session)?.agenda?.steps[subject.step]
    return step && isTogetherStep(step.kind) ? citizensPresent(state, subject.session) : null
  },
})

export const everyoneWasAsked = noneRule<Starting, None>({
  since: 2,
  id: 'step.start.everyone-was-asked',
  lpf: 'LPF-22',
  name: 'everyone_was_asked',
  source: 'Stanford Online Deliberation Platform: silent people are invited, never forced.',
  gate: 'step.start',
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'log',
  unit: 'people who were not asked',
  measure: ({ state, subject }) => {
    const session = state.sessions.get(subject.session)
    const kind = session?.agenda?.steps[session.now?.step ?? -1]?.kind
    if (!session || !kind || !isTopic(kind) || subject.byGroup) return null
    const silent = unheard(state, session).filter(({ id }) => !hasWritten(state, session, id))
    return count(session.invited ? 0 : silent.length, 'people who were not asked')
  },
  refusal:
    ({ num }) =>
    (words) =>
      words.refusals_everyone_was_asked({ n: num }),
})

/** What stands before `step.start`, in the order in which people read it. */
export const startingRules = [noLoneCitizenInStep, everyoneWasAsked] as const

const stretchUnit = 'minutes without a break'
const breaksOften = {
  since: 2,
  lpf: 'LPF-08',
  name: 'breaks_often',
  source: 'GIN public toolkit: shorter, more meetings; breaks each hour.',
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'log',
  most: count(60, stretchUnit),
  ...{ loosest: count(90, stretchUnit), tightest: count(20, stretchUnit) },
} as const
const stretchOf = (steps: readonly Step[] | undefined) => (steps ? count(longestStretch(steps), stretchUnit) : null)

export const breaksOftenAtOpening = atMostRule<Opening, OpeningGiven>({
  ...breaksOften,
  id: 'session.open.breaks-often',
  gate: 'session.open',
  measure: ({ state, subject }) => stretchOf(state.sessions.get(subject.session)?.agenda?.steps),
  refusal: (value, _facts, most) => (words) =>
    words.refusals_breaks_often({ most: amountNeeded(most, words), long: amountNeeded(value, words) }),
})
export const breaksOftenInPlan = atMostRule<Scheduling, ScheduleGiven>({
  ...breaksOften,
  id: 'session.schedule.breaks-often',
  gate: 'session.schedule',
  measure: ({ subject }) => stretchOf(subject.agenda),
  refusal: (value, _facts, most) => (words) =>
    words.refusals_breaks_often({ most: amountNeeded(most, words), long: amountNeeded(value, words) }),
})

const raisedUnit = 'of what is talked about, raised by citizens'
/** How many meetings in a row are looked at together. */
const ROLLING = 3

export const citizensSetAgenda = atLeastRule<Scheduling, ScheduleGiven>({
  since: 2,
  id: 'session.schedule.citizens-set-agenda',
  lpf: 'LPF-27',
  name: 'citizens_set_agenda',
  source: 'Research in Practice 2022, I. Patel: “pre-produce”; source 001.',
  gate: 'session.schedule',
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'log',
  least: share(1, 3, raisedUnit),
  ...{ loosest: share(1, 5, raisedUnit), tightest: share(2, 3, raisedUnit) },
  measure: (facts) => raisedByCitizens(facts),
  refusal:
    ({ num, den }) =>
    (words) =>
      words.refusals_citizens_set_agenda({ n: num, of: den }),
})

/** Of the items in this meeting and the two before it, those that citizens raised; null where nobody raised any. */
function raisedByCitizens({ state, subject }: Facts<Scheduling, ScheduleGiven>) {
  const before = [...state.sessions.values()]
    .filter((session) => session.state !== 'cancelled' && session.startsAt < subject.startsAt && session.agenda)
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .slice(1 - ROLLING)
  const steps = [...before.flatMap((session) => session.agenda?.steps ?? []), ...(subject.agenda ?? [])]
  const items = steps.flatMap(({ item }) => (item ? (state.agendaItems.get(item) ?? []) : []))
  if (!subject.agenda || items.length === 0) return null
  return share(items.filter(({ side }) => side === 'citizen').length, items.length, raisedUnit)
}
