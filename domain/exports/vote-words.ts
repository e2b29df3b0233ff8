import { isChoosing } from '../ballots/choosing/methods.ts'
import { choosingRuleWords, chosenWords, outcomeAlone } from '../ballots/choosing/words.ts'
import type { Result } from '../ballots/count.ts'
import type { Definition } from '../ballots/definition.ts'
import { choiceLabel } from '../ballots/method-words.ts'
import { METHODS } from '../ballots/methods.ts'
import type { AnyMethodId, Ballot, MethodId } from '../ballots/state.ts'
import type { BallotThreshold } from '../ballots/threshold.ts'
import { keyOf } from '../words/key.ts'
import { localeOf, type Words } from '../words/words.ts'
import { dateWords } from './words.ts'

export const KIND_WORDS = {
  deciding: 'This vote could agree text.',
  sensing: 'This vote felt the room. It could agree nothing.',
  procedural: 'This was a quick vote on how to go on. It could not change any text.',
} as const

/** What had to be reached, one sentence each. */
export function thresholdWords(definition: Definition, words: Words): string[] {
  const { method, threshold, quorum } = definition
  const rules = isChoosing(method) ? choosingRuleWords(definition, words) : [passWords(threshold, words)]
  return [...rules, ...quorumWords(quorum, words)]
}

function passWords(threshold: BallotThreshold, words: Words): string {
  if ('openObjections' in threshold) return words.rules_vote_passes_by_consent()
  if ('support' in threshold) {
    const { support, against } = threshold
    return words.rules_vote_passes_by_gradients({
      ...{ support_num: support.num, support_den: support.den },
      ...{ against_num: against.num, against_den: against.den },
    })
  }
  if ('rule' in threshold) return words.rules_vote_passes_by_fist5({ rule: keyOf(threshold.rule) })
  if ('parameters' in threshold) return ''
  const { num, den, strict, base } = threshold
  const reach = strict ? 'more' : 'least'
  return words.rules_vote_passes_by_majority({ num, den, reach, base: base === 'roll' ? 'roll' : 'cast' })
}

function quorumWords({ all, groups, secondCall, yes }: Definition['quorum'], words: Words): string[] {
  const [num = '', den = ''] = (yes ?? all).split('/')
  if (num === '0') return [words.rules_vote_needs_nobody()]
  const [citizens_num = '', citizens_den = ''] = groups.citizen?.split('/') ?? []
  if (yes) {
    return [
      groups.citizen
        ? words.rules_vote_needs_yes_citizens({ num, den, citizens_num, citizens_den })
        : words.rules_vote_needs_yes({ num, den }),
      ...(secondCall && groups.citizen ? [words.rules_vote_second_call_yes({ n: secondCall.days })] : []),
    ]
  }
  const needed = groups.citizen
    ? words.rules_vote_needs_citizens({ num, den, citizens_num, citizens_den })
    : words.rules_vote_needs({ num, den })
  return [needed, ...(secondCall ? [words.rules_vote_second_call({ n: secondCall.days })] : [])]
}

/** What the sentences look at; the log's vote and the page's view of it both have it. `seats`: how many had a vote. */
type Told = Pick<Ballot, 'state' | 'closesAt' | 'outcome' | 'method' | 'kind' | 'call' | 'lowCitizenTurnout'> & Seats
type Seats = { roll: readonly unknown[] | { citizen: number; professional: number } }
const seatsOf = ({ roll }: Seats): number => ('length' in roll ? roll.length : roll.citizen + roll.professional)

