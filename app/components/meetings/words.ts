import type { SessionKind } from '#domain/sessions/state.ts'
import * as m from '#words'

export const KIND_CHOICES: { value: SessionKind; label: string; hint: string }[] = [
  { value: 'live', label: m.meetings_kind_live(), hint: m.meetings_kind_live_hint() },
  { value: 'async', label: m.meetings_kind_async(), hint: m.meetings_kind_async_hint() },
  { value: 'hybrid', label: m.meetings_kind_hybrid(), hint: m.meetings_kind_hybrid_hint() },
]

const [HOUR, DAY, WEEK] = [60, 24 * 60, 7 * 24 * 60]

/** "90 minutes", "2 days", "1 week": in the largest unit that comes out even. */
export function howLong(minutes: number): string {
  if (minutes > 0 && minutes % WEEK === 0) return m.meetings_weeks({ n: minutes / WEEK })
  if (minutes > 0 && minutes % DAY === 0) return m.meetings_days({ n: minutes / DAY })
  if (minutes > HOUR && minutes % HOUR === 0) return m.meetings_hours({ n: minutes / HOUR })
  return m.meetings_minutes({ n: minutes })
}

/** Usual lengths in minutes: of a meeting, and of a round in one's own time. */
const [MEETINGS, ROUNDS] = [
  [30, 60, 90, 120, 180],
  [3 * DAY, WEEK, 2 * WEEK, 3 * WEEK],
]
const option = (minutes: number) => ({ value: String(minutes), label: howLong(minutes) })

export const LENGTHS = [
  { label: m.meetings_form_long_together(), options: MEETINGS.map(option) },
  { label: m.meetings_form_long_own(), options: ROUNDS.map(option) },
]
/** With a break, as long as most people can listen. */
export const USUAL_LENGTH = '90'
