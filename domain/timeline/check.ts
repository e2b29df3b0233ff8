import type { PlanState } from '../plan/state.ts'
import { type Day, daysBetween, laterDay, lengthInDays } from './days.ts'
import { fewestDays, type Need, needsOf } from './needs.ts'
import { type Span, type Spans, STRETCHES, type Stretch } from './state.ts'

/** One stretch as it is planned. `short`: by how many days; `isEarly`: it begins before the one before it does. */
export type StretchCheck = {
  stretch: Stretch
  needs: Need[]
  least: number
  span: Span | null
  days: number
  short: number
  isEarly: boolean
}

/**
 * What is to spare of the group's own time, in days: from its first day to its last, less what each stretch needs.
 * `wanted`: what one should have, because people fall ill and halls are closed. Both are sides of one question, so the
 * time that the sponsor takes to answer is left out.
 */
export type Slack = { spare: number; wanted: number }

/** A day to spare for every so many that are needed; our own proposal. */
const SPARE_ONE_IN = 5

export function checkSpans(state: PlanState, spans: Spans): StretchCheck[] {
  let before: Span | undefined
  return STRETCHES.map((stretch) => {
    const span = spans[stretch] ?? null
    const needs = needsOf(state, stretch)
    const least = fewestDays(state, stretch)
    const days = span ? lengthInDays(span) : 0
    const isEarly = !!span && !!before && span.begins < before.begins
    before = span ?? before
    return { stretch, needs, least, span, days, short: span ? Math.max(0, least - days) : 0, isEarly }
  })
}

/** Null while no stretch of the group's own has dates. */
export function slackOf(state: PlanState, spans: Spans): Slack | null {
  const own = STRETCHES.filter((stretch) => stretch !== 'reply' && spans[stretch])
  if (own.length === 0) return null
  const first = own.map((stretch) => spans[stretch]!.begins).sort()[0]!
  const last = own
    .map((stretch) => spans[stretch]!.ends)
    .sort()
    .at(-1)!
  const needed = own.reduce((sum, stretch) => sum + fewestDays(state, stretch), 0)
  return { spare: daysBetween(first, last) + 1 - needed, wanted: Math.ceil(needed / SPARE_ONE_IN) }
}

/** Dates to start from: one stretch after the other, each with what it needs and something to spare. */
export function suggestedSpans(state: PlanState, from: Day): Spans {
  let begins = from
  const spans: Spans = {}
  for (const stretch of STRETCHES) {
    const least = fewestDays(state, stretch)
    const days = stretch === 'reply' ? least : least + Math.ceil(least / SPARE_ONE_IN)
    const ends = laterDay(begins, days - 1)
    spans[stretch] = { begins, ends }
    begins = laterDay(ends, 1)
  }
  return spans
}
