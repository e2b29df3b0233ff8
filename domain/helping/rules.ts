import type { Cast, CastGiven } from '../ballots/casting-rules.ts'
import type { Instant } from '../ids.ts'
import { ballotOf } from '../plan/state.ts'
import { atMostRule, noneRule } from '../rules/define.ts'
import { count, type Facts } from '../rules/rule.ts'
import { between, MINUTE } from '../time.ts'
import { workingDaysBetween } from './post.ts'
import type { Waiver, Way } from './state.ts'

/** What is known of the help with which a paper comes. Nothing of it is ever recorded beside a name. */
export type HelpGiven = {
  way: Way
  /** The member agreed to this helper, for this way. */
  agreed: boolean
  /** Nobody with an interest pays the helper: they said so, and nothing that was declared says otherwise. */
  isFree: boolean
  /** The answer was read back, and the member said yes to it. */
  isConfirmed: boolean
  givenAt: Instant
  /** When it reached the helper: a call at once, a letter later. */
  arrivedAt: Instant
  waives: readonly Waiver[]
}

type Casting = Facts<Cast, CastGiven>
const common = { gate: 'ballot.cast', since: 2, severity: 'block', inputs: 'given' } as const
const safe = 'Secrecy of the vote; practice with learning disability and sight loss.'
const equal = 'About 10 million adults in the UK lack basic digital skills (2023).'

const helped = ({ given }: Casting, measure: (help: HelpGiven) => number | null, unit: string) => {
  const value = given.help ? measure(given.help) : null
  return value === null ? null : count(value, unit)
}
const unlessWaived = (waiver: Waiver, isFine: (help: HelpGiven) => boolean) => (help: HelpGiven) =>
  isFine(help) || help.waives.includes(waiver) ? 0 : 1

export const helperAgreed = noneRule<Cast, CastGiven>({
  ...{ ...common, override: 'none', source: safe },
  id: 'ballot.cast.helper-agreed',
  lpf: 'LPF-39',
  name: 'helper_agreed',
  unit: 'helpers without a yes',
  measure: (facts) => helped(facts, ({ agreed }) => (agreed ? 0 : 1), 'helpers without a yes'),
  refusal: () => (words) => words.refusals_helper_agreed(),
})

export const helperIsFree = noneRule<Cast, CastGiven>({
  ...{ ...common, override: 'self', source: safe },
  id: 'ballot.cast.helper-without-interest',
  lpf: 'LPF-39',
  name: 'helper_without_interest',
  unit: 'helpers with an interest',
  measure: (facts) =>
    helped(
      facts,
      unlessWaived('interest', ({ isFree }) => isFree),
      'helpers with an interest',
    ),
  refusal: () => (words) => words.refusals_helper_without_interest(),
})

export const answerReadBack = noneRule<Cast, CastGiven>({
  ...{ ...common, override: 'self', source: safe },
  id: 'ballot.cast.read-back',
  lpf: 'LPF-39',
  name: 'read_back',
  unit: 'answers not read back',
  measure: (facts) =>
    helped(
      facts,
      unlessWaived('read-back', ({ isConfirmed }) => isConfirmed),
      'answers not read back',
    ),
  refusal: () => (words) => words.refusals_read_back(),
})

const DAYS = 'working days until it was entered'

export const enteredInTime = atMostRule<Cast, CastGiven>({
  ...{ ...common, override: 'self', source: equal },
  id: 'ballot.cast.entered-in-time',
  lpf: 'LPF-45',
  name: 'entered_in_time',
  most: count(1, DAYS),
  ...{ loosest: count(2, DAYS), tightest: count(0, DAYS) },
  measure: (facts) =>
    helped(
      facts,
      ({ way, waives, arrivedAt }) =>
        way === 'beside' || waives.includes('late') ? null : workingDaysBetween(arrivedAt, facts.at),
      DAYS,
    ),
  refusal: () => (words) => words.refusals_entered_in_time(),
})

/** The same deadline as everybody’s: what may come later is the letter, not the answer in it. */
export const givenInTime = noneRule<Cast, CastGiven>({
  ...{ ...common, override: 'none', source: equal },
  id: 'ballot.cast.given-in-time',
  lpf: 'LPF-45',
  name: 'given_in_time',
  unit: 'minutes too late',
  measure: (facts) => {
    const { closesAt } = ballotOf(facts.state, facts.subject.ballot)
    // At closing time it is over, for letters and for screens.
    const late = ({ givenAt }: HelpGiven) => Math.max(0, Math.floor(between(closesAt, givenAt) / MINUTE) + 1)
    return helped(facts, late, 'minutes too late')
  },
  refusal: () => (words) => words.refusals_given_in_time(),
})

export const helpingRules = [helperAgreed, helperIsFree, answerReadBack, enteredInTime, givenInTime] as const
