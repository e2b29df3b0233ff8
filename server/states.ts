import { LRUCache } from 'lru-cache'
import type { Reader } from '#db/client.ts'
import { findHead, listEntryTexts } from '#db/log.ts'
import { AppError } from '#domain/app-error.ts'
import { evolve } from '#domain/evolve.ts'
import type { PlanId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import { emptyState, type PlanState } from '#domain/plan/state.ts'

/** Folded states, one per plan, caught up from the log and bounded in memory. Whoever gets one only reads it. */
export type States = {
  /** The state after at least `size` entries (all there are, if `size` isn't given). Throws `not-found` for no plan. */
  read: (db: Reader, planId: PlanId, size?: number) => Promise<PlanState>
  /** Folds what was just committed, if nobody has folded it already. */
  advance: (planId: PlanId, entries: readonly Entry[]) => PlanState | undefined
  size: () => number
}

/** How many plans stay folded; the least recently used one goes first. */
const MAX_PLANS = 500
/** Entries read at a time, so that a long log never stands in memory as a whole. */
const CHUNK = 10_000

export function createStates(maxPlans = MAX_PLANS): States {
  const cache = new LRUCache<PlanId, PlanState>({ max: maxPlans })

  function keep(planId: PlanId, state: PlanState): PlanState {
    cache.set(planId, state)
    return state
  }

  /** Synchronous on purpose: two readers that caught up at once must not fold an entry twice. */
  function fold(state: PlanState, entries: readonly Entry[]): PlanState {
    for (const entry of entries) if (entry.seq === state.size) evolve(state, entry)
    return state
  }

  return {
    read: async (db, planId, size) => {
      const goal = size ?? (await findHead(db, planId))?.size
      if (goal === undefined) throw new AppError('not-found', (words) => words.errors_no_such_plan())
      let state = cache.get(planId) ?? emptyState()
      while (state.size < goal) {
        const texts = await listEntryTexts(db, planId, state.size, CHUNK)
        if (texts.length === 0) throw new Error(`The log of ${planId} ends before entry ${goal}.`)
        fold(
          state,
          texts.map((text) => JSON.parse(text) as Entry),
        )
        // Somebody else may have folded further meanwhile; theirs is then the one to keep.
        const other = cache.get(planId)
        if (other && other.size > state.size) state = other
      }
      return keep(planId, state)
    },
    advance: (planId, entries) => {
      const state = cache.get(planId)
      if (!state || (entries[0]?.seq ?? 0) > state.size) return undefined
      return keep(planId, fold(state, entries))
    },
    size: () => cache.size,
  }
}
