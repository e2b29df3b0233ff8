import type { Locale } from '../words/words.ts'

/**
 * Spelt by ourselves, so that every machine writes the same: many browsers (Chromium among them) have no Welsh in their
 * own tables, and would draw a page anew that the server had in Welsh.
 */
const ENGLISH = {
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
}
const WELSH: typeof ENGLISH = {
  days: ['dydd Sul', 'dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn'],
  months: [
    ...['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf'],
    ...['Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
  ],
}
const NAMES: Record<Locale, typeof ENGLISH> = { en: ENGLISH, cy: WELSH, 'en-XA': ENGLISH }
const two = (number: number) => String(number).padStart(2, '0')

/** "Tuesday 3 March 2026, 14:05 UTC", "dydd Mawrth 3 Mawrth 2026, 14:05 UTC"; the same whatever the machine's zone. */
export function timeInWords(at: string, locale: Locale): string {
  const when = new Date(at)
  if (Number.isNaN(when.getTime())) return at
  return `${dayInWords(when, locale)}, ${two(when.getUTCHours())}:${two(when.getUTCMinutes())} UTC`
}

/** The same in a zone of the reader's (IANA), with its short name: "Tuesday 14 July 2026, 15:05 BST". */
export function localTimeInWords(at: string, zone: string, locale: Locale): string {
  const numbers = { year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  const options = { ...numbers, hourCycle: 'h23', timeZoneName: 'short', timeZone: zone } as const
  const parts = new Intl.DateTimeFormat('en-GB', options).formatToParts(new Date(at))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  const day = new Date(Date.UTC(Number(of('year')), Number(of('month')) - 1, Number(of('day'))))
  return `${dayInWords(day, locale)}, ${of('hour')}:${of('minute')} ${of('timeZoneName')}`
}

function dayInWords(day: Date, locale: Locale): string {
  const { days, months } = NAMES[locale]
  return `${days[day.getUTCDay()]} ${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`
}
