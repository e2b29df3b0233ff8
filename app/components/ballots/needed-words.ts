import { isChoosing } from '#domain/ballots/choosing/methods.ts'
import { choosingRuleWords } from '#domain/ballots/choosing/words.ts'
import type { Definition } from '#domain/ballots/definition.ts'
import type { BallotThreshold, Fraction } from '#domain/ballots/threshold.ts'
import * as m from '#words'
import { citizensNeeded, seatsNeeded, seatsOf, yesNeeded } from './quorum.ts'
import { isSimple } from './result-words.ts'

/** What has to hold for a vote to pass, one sentence each. */
type Needed = Pick<Definition, 'method' | 'wording' | 'labels' | 'options' | 'threshold' | 'tie' | 'quorum' | 'roll'>
export function neededWords(definition: Needed): string[] {
  const rules = isChoosing(definition.method) ? choosingRuleWords(definition, m) : thresholdWords(definition.threshold)
  return [...rules, ...quorumWords(definition)]
}

const inWords = ({ num, den }: Fraction): string => m.ballots_share({ num, den })

export function thresholdWords(threshold: BallotThreshold): string[] {
  if ('openObjections' in threshold) return [m.ballots_need_no_objection()]
  if ('support' in threshold) {
    const [support, against] = [inWords(threshold.support), inWords(threshold.against)]
    return [
      m.ballots_need_support({ share: support }),
      m.ballots_need_few_against({ share: against }),
      m.ballots_need_no_block(),
    ]
  }
  if ('rule' in threshold) return [threshold.rule === 'all-three' ? m.ballots_need_three() : m.ballots_need_middle()]
  if ('parameters' in threshold) return []
  return [isSimple(threshold) ? m.ballots_need_more_than_half() : shareWords(threshold), m.ballots_need_tie()]
}

function shareWords({ strict, base, ...fraction }: Extract<BallotThreshold, { base: string }>): string {
  const share = inWords(fraction)
  if (base === 'roll') {
    return strict ? m.ballots_need_more_than_of_all({ share }) : m.ballots_need_at_least_of_all({ share })
  }
  return strict ? m.ballots_need_more_than({ share }) : m.ballots_need_at_least({ share })
}

function quorumWords(definition: Pick<Definition, 'quorum' | 'roll'>): string[] {
  const { secondCall } = definition.quorum
  const [people, citizens, yes] = [seatsNeeded(definition), citizensNeeded(definition), yesNeeded(definition)]
  const all = seatsOf(definition)
  if (yes > 0) return [m.ballots_need_yes({ n: yes, all }), ...yesWords(definition, citizens)]
  if (people === 0) return [m.ballots_need_nobody()]
  return [
    m.ballots_need_turnout({ n: people, all }),
    ...(citizens > 0 ? [m.ballots_need_turnout_citizens({ n: citizens, all: definition.roll.citizen })] : []),
    ...(secondCall ? [m.ballots_need_second_call({ days: secondCall.days })] : []),
  ]
}

/** Where yeses are counted, only citizens who stay away can lead to a second call. */
function yesWords({ quorum: { secondCall }, roll }: Pick<Definition, 'quorum' | 'roll'>, citizens: number): string[] {
  if (citizens === 0) return []
  return [
    m.ballots_need_turnout_citizens({ n: citizens, all: roll.citizen }),
    ...(secondCall ? [m.ballots_need_second_call_yes({ days: secondCall.days })] : []),
  ]
}
