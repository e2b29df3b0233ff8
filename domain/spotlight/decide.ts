import { AppError } from '../app-error.ts'
import type { Context, Decider } from '../decision.ts'
import { draft } from '../log/entry.ts'
import { mayGuide, openSession } from '../sessions/acting.ts'

function mustGuide(context: Context): void {
  if (!mayGuide(context)) throw new AppError('not-allowed', (words) => words.errors_take_over_first())
}

export const setSpotlight: Decider<'spotlight.set'> = (context, { sessionId, section, block }) => {
  const { id, spotlight } = openSession(context, sessionId)
  mustGuide(context)
  if (spotlight?.section === section && spotlight.block === block) return { entries: [] }
  const body = { session: id, section, ...(block ? { block } : {}) }
  return { entries: [draft('spotlight.set', context.actor, body)] }
}

export const clearSpotlight: Decider<'spotlight.clear'> = (context, { sessionId }) => {
  const { id, spotlight } = openSession(context, sessionId)
  mustGuide(context)
  return { entries: spotlight ? [draft('spotlight.cleared', context.actor, { session: id })] : [] }
}
