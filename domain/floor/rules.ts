import type { MemberId, SessionId } from '../ids.ts'
import { atLeastRule, atMostRule, noneRule } from '../rules/define.ts'
import { amountNeeded } from '../rules/measure-words.ts'
import { count, type Facts, share } from '../rules/rule.ts'
import type { Session } from '../sessions/state.ts'
import { HOLD_BELOW, parityBefore, unheardInRound } from './holds.ts'
import { peopleAhead } from './next.ts'
import { ANSWER_SECONDS, TURN_SECONDS } from './state.ts'

/** A turn that is to be given. `reason`: whether the guide says why this person and not the next. */
export type Granting = { session: SessionId; member: MemberId; answer: boolean; reason: boolean }
/** Minutes since citizens fell far behind; what the log doesn't hold. */
export type GrantGiven = { held: number }
type GrantFacts = Facts<Granting, GrantGiven>

const nowOf = ({ state, at, subject, given }: GrantFacts) => ({
  ...{ state, at, held: given.held },
  session: state.sessions.get(subject.session) as Session,
})
const grant = { since: 2, gate: 'turn.grant' } as const

export const citizensFirst = noneRule<Granting, GrantGiven>({
  ...grant,
  id: 'turn.grant.citizens-first',
  lpf: 'LPF-16',
  name: 'citizens_first',
  source: 'CIHM Leeds: start with listening; first views anchor a group.',
  severity: 'block',
  override: 'twoKeys',
  inputs: 'log',
  unit: 'citizens who have not been heard yet',
  measure: (facts) => {
    const waiting = unheardInRound(nowOf(facts), facts.subject.member)
    return waiting === null ? null : count(waiting, 'citizens who have not been heard yet')
  },
  refusal:
    ({ num }) =>
    (words) =>
      words.refusals_citizens_first({ n: num }),
})

export const citizensAreHeard = atLeastRule<Granting, GrantGiven>({
  ...grant,
  id: 'turn.grant.citizens-are-heard',
  lpf: 'LPF-19',
  name: 'citizens_are_heard',
  source: 'O’Shea, Boaz and Chambers 2019: a hierarchy of power in who speaks.',
  severity: 'block',
  override: 'twoKeys',
  inputs: 'given',
  least: HOLD_BELOW,
  ...{ loosest: share(1, 2, HOLD_BELOW.unit), tightest: share(9, 10, HOLD_BELOW.unit) },
  measure: (facts) => parityBefore(nowOf(facts), facts.subject.member, facts.subject.answer),
  refusal: () => (words) => words.refusals_citizens_are_heard(),
})

export const inOrder = noneRule<Granting, GrantGiven>({
  ...grant,
  id: 'turn.grant.in-order',
  lpf: 'LPF-17',
  name: 'in_order',
  source: 'Rounds for equivalence: everybody before anybody twice.',
  severity: 'warn',
  override: 'acknowledge',
  inputs: 'log',
  unit: 'people passed over without a reason',
  measure: (facts) => {
    const { member, reason } = facts.subject
    return count(reason ? 0 : peopleAhead(nowOf(facts), member), 'people passed over without a reason')
  },
  refusal:
    ({ num }) =>
    (words) =>
      words.refusals_in_order({ n: num }),
})

export const grantingRules = [citizensFirst, citizensAreHeard, inOrder] as const

/** A turn that ends. */
export type Ending = { session: SessionId; seconds: number }

/** Never stops anybody: it is measured, so that the group can see how it does. */
export const turnLength = atMostRule<Ending, Record<string, never>>({
  since: 2,
  gate: 'turn.end',
  id: 'turn.end.length',
  lpf: 'LPF-18',
  name: 'turn_length',
  source: 'Stanford Online Deliberation Platform: turns of 45 seconds; people in a room need longer.',
  severity: 'nudge',
  override: 'none',
  inputs: 'given',
  most: count(TURN_SECONDS, 'seconds of a turn'),
  ...{ loosest: count(300, 'seconds of a turn'), tightest: count(ANSWER_SECONDS, 'seconds of a turn') },
  measure: ({ state, subject }) =>
    count(Math.max(0, subject.seconds - (state.turn?.extended ?? 0)), 'seconds of a turn'),
  refusal: (value, _facts, most) => (words) =>
    words.refusals_turn_length({ most: amountNeeded(most, words), long: amountNeeded(value, words) }),
})
export const endingRules = [turnLength] as const
