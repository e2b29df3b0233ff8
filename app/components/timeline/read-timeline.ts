import type { AppLoadContext } from '@remix-run/node'
import { calendar } from '#app/components/log/calendar.ts'
import { dayWords } from '#app/components/log/days.ts'
import { planFor } from '#app/components/plan/load.ts'
import type { Tone } from '#app/components/ui/tag.tsx'
import type { Slack, StretchCheck } from '#domain/timeline/check.ts'
import type { Day } from '#domain/timeline/days.ts'
import { needWords, stretchWords } from '#domain/timeline/stretch-words.ts'
import * as m from '#words'

/** When each step takes place, in words; and for whoever sets the dates, what stands in the form. */
export async function readTimeline(context: AppLoadContext, planId: string | undefined) {
  const { plan } = await planFor(context, planId)
  const { set, steps, slack, form } = await context.timeline.read(plan.id)
  return {
    ...{ planId: plan.id, commandId: context.newId(), set },
    steps: set ? steps.map(stepLine) : [],
    slack: slack && isWhole(steps) ? slackLine(slack) : null,
    form: form && {
      note: form.note,
      fields: steps.map(({ stretch, least }) => ({
        ...{ stretch, title: stretchWords(stretch, m), hint: m.timeline_field_least({ n: least }) },
        ...{ begins: form.spans[stretch]?.begins ?? '', ends: form.spans[stretch]?.ends ?? '' },
      })),
    },
  }
}
export type TimelinePage = Awaited<ReturnType<typeof readTimeline>>

const inDays = (day: Day) => dayWords(`${day}T12:00:00.000Z`, 'UTC', calendar)

function stepLine({ stretch, span, days, short, isEarly, least, needs }: StretchCheck) {
  const tag: { tone: Tone; words: string } = !span
    ? { tone: '', words: m.timeline_open() }
    : short > 0
      ? { tone: 'careful', words: m.timeline_short({ n: short }) }
      : { tone: 'good', words: m.timeline_enough() }
  return {
    ...{ stretch, title: stretchWords(stretch, m), tag },
    dates: span && m.timeline_dates({ n: days, begins: inDays(span.begins), ends: inDays(span.ends) }),
    short: short > 0 ? m.timeline_short_why({ n: short }) : null,
    early: isEarly ? m.timeline_early() : null,
    least: m.timeline_least({ n: least }),
    needs: needs.map((need) => ({
      ...{ name: need.need, words: needWords(need, m), source: m.timeline_source({ source: need.source }) },
      rule: need.rule,
    })),
  }
}
export type StepLine = ReturnType<typeof stepLine>

/** Only of a whole timeline can one say that there is time to spare: a step that is short or without dates needs it first. */
const isWhole = (steps: readonly StretchCheck[]): boolean =>
  steps.every(({ stretch, span, short }) => stretch === 'reply' || (span !== null && short === 0))

function slackLine({ spare, wanted }: Slack): { tone: 'good' | 'careful'; words: string } {
  if (spare < 0) return { tone: 'careful', words: m.timeline_slack_missing({ n: -spare }) }
  if (spare === 0) return { tone: 'careful', words: m.timeline_slack_none({ wanted }) }
  if (spare < wanted) return { tone: 'careful', words: m.timeline_slack_little({ n: spare, wanted }) }
  return { tone: 'good', words: m.timeline_slack_good({ n: spare }) }
}
