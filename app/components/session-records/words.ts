import { locale } from '#app/locale.ts'
import type { Side } from '#domain/members/state.ts'
import type { Fairness } from '#domain/session-records/balance.ts'
import * as m from '#words'

export const SIDE_WORDS: Record<Side | 'none', string> = {
  citizen: m.people_citizens(),
  professional: m.people_professionals(),
  none: m.people_no_vote(),
}

export const FAIRNESS_WORDS: Record<Fairness, string> = {
  'far-less': m.minutes_fair_far_less(),
  half: m.minutes_fair_half(),
  'two-thirds': m.minutes_fair_two_thirds(),
  'four-fifths': m.minutes_fair_four_fifths(),
  fair: m.minutes_fair_fair(),
  more: m.minutes_fair_more(),
}

/** "40 seconds", "3 minutes": of talk, as nobody counts it more exactly. */
export function secondsWords(seconds: number): string {
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute']
  const tag = locale === 'cy' ? 'cy' : 'en-GB'
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}
