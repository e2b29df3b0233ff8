import { listSealed } from '#db/sealed.ts'
import type { Instant, MemberId, PlanId } from '#domain/ids.ts'
import { may } from '#domain/permissions.ts'
import { memberOf } from '#domain/plan/state.ts'
import { DAY, toInstant } from '#domain/time.ts'
import { checkSpans, type Slack, type StretchCheck, slackOf, suggestedSpans } from '#domain/timeline/check.ts'
import type { Day } from '#domain/timeline/days.ts'
import type { Spans } from '#domain/timeline/state.ts'
import type { Deps } from '../deps.ts'

/** The timeline as every member reads it. `steps` are all of them, also those without dates. */
export type TimelineView = {
  set: { version: number; at: Instant; note: string | null; isNoteErased: boolean } | null
  steps: StretchCheck[]
  slack: Slack | null
  /** Dates for the form of whoever may set them: those that hold, or some to start from. */
  form: { spans: Spans; note: string } | null
}
export type TimelineContext = { read: (planId: string) => Promise<TimelineView> }

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

/** Nobody reads what is wanted of them on the very day on which it begins. */
const START_IN = 7 * DAY

export function timelineContext({ db, states, now }: Deps, { member, plain }: Asking): TimelineContext {
  return {
    read: plain(async (plan) => {
      const { planId, memberId } = await member(plan)
      const state = await states.read(db, planId)
      const { timeline } = state
      const sealed = timeline?.note ? await listSealed(db, planId, [timeline.note]) : []
      const note = (sealed[0]?.value as string | undefined) ?? null
      const spans = timeline?.spans ?? {}
      const from = toInstant(now() + START_IN).slice(0, 10) as Day
      return {
        set: timeline && {
          ...{ version: timeline.version, at: timeline.at, note },
          isNoteErased: timeline.note !== null && note === null,
        },
        steps: checkSpans(state, spans),
        slack: slackOf(state, spans),
        form: may(memberOf(state, memberId).function, 'timeline.set')
          ? { spans: timeline ? spans : suggestedSpans(state, from), note: note ?? '' }
          : null,
      }
    }),
  }
}
