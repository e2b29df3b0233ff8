import type { AppLoadContext } from '@remix-run/node'
import { calendar } from '#app/components/log/calendar.ts'
import { clockWords, dayWords } from '#app/components/log/days.ts'
import { USUAL_LENGTH } from '#app/components/meetings/words.ts'
import { fromWall, toWall } from '#app/forms/wall-time.ts'
import { DAY_PARTS, type DayPart, WEEK_ZONE } from '#domain/availability/week.ts'
import type { Instant } from '#domain/ids.ts'
import { DAY, later, MINUTE } from '#domain/time.ts'
import * as m from '#words'
import { freeWords } from './words.ts'

/** A real date to offer to a guide, in words and as the address of a form that is filled in for it. */
export type DateLine = { name: string; counts: string; to: string }

/** When a meeting in that part of a day usually begins. */
export const BEGINS: Record<DayPart, string> = {
  morning: '10:30',
  midday: '12:00',
  afternoon: '14:00',
  evening: '18:00',
}

/** So far people can say what they have planned. */
const DAYS_AHEAD = 8 * 7

/** For the guide: dates of the coming weeks on which no rule would say no. */
export async function readDates(context: AppLoadContext, planId: string): Promise<DateLine[]> {
  const now = context.now()
  const minutes = Number(USUAL_LENGTH)
  const dates = await context.availability.dates(planId, { now, starts: startsFrom(now), minutes })
  return dates.map(({ startsAt, free }) => ({
    name: m.availability_date({
      day: dayWords(startsAt, WEEK_ZONE, calendar),
      from: clockWords(startsAt, WEEK_ZONE),
      to: clockWords(later(startsAt, minutes * MINUTE), WEEK_ZONE),
    }),
    counts: freeWords(free).join(' · '),
    to: `/plans/${planId}/meetings?start=${startsAt}#plan-one`,
  }))
}

/** Every usual time of every day, from tomorrow on. */
function startsFrom(now: Instant): Instant[] {
  return Array.from({ length: DAYS_AHEAD }, (_, index) => later(now, (index + 1) * DAY)).flatMap((day) => {
    const { date } = toWall(day, WEEK_ZONE)
    return DAY_PARTS.flatMap((part) => fromWall({ date, time: BEGINS[part] }, WEEK_ZONE) || [])
  })
}
