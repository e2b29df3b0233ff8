import { locale } from '#app/locale.ts'
import type { Calendar } from './days.ts'

const tag = locale === 'cy' ? 'cy' : 'en-GB'
/** 2023 began on a Sunday. */
const inJanuary = (day: number) => new Date(Date.UTC(2023, 0, day))
const inMonth = (month: number) => new Date(Date.UTC(2023, month, 1))
const named = (options: Intl.DateTimeFormatOptions, when: Date) =>
  new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(when)

/** The names that this language has for days and months. For loaders: a server knows every language, a phone may not. */
export const calendar: Calendar = {
  weekdays: Array.from({ length: 7 }, (_, i) => named({ weekday: 'long' }, inJanuary(i + 1))),
  months: Array.from({ length: 12 }, (_, i) => named({ month: 'long' }, inMonth(i))),
}
