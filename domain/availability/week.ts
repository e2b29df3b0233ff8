import type { Instant } from '../ids.ts'
import { MINUTE, toMilliseconds } from '../time.ts'

/** The times of a usual week that somebody can answer in a minute: seven days with four parts each. */
export const WEEK_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type WeekDay = (typeof WEEK_DAYS)[number]

export const DAY_PARTS = ['morning', 'midday', 'afternoon', 'evening'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** Hours of the clock, without the last one. Outside of them nobody is asked to come. */
export const PART_HOURS: Record<DayPart, { from: number; to: number }> = {
  morning: { from: 8, to: 12 },
  midday: { from: 12, to: 14 },
  afternoon: { from: 14, to: 17 },
  evening: { from: 17, to: 22 },
}

export type Slot = `${WeekDay}-${DayPart}`
export const SLOTS = WEEK_DAYS.flatMap((day) => DAY_PARTS.map((part): Slot => `${day}-${part}`))

/** People answer by the clock on their wall, and that is the clock of the place: these services are in the UK. */
export const WEEK_ZONE = 'Europe/London'

/** How often a meeting's time is looked at; no part of a day is shorter. */
const STEP = 30 * MINUTE
const WEEK = 7 * 24 * 60 * MINUTE

/** The parts of a usual week in which a meeting lies; null among them where it is at an hour that nobody is asked about. */
export function slotsOf(startsAt: Instant, minutes: number): (Slot | null)[] {
  const start = toMilliseconds(startsAt)
  const end = start + Math.min(minutes * MINUTE, WEEK)
  const found = new Set<Slot | null>([slotAt(end - 1)])
  for (let at = start; at < end; at += STEP) found.add(slotAt(at))
  return [...found]
}

function slotAt(milliseconds: number): Slot | null {
  const parts = CLOCK.formatToParts(milliseconds)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const day = WEEK_DAYS.find((known) => known === of('weekday').slice(0, 3).toLowerCase())
  const hour = Number(of('hour'))
  const part = DAY_PARTS.find((known) => hour >= PART_HOURS[known].from && hour < PART_HOURS[known].to)
  return day && part ? `${day}-${part}` : null
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'short', hour: '2-digit', hourCycle: 'h23', timeZone: WEEK_ZONE },
})
