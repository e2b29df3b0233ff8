import { dissentUntil } from '#app/components/ballots/dissent-window.ts'
import type { Todo } from '#app/components/plan/todos.ts'
import { ANSWER_SETTLES_AFTER } from '#domain/explain/state.ts'
import { later } from '#domain/time.ts'
import type { PlanView } from '#server/views/plan-view.ts'

/** When a thing that waits is too late, found by what its address is about; null where it can wait. */
export function untilOf(view: PlanView, { to }: Todo): string | null {
  const [path = '', about = ''] = to.split('#')
  const ballot = view.ballots.find(({ id }) => path.endsWith(`/ballots/${id}`))
  if (ballot?.state === 'open') return ballot.noticeUntil ?? ballot.closesAt
  if (ballot) return dissentUntil(view, ballot)
  const override = view.overrides.find(({ id }) => id === about)
  if (override) return override.until
  const asked = view.explains.find(({ id }) => id === about)
  return asked?.mine && asked.answeredAt ? later(asked.answeredAt, ANSWER_SETTLES_AFTER) : null
}
