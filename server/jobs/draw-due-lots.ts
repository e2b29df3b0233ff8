import { listDueLots } from '#db/ballots.ts'
import type { CommandId } from '#domain/ids.ts'
import type { Deps } from '../deps.ts'
import { execute } from '../execute.ts'

/** The clock's own command: draws the lots whose halves nobody is waited for any longer. */
export async function drawDueLots(deps: Deps): Promise<void> {
  for (const { planId, ballotId } of await listDueLots(deps.db, deps.now())) {
    try {
      const commandId = `system-${deps.newId()}` as CommandId
      await execute(deps, { by: 'system', planId }, { commandId, command: { type: 'lot.draw', ballotId } })
    } catch (error) {
      // One plan's trouble must not keep the others waiting; the next round tries again.
      deps.log.error({ err: error, planId, ballotId }, 'drawing a lot failed')
    }
  }
}
