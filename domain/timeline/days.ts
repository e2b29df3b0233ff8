import { DAY } from '../time.ts'

/** A day of the calendar, `2026-03-31`: the same day for everybody, whatever their clock. */
export type Day = `${number}-${number}-${number}`

const PATTERN = /^(20\d\d|21\d\d)-\d\d-\d\d$/
const noon = (day: Day): number => Date.parse(`${day}T12:00:00.000Z`)
const dayAt = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10) as Day

/** Is there such a day? Nothing before 2000 or after 2199. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !PATTERN.test(text)) return false
  const at = noon(text as Day)
  return Number.isFinite(at) && dayAt(at) === text
}

export const laterDay = (day: Day, days: number): Day => dayAt(noon(day) + days * DAY)
/** Days from one to the other; negative when `to` is before `from`. */
export const daysBetween = (from: Day, to: Day): number => Math.round((noon(to) - noon(from)) / DAY)
/** How many days a time has, its first and its last among them. */
export const lengthInDays = ({ begins, ends }: { begins: Day; ends: Day }): number => daysBetween(begins, ends) + 1
