import type { MemberId, SessionId } from '../ids.ts'
import { noneRule } from '../rules/define.ts'
import { count } from '../rules/rule.ts'
import type { PauseGiven, ReviewGiven } from './entries.ts'
import { hadPause } from './state.ts'

/** Whom a step is about. */
export type About = { session: SessionId; member: MemberId }

const common = {
  ...({ since: 2, lpf: 'LPF-43', severity: 'block', override: 'none' } as const),
  source: 'Ostrom 1990, principles 5 and 6: graduated steps, and a place to put things right.',
} as const

export const gentleFirst = noneRule<About, PauseGiven>({
  ...common,
  id: 'conduct.pause.gentle-first',
  name: 'gentle_first',
  gate: 'conduct.pause',
  inputs: 'given',
  unit: 'steps left out',
  measure: ({ given }) => count(Math.max(0, 2 - given.steps), 'steps left out'),
  refusal: () => (words) => words.refusals_gentle_first(),
})

export const timeToAnswer = noneRule<About, PauseGiven>({
  ...common,
  id: 'conduct.pause.time-to-answer',
  name: 'time_to_answer',
  gate: 'conduct.pause',
  inputs: 'given',
  unit: 'people without time to answer',
  measure: ({ given }) => count(given.heard === 1 ? 0 : 1, 'people without time to answer'),
  refusal: () => (words) => words.refusals_time_to_answer(),
})

export const pauseBefore = noneRule<About, ReviewGiven>({
  ...common,
  id: 'conduct.review.pause-before',
  name: 'pause_before_review',
  gate: 'conduct.review',
  inputs: 'log',
  unit: 'steps left out',
  measure: ({ state, at, subject }) => count(hadPause(state, subject.member, at) ? 0 : 1, 'steps left out'),
  refusal: () => (words) => words.refusals_pause_before_review(),
})

export const replyOffered = noneRule<About, ReviewGiven>({
  ...common,
  id: 'conduct.review.reply-offered',
  name: 'reply_offered',
  gate: 'conduct.review',
  inputs: 'given',
  unit: 'people without time to answer',
  measure: ({ given }) => count(given.offered === 1 ? 0 : 1, 'people without time to answer'),
  refusal: () => (words) => words.refusals_reply_offered(),
})

export const pausingRules = [gentleFirst, timeToAnswer] as const
export const reviewingRules = [pauseBefore, replyOffered] as const
