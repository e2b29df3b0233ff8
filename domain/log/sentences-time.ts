import type { Locale } from '../words/words.ts'

const TAGS: Record<Locale, string> = { en: 'en-GB', cy: 'cy', 'en-XA': 'en-GB' }
const formatters = new Map<Locale, Intl.DateTimeFormat>()

/** Making one costs far more than using it. */
function formatterOf(locale: Locale): Intl.DateTimeFormat {
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const
  const formatter = formatters.get(locale) ?? new Intl.DateTimeFormat(TAGS[locale], { ...day, ...clock })
  formatters.set(locale, formatter)
  return formatter
}

/**
 * "Tuesday 3 March 2026, 14:05 UTC", "dydd Mawrth 3 Mawrth 2026, 14:05 UTC": the same on every machine, whatever its
 * zone. Put together from its parts, because releases of the tables differ in the signs between them.
 */
export function timeInWords(at: string, locale: Locale): string {
  const when = new Date(at)
  if (Number.isNaN(when.getTime())) return at
  const parts = formatterOf(locale).formatToParts(when)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((known) => known.type === type)?.value ?? ''
  // Within a sentence Welsh writes the day small, only its name has a capital.
  const weekday = locale === 'cy' ? part('weekday').replace(/^D/, 'd') : part('weekday')
  return `${weekday} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')} UTC`
}
