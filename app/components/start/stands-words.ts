import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/** Where a plan stands, in a sentence. */
export function standsWords({ phase, plan, sections, ballots }: PlanView): string {
  const open = ballots.filter((ballot) => ballot.state === 'open').length
  const written = sections.filter((section) => !section.empty).length
  if (open > 0) return m.start_stands_voting({ n: open })
  if (plan.agreed) return m.start_stands_agreed()
  if (phase === 'people') return m.start_stands_people()
  return written === 0 ? m.start_stands_empty() : m.start_stands_writing({ n: written, of: sections.length })
}
