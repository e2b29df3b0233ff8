import { isChoosing } from '#domain/ballots/choosing/methods.ts'
import { chosenWords, outcomeAlone } from '#domain/ballots/choosing/words.ts'
import type { Result } from '#domain/ballots/count.ts'
import { METHODS } from '#domain/ballots/methods.ts'
import type { Ballot, MethodId } from '#domain/ballots/state.ts'
import { type BallotThreshold, ceilOf } from '#domain/ballots/threshold.ts'
import type { BallotView } from '#server/views/ballot-view.ts'
import * as m from '#words'
import { seatsNeeded, seatsOf, yesNeeded } from './quorum.ts'

export type Told = Pick<BallotView, 'state' | 'kind' | 'subject' | 'correction' | 'method' | 'outcome' | 'result'> &
  Pick<BallotView, 'definition'>

/** What came of a vote, in one sentence: first what it means, then the numbers that led to it. */
export function resultWords(ballot: Told): string {
  const { state, outcome, result, definition, method } = ballot
  if (state === 'cancelled') return m.ballots_called_off()
  const isYes = outcome === 'adopted'
  if (!result && isChoosing(method)) return outcomeAlone(outcome, m)
  if (!result) return isYes ? m.ballots_yes_alone() : m.ballots_no_alone()
  if (outcome === 'no-quorum') {
    const cast = result.cast.citizen + result.cast.professional
    const needed = seatsNeeded(definition)
    if (result.quorum.yes === false && !isChoosing(method)) {
      const yes = METHODS[method].yes.reduce((sum, choice) => sum + (result.counts[choice] ?? 0), 0)
      return m.ballots_too_few_yes({ yes, all: seatsOf(definition), needed: yesNeeded(definition) })
    }
    return result.quorum.all
      ? m.ballots_too_few_citizens()
      : m.ballots_too_few({ cast, all: seatsOf(definition), needed })
  }
  if (outcome === 'sides-split') return m.ballots_split()
  if (isChoosing(method)) return chosenWords({ definition, kind: ballot.kind, result }, m)
  const about = aboutOf(ballot)
  // What stands after the colon is a whole clause, in every language: no sentence is glued from words.
  const why = BECAUSE[method](result, definition.threshold, about === 'mood')
  return isYes ? m.ballots_yes({ about, why }) : m.ballots_no({ about, why })
}

type About = 'text' | 'plan' | 'correction' | 'answer' | 'mood'

function aboutOf({ kind, subject, correction }: Pick<Ballot, 'kind' | 'subject' | 'correction'>): About {
  if (kind === 'sensing') return 'mood'
  const isAnswer =
    subject.kind === 'question' ||
    subject.kind === 'suggestion' ||
    subject.kind === 'charter' ||
    subject.kind === 'objection'
  if (isAnswer || kind === 'procedural') return 'answer'
  if (correction) return 'correction'
  return subject.kind === 'plan' ? 'plan' : 'text'
}

/** The numbers that decided it. `only`: where nothing is decided, what was missing is no matter. */
type Because = (result: Result, threshold: BallotThreshold, only: boolean) => string

const BECAUSE: Record<MethodId, Because> = {
  consent: ({ path }) => {
    const { objections = 0, agreeing = 0 } = path
    if (objections > 0) return m.ballots_why_objections({ n: objections })
    return agreeing === 0 ? m.ballots_why_nobody_objected() : m.ballots_why_agreed({ n: agreeing })
  },
  gradients8: ({ path, outcome }, threshold, only) => {
    const { counted: all = 0, supporting: n = 0, opposing: against = 0, blocks = 0 } = path
    if (blocks > 0) return m.ballots_why_blocks({ n: blocks })
    if (all === 0) return m.ballots_why_no_view()
    if (n === all) return m.ballots_why_all_for({ n })
    if (only || outcome === 'adopted' || !('support' in threshold)) return m.ballots_why_for({ n, all })
    const needed = ceilOf(all, threshold.support)
    if (n < needed) return m.ballots_why_for_needed({ n, all, needed })
    const most = Math.floor((all * threshold.against.num) / threshold.against.den)
    return m.ballots_why_against({ n, all, against, most })
  },
  fist5: ({ path, outcome }, threshold, only) => {
    const { counted: all = 0, supporting: n = 0, below = 0, fists = 0 } = path
    if (all === 0) return m.ballots_why_no_view()
    if (only || outcome === 'adopted') return m.ballots_why_fist_for({ n, all })
    if ('rule' in threshold && threshold.rule === 'all-three') return m.ballots_why_fist_below({ n: below, all })
    return fists > 0 ? m.ballots_why_fist_no({ n: fists, all }) : m.ballots_why_fist_middle({ all })
  },
  majority: ({ path, outcome }, threshold, only) => {
    const { yes = 0, no = 0, base = 0 } = path
    if (yes === 0 && no === 0) return m.ballots_why_no_view()
    if (only || outcome === 'adopted' || !('base' in threshold)) return m.ballots_why_yes_no({ yes, no })
    if (isSimple(threshold)) return yes === no ? m.ballots_why_tie({ yes, no }) : m.ballots_why_yes_no({ yes, no })
    const { num, den, strict } = threshold
    const needed = strict ? Math.floor((base * num) / den) + 1 : ceilOf(base, { num, den })
    return m.ballots_why_yes_no_needed({ yes, no, needed })
  },
}

/** More yes than no: which of them is more is seen at once, so no number has to be named. */
export const isSimple = (threshold: Extract<BallotThreshold, { base: string }>): boolean =>
  threshold.num * 2 === threshold.den && threshold.strict && threshold.base === 'yes+no'
