import { deleteAsk, listAsking } from '#db/group-say.ts'
import type { CommandId, PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { askingNow } from '#domain/say/state.ts'
import type { Session } from '#domain/sessions/state.ts'
import { toInstant } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { execute } from '../execute.ts'
import { countAnswers } from '../say/answers.ts'

/**
 * Ends the answering to what a group is asked, once all have answered or the time is over; and the step that it wants
 * to move on from, once nobody speaks any more.
 */
export async function hearTheGroup(deps: Deps): Promise<void> {
  for (const planId of await listAsking(deps.db)) {
    try {
      await hear(deps, planId)
    } catch (error) {
      // One meeting's trouble must not stop the others'; the next round tries again.
      deps.log.error({ err: error, planId }, 'hearing a group failed')
    }
  }
}

async function hear(deps: Deps, planId: PlanId): Promise<void> {
  const state = await deps.states.read(deps.db, planId)
  const session = askingNow(state)
  if (!session) return forget(deps, planId)
  const command = session.asking
    ? (await isDue(deps, planId, state, session)) && { type: 'say.close' as const }
    : !session.paused && !state.turn && { type: 'step.end' as const }
  if (!command) return
  await execute(deps, { by: 'system', planId }, { commandId: `system-${deps.newId()}` as CommandId, command })
}

async function isDue(deps: Deps, planId: PlanId, state: PlanState, { asking, paused }: Session): Promise<boolean> {
  const isOver = !paused && !!asking && asking.until <= toInstant(deps.now())
  return isOver || (await countAnswers(deps.db, planId, state)).awaited === 0
}

/** Nothing is asked any more, and nothing waits. Whoever asked meanwhile keeps their row: it says the same plan. */
async function forget(deps: Deps, planId: PlanId): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    if (!askingNow(await deps.states.read(trx, planId))) await deleteAsk(trx, planId)
  })
}
