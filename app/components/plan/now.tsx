import { Jobs } from '#app/components/ui/list.tsx'
import * as m from '#words'
import { NothingYet } from './nothing.tsx'
import type { PlanPage } from './read-plan.ts'

/** What waits for this reader, or that nothing does. */
export function Now({ todos, noTodo }: Pick<PlanPage, 'todos' | 'noTodo'>) {
  return (
    <section aria-labelledby="now" className="column no-print">
      <h2 id="now">{m.plan_jobs()}</h2>
      <NothingYet nothing={noTodo} />
      <Jobs jobs={todos} />
    </section>
  )
}