/** What came of a vote, in one sentence. With few seats it says only whether it passed. */
export function outcomeWords(
  ballot: Told,
  result: Result | undefined,
  isSmall: boolean,
  words: Words,
  definition?: Definition,
): string {
  if (ballot.state === 'open') {
    return words.rules_vote_open_until({ at: dateWords(ballot.closesAt, localeOf(words)) })
  }
  if (ballot.state === 'cancelled') return words.rules_vote_called_off()
  if (isChoosing(ballot.method) && ballot.outcome !== 'no-quorum') {
    if (!definition || !result) return outcomeAlone(ballot.outcome, words)
    return chosenWords({ definition, kind: ballot.kind, result, isSmall }, words)
  }
  const passed = ballot.outcome === 'adopted'
  if (isSmall || !result) return passed ? words.rules_vote_passed() : words.rules_vote_failed()
  if (ballot.outcome === 'no-quorum') {
    if (result.quorum.yes === false) {
      return words.rules_vote_too_few_yes({ yes: yesIn(ballot.method, result), seats: seatsOf(ballot) })
    }
    return words.rules_vote_no_quorum({ cast: castOf(result), seats: seatsOf(ballot) })
  }
  if (ballot.outcome === 'sides-split') return words.rules_vote_sides_split()
  return isChoosing(ballot.method) ? '' : COUNTED[ballot.method](result, passed, words)
}

const yesIn = (method: AnyMethodId, { counts }: Result): number =>
  isChoosing(method) ? 0 : METHODS[method].yes.reduce((sum, choice) => sum + (counts[choice] ?? 0), 0)

/** Of steps: what the paper in the middle says. Never a mean, since nobody knows how far two steps are apart. */
export function middleWords(definition: Definition, { path, counts }: Result, words: Words): string {
  const { median } = path
  if (median === undefined || !Object.values(counts).some((n) => n > 0)) return ''
  return words.rules_vote_middle({ label: choiceLabel(definition, String(median), words) })
}

const castOf = ({ cast }: Result): number => cast.citizen + cast.professional

const COUNTED: Record<MethodId, (result: Result, passed: boolean, words: Words) => string> = {
  consent: ({ path }, passed, words) =>
    passed
      ? words.rules_vote_consent_passed({ n: path.agreeing ?? 0 })
      : words.rules_vote_consent_failed({ n: path.objections ?? 0 }),
  gradients8: ({ path, outcome }, passed, words) => {
    if (outcome === 'objections-open') return words.rules_vote_gradients_blocked({ n: path.blocks ?? 0 })
    const support = { n: path.counted ?? 0, supporting: path.supporting ?? 0 }
    return passed
      ? words.rules_vote_gradients_passed(support)
      : words.rules_vote_gradients_failed({ ...support, opposing: path.opposing ?? 0 })
  },
  fist5: ({ path: { counted: n = 0, supporting = 0, below = 0 } }, passed, words) =>
    passed ? words.rules_vote_fist5_passed({ n, supporting }) : words.rules_vote_fist5_failed({ n, below }),
  majority: ({ path }, passed, words) => {
    const said = { yes: path.yes ?? 0, no: path.no ?? 0 }
    return passed ? words.rules_vote_majority_passed(said) : words.rules_vote_majority_failed(said)
  },
}

/** Who took part, without saying how, and without a split by side (voting handbook §4.7). */
export function participationWords(
  ballot: Told,
  { roll, quorum }: Definition,
  result: Result | undefined,
  words: Words,
): string[] {
  const seats = words.rules_vote_seats({ citizens: roll.citizen, professionals: roll.professional })
  if (!result) return [ballot.state === 'closed' ? `${seats} ${words.rules_vote_took_part_unknown()}` : seats]
  const half = result.quorum.citizen ? words.rules_vote_half_of_citizens() : words.rules_vote_fewer_citizens()
  return [
    `${seats} ${words.rules_vote_took_part({ cast: castOf(result), seats: seatsOf(ballot) })}`,
    ...(ballot.kind === 'deciding' && roll.citizen > 0 ? [half] : []),
    ...(ballot.call === 2 ? [words.rules_vote_stayed_open({ n: quorum.secondCall?.days ?? 0 })] : []),
    ...(ballot.lowCitizenTurnout ? [words.rules_vote_low_turnout()] : []),
  ]
}
