import type { SessionId } from '../ids.ts'
import { atLeastRule, atMostRule } from '../rules/define.ts'
import { count, type Facts, share } from '../rules/rule.ts'
import {
  ENOUGH_TALK,
  interruptionRatio,
  largestShare,
  mostlyThere,
  parityOf,
  talkOf,
  totalSeconds,
  unevennessOf,
} from './talk.ts'

/** A meeting that is to be closed. */
export type Closing = { session: SessionId }
type None = Record<string, never>

const common = { since: 2, gate: 'session.close', severity: 'warn', override: 'acknowledge', inputs: 'log' } as const

/** The talk of all who were there for half of the meeting; null while there is too little to judge. */
function enoughTalk({ state, at, subject }: Facts<Closing, None>) {
  const session = state.sessions.get(subject.session)
  if (!session || session.kind === 'async') return null
  const talk = talkOf(state, session, mostlyThere(session, at))
  return totalSeconds(talk) < ENOUGH_TALK ? null : talk
}

const parityUnit = 'of their fair share of talk'
export const talkIsShared = atLeastRule<Closing, None>({
  ...common,
  id: 'session.close.talk-is-shared',
  lpf: 'LPF-19',
  name: 'talk_is_shared',
  source: 'O’Shea, Boaz and Chambers 2019; four fifths as in employment law.',
  least: share(4, 5, parityUnit),
  ...{ loosest: share(3, 5, parityUnit), tightest: share(1, 1, parityUnit) },
  measure: (facts) => {
    const talk = enoughTalk(facts)
    return talk && parityOf(talk, 'citizen')
  },
  refusal:
    ({ num, den }) =>
    (words) =>
      words.refusals_talk_is_shared({ percent: Math.round((num / den) * 100) }),
})

const shareUnit = 'times an equal share of talk'
export const nobodyDominates = atMostRule<Closing, None>({
  ...common,
  id: 'session.close.nobody-dominates',
  lpf: 'LPF-20',
  name: 'nobody_dominates',
  source: 'Woolley and others, Science 2010: equal turns predict how well a group does.',
  most: count(2, shareUnit),
  ...{ loosest: count(3, shareUnit), tightest: share(3, 2, shareUnit) },
  measure: (facts) => {
    const talk = enoughTalk(facts)
    return talk && largestShare(talk)
  },
  refusal: () => (words) => words.refusals_nobody_dominates(),
})

const evenUnit = 'unevenness of talk'
export const talkIsEven = atMostRule<Closing, None>({
  ...common,
  id: 'session.close.talk-is-even',
  lpf: 'LPF-21',
  name: 'talk_is_even',
  source: 'Team Communication Toolkit: Gini of airtime, silent people included.',
  most: share(9, 20, evenUnit),
  ...{ loosest: share(3, 5, evenUnit), tightest: share(1, 5, evenUnit) },
  measure: (facts) => {
    const talk = enoughTalk(facts)
    return talk && unevennessOf(talk)
  },
  refusal: () => (words) => words.refusals_talk_is_even(),
})

const cutUnit = 'interruptions of citizens to others'
export const interruptionsAreBalanced = atMostRule<Closing, None>({
  ...common,
  id: 'session.close.interruptions-are-balanced',
  lpf: 'LPF-23',
  name: 'interruptions_are_balanced',
  source: 'Mendelberg, Karpowitz and Oliphant 2014.',
  most: share(5, 4, cutUnit),
  ...{ loosest: share(2, 1, cutUnit), tightest: share(1, 1, cutUnit) },
  measure: ({ state, subject }) => {
    const session = state.sessions.get(subject.session)
    return session ? interruptionRatio(state, session) : null
  },
  refusal: () => (words) => words.refusals_interruptions_are_balanced(),
})

/** What is looked at before a meeting is closed, in the order in which people read it. */
export const sessionClosingRules = [talkIsShared, nobodyDominates, talkIsEven, interruptionsAreBalanced] as const
