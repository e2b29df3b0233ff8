import type { PlanId } from '#domain/ids.ts'
import type { Published } from '../deps.ts'

/**
 * Tells each plan's entries in the order in which they were committed. What is committed while one telling is under way
 * waits for it and is then told together, so that a crowd costs fewer messages and not more.
 */
export function createOutbox(
  tell: (published: Published) => Promise<void>,
  failed: (error: unknown) => void,
): (published: Published) => void {
  const waiting = new Map<PlanId, Published>()
  const telling = new Set<PlanId>()

  async function tellAll(planId: PlanId): Promise<void> {
    telling.add(planId)
    for (let next = waiting.get(planId); next; next = waiting.get(planId)) {
      waiting.delete(planId)
      // What could not be told, clients find missing at the next entry, and ask for.
      await tell(next).catch(failed)
    }
    telling.delete(planId)
  }

  return (published) => {
    const { planId, entries, state } = published
    const before = waiting.get(planId)?.entries ?? []
    waiting.set(planId, { planId, entries: [...before, ...entries], state })
    if (!telling.has(planId)) void tellAll(planId)
  }
}
