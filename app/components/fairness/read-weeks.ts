import type { AppLoadContext } from '@remix-run/node'
import { calendar } from '#app/components/log/calendar.ts'
import { dayWords } from '#app/components/log/days.ts'
import { tagOf } from '#app/components/log/lines.ts'
import { namesOf } from '#app/components/log/read-log.ts'
import { planFor } from '#app/components/plan/load.ts'
import { locale } from '#app/locale.ts'
import { sentenceOf } from '#domain/log/sentences.ts'
import type { Week } from '#domain/log/weeks.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/** Steps of one week that stand on the page; its other ones are in the record. */
const MOST_STEPS = 40

const shortMonth = new Intl.DateTimeFormat(locale === 'cy' ? 'cy' : 'en-GB', { month: 'short', timeZone: 'UTC' })

/** "8 Jun": short, so that the table fits on a phone. */
const shortDay = (at: Date): string => m.plan_weeks_day({ day: at.getUTCDate(), month: shortMonth.format(at) })

/** How the plan went, the newest week first. `share`: of the busiest week. */
export async function readWeeks(context: AppLoadContext, planId: string | undefined) {
  const view = await planFor(context, planId)
  const weeks = await context.fairness.weeks(view.plan.id)
  const busiest = Math.max(1, ...weeks.map(({ entries }) => entries))
  return {
    planId: view.plan.id,
    weeks: weeks.toReversed().map((week) => ({ ...weekLine(week, view), share: week.entries / busiest })),
  }
}
export type WeeksPage = Awaited<ReturnType<typeof readWeeks>>

function weekLine({ from, entries, held, stopped, setAside, steps }: Week, view: PlanView) {
  const names = namesOf(view)
  return {
    ...{ from, entries, held, stopped, setAside },
    day: dayWords(from, 'UTC', calendar),
    short: shortDay(new Date(from)),
    steps: steps.slice(0, MOST_STEPS).map((entry) => ({
      ...{ seq: entry.seq, at: entry.at, tag: tagOf(entry), sentence: sentenceOf(entry, names, m) },
    })),
    more: Math.max(0, steps.length - MOST_STEPS),
  }
}
