import { localeOf, type Words } from '../words/words.ts'
import type { Measure } from './rule.ts'

/** Units that are lengths of time begin with what they count in. */
export function minutesIn({ num, unit }: Measure): number | null {
  if (unit.startsWith('minutes ')) return num
  if (unit.startsWith('hours ')) return num * 60
  return unit.startsWith('days ') ? num * 1440 : null
}

/** "7 days", "6 days 23 hours", "15 minutes"; `tag` is a language for Intl. */
export function durationWords(minutes: number, tag: string): string {
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const
  const shown = parts.filter(([value]) => value > 0)
  return (shown.length > 0 ? shown : parts.slice(2))
    .map(([value, unit]) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value))
    .join(' ')
}

/** What a rule asks for, as an amount: "1 in 2", "7 days", "3". */
export function amountNeeded(measure: Measure, words: Words): string {
  const tag = localeOf(words) === 'cy' ? 'cy' : 'en-GB'
  const number = (value: number) => new Intl.NumberFormat(tag).format(value)
  if (measure.den !== 1) return words.rules_page_one_in({ part: number(measure.num), whole: number(measure.den) })
  const minutes = minutesIn(measure)
  return minutes === null ? number(measure.num) : durationWords(minutes, tag)
}
