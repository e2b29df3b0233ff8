import type { PlanId } from '#domain/ids.ts'
import type { Deps } from '../deps.ts'
import { readSpotlight, type ShownWords } from '../live/spotlight.ts'

/** However fast people type, what is on the wall changes at most so often, in milliseconds. */
const EVERY_MS = 1_000

export type Spotlights = {
  /** Sends the words that are on everybody's screens, if they are others than those that were sent last. */
  show: (planId: PlanId) => Promise<void>
  /** Somebody wrote in this plan: look again soon. */
  changed: (planId: PlanId) => void
  close: () => void
}

type Parts = {
  deps: Deps
  /** Whether anybody would see it. */
  isWatched: (planId: PlanId) => boolean
  send: (planId: PlanId, shown: ShownWords | null) => void
}

export function createSpotlights({ deps, isWatched, send }: Parts): Spotlights {
  const soon = new Map<PlanId, NodeJS.Timeout>()
  /** What was sent last, where something is shown. */
  const sent = new Map<PlanId, string>()

  async function show(planId: PlanId): Promise<void> {
    const shown = await readSpotlight(deps, planId, await deps.states.read(deps.db, planId))
    const text = shown ? JSON.stringify(shown) : undefined
    if (sent.get(planId) === text) return
    if (text) sent.set(planId, text)
    else sent.delete(planId)
    send(planId, shown)
  }

  return {
    show,
    changed: (planId) => {
      if (soon.has(planId) || !isWatched(planId)) return
      const look = () => {
        soon.delete(planId)
        show(planId).catch((error) => deps.log.error({ err: error, planId }, 'showing words failed'))
      }
      soon.set(planId, setTimeout(look, EVERY_MS))
    },
    close: () => {
      for (const timer of soon.values()) clearTimeout(timer)
    },
  }
}
