import { listRunningClocks, noteTold } from '#db/floor-clock.ts'
import type { Command } from '#domain/commands.ts'
import { isPaused } from '#domain/conduct/state.ts'
import { GRACE_SECONDS, NOTICE_SECONDS } from '#domain/floor/state.ts'
import type { CommandId } from '#domain/ids.ts'
import { askingNow } from '#domain/say/state.ts'
import { SECOND } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { execute } from '../execute.ts'
import { spoken } from '../floor/clock.ts'

type Running = Awaited<ReturnType<typeof listRunningClocks>>[number]

/**
 * Tells whoever speaks, and the guide, when time is nearly up; and passes the floor on a little after it is, if
 * somebody waits. Nobody is cut off in an empty queue.
 */
export async function watchFloor(deps: Deps): Promise<void> {
  for (const clock of await listRunningClocks(deps.db)) {
    try {
      await watch(deps, clock)
    } catch (error) {
      // One meeting's trouble must not stop the others' clocks; the next round tries again.
      deps.log.error({ err: error, planId: clock.planId }, 'watching a turn failed')
    }
  }
}

async function watch(deps: Deps, { planId, ...clock }: Running): Promise<void> {
  const left = clock.limitMs - spoken(clock, deps.now())
  const due = left <= 0 ? 2 : left <= NOTICE_SECONDS * SECOND ? 1 : 0
  if (due > clock.told && clock.turn) {
    await deps.db.transaction().execute((trx) => noteTold(trx, planId, clock, due))
    deps.remind(planId, { member: clock.turn.memberId, left: due === 1 ? NOTICE_SECONDS : 0 })
  }
  if (left > -GRACE_SECONDS * SECOND) return
  const state = await deps.states.read(deps.db, planId)
  // Where the group wants to move on, whoever speaks has their time, and nobody comes after them.
  const isMoving = askingNow(state)?.moving === true
  if (!state.turn || state.turn.member !== clock.turn?.memberId) return
  const session = state.openSession && state.sessions.get(state.openSession)
  const isAwaited = session && state.queue.some(({ member }) => !isPaused(session, member))
  if (!isAwaited && !isMoving) return
  const command = (command: Command) =>
    execute(deps, { by: 'system', planId }, { commandId: `system-${deps.newId()}` as CommandId, command })
  await command({ type: 'turn.end', memberId: state.turn.member })
  if (!isMoving) await command({ type: 'turn.grant' })
}
