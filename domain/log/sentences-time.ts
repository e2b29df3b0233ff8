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
  const { days, months } = NAMES[locale]
  const day = `${days[when.getUTCDay()]} ${when.getUTCDate()} ${months[when.getUTCMonth()]} ${when.getUTCFullYear()}`
  return `${day}, ${two(when.getUTCHours())}:${two(when.getUTCMinutes())} UTC`
}
