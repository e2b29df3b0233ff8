import type { AppLoadContext } from '@remix-run/node'
import { fromWall, toWall } from '#app/forms/wall-time.ts'
import { type DayPart, type Slot, WEEK_DAYS, WEEK_ZONE, type WeekDay } from '#domain/availability/week.ts'
import type { Instant } from '#domain/ids.ts'
import type { Side } from '#domain/members/state.ts'
import { FEWEST_ON_A_SIDE } from '#domain/plan/fairness.ts'
import { DAY, later } from '#domain/time.ts'
import * as m from '#words'
import { BEGINS, type DateLine, readDates } from './read-dates.ts'
import { freeWords, slotName } from './words.ts'

/** A time to offer to a guide, in words and as the address of a form that is filled in for it. */
export type TimeLine = {
  slot: Slot
  name: string
  counts: string
  fair: boolean
  to: string
}
export type TimesPage = {
  answered: string[]
  /** Until enough citizens have answered, no rule judges a time. */
  tooFew: boolean
  best: TimeLine[]
  series: { names: string[]; repeated: boolean }
  dates: DateLine[]
}

const WORDS = {
  citizen: { answered: m.availability_answered_citizens, few: m.availability_too_few_citizens },
  professional: { answered: m.availability_answered_professionals, few: m.availability_too_few_professionals },
}

/** For the guide: which times suit most people. Counts of sides, never people. */
export async function readTimes(context: AppLoadContext, planId: string): Promise<TimesPage> {
  const { answered, best, series } = await context.availability.times(planId)
  const say = (side: Side) => {
    const { n, of } = answered[side]
    return n < FEWEST_ON_A_SIDE ? WORDS[side].few({ least: FEWEST_ON_A_SIDE }) : WORDS[side].answered({ n, of })
  }
  const now = context.now()
  return {
    answered: [say('citizen'), say('professional')],
    tooFew: answered.citizen.n < FEWEST_ON_A_SIDE,
    best: best.map(({ slot, free, fair }) => ({
      ...{ slot, name: slotName(slot), fair },
      counts: freeWords(free).join(' · '),
      to: `/plans/${planId}/meetings?start=${nextAt(slot, now)}#plan-one`,
    })),
    series: { names: series.slots.map(slotName), repeated: series.repeated },
    dates: await readDates(context, planId),
  }
}

/** The next time of that kind which is a week or more away, so that people can be told. */
function nextAt(slot: Slot, now: Instant): Instant | '' {
  const [day, part] = slot.split('-') as [WeekDay, DayPart]
  for (let ahead = 7; ahead < 14; ahead++) {
    const { date } = toWall(later(now, ahead * DAY), WEEK_ZONE)
    // Days are counted from Monday; a date's own count begins with Sunday.
    const weekday = WEEK_DAYS[(new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7]
    if (weekday === day) return fromWall({ date, time: BEGINS[part] }, WEEK_ZONE)
  }
  return ''
}
