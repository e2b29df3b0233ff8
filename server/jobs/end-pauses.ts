import { endPause, listPauses } from '#db/conduct.ts'
import { isPaused } from '#domain/conduct/state.ts'
import type { CommandId } from '#domain/ids.ts'
import type { Deps } from '../deps.ts'
import { execute } from '../execute.ts'

/** Ends pauses from the queue whose time is over. They are rows, so that a server that was restarted ends them too. */
export async function endPauses(deps: Deps): Promise<void> {
  for (const pause of await listPauses(deps.db)) {
    if (pause.until > deps.now()) continue
    try {
      await end(deps, pause)
    } catch (error) {
      // One meeting's trouble must not stop the others'; the next round tries again.
      deps.log.error({ err: error, planId: pause.planId }, 'ending a pause failed')
    }
  }
}

async function end(deps: Deps, { planId, memberId }: Awaited<ReturnType<typeof listPauses>>[number]): Promise<void> {
  const state = await deps.states.read(deps.db, planId)
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  if (!session || !isPaused(session, memberId)) {
    return deps.db.transaction().execute((trx) => endPause(trx, planId, memberId))
  }
  const command = { type: 'conduct.resume' as const, memberId }
  await execute(deps, { by: 'system', planId }, { commandId: `system-${deps.newId()}` as CommandId, command })
}
