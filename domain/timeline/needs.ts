import { BOOK_AHEAD } from '../access/in-place.ts'
import { timeToVoteIn } from '../ballots/time-rules.ts'
import { USUAL_REPLY_DAYS } from '../commitment/state.ts'
import { dissentWindow } from '../dissent/window.ts'
import type { PlanState } from '../plan/state.ts'
import { settingsOf } from '../rules/rule.ts'
import { papersInTime } from '../sessions/opening-rules.ts'
import { DAY, MINUTE } from '../time.ts'
import type { Stretch } from './state.ts'

/** What takes time so that everybody can take part. */
export const TIME_NEEDS = ['interpreters', 'papers', 'own-time', 'vote', 'dissent', 'reply'] as const
export type TimeNeed = (typeof TIME_NEEDS)[number]

type Known = {
  /** In milliseconds. */
  time: (state: PlanState) => number
  /** Where the number comes from: a citation, which is not translated. */
  source: string
  /** The fairness rule whose number it is, as this group set it; null where no rule has one. */
  rule: string | null
}

/** Numbers of rules are those in force in this plan; the others are the field's usual ones, with their source. */
const KNOWN: Record<TimeNeed, Known> = {
  interpreters: {
    time: () => BOOK_AHEAD,
    source: 'Interpreting agencies: six to eight weeks ahead; 30 days at the least (LPF-07).',
    rule: 'session.open.interpreter-booked',
  },
  papers: {
    time: ({ settings }) => settingsOf(papersInTime, settings).least!.num * MINUTE,
    source: papersInTime.source,
    rule: papersInTime.id,
  },
  'own-time': {
    time: () => 7 * DAY,
    source: 'A round in people’s own time takes 7 days (domain.md §2.4).',
    rule: null,
  },
  vote: {
    time: timeToVoteIn,
    source: 'Gunning principle 3: adequate time (LPF-35).',
    rule: 'ballot.open.time-to-vote',
  },
  dissent: {
    time: dissentWindow,
    source: 'Consent practice; OECD 2020 (LPF-40).',
    rule: 'plan.agree.dissent-is-heard',
  },
  reply: {
    time: ({ commitment }) => (commitment?.replyByDays ?? USUAL_REPLY_DAYS) * DAY,
    source: 'OECD 2020: a public response (LPF-50); or what the sponsor signed.',
    rule: null,
  },
}

/** What each stretch has to have time for, one after the other. */
const NEEDED_IN: Record<Stretch, readonly TimeNeed[]> = {
  people: ['interpreters'],
  listen: ['papers', 'vote'],
  map: ['papers', 'own-time'],
  outcomes: ['papers', 'vote'],
  options: ['papers', 'own-time'],
  draft: ['papers', 'own-time'],
  decide: ['vote', 'dissent'],
  reply: ['reply'],
}

export type Need = { need: TimeNeed; days: number; source: string; rule: string | null }

/** Whole days: a part of a day is a day that nobody can do without. */
export const needsOf = (state: PlanState, stretch: Stretch): Need[] =>
  NEEDED_IN[stretch].map((need) => {
    const { time, source, rule } = KNOWN[need]
    return { need, days: Math.ceil(time(state) / DAY), source, rule }
  })

/** The fewest days that a stretch takes if nobody is to be left out. */
export const fewestDays = (state: PlanState, stretch: Stretch): number =>
  needsOf(state, stretch).reduce((sum, { days }) => sum + days, 0)
