import { countSeats, listDueBallots } from '#db/ballots.ts'
import { boxClosesAt } from '#domain/helping/post.ts'
import type { BallotId, CommandId, PlanId } from '#domain/ids.ts'
import { liveSession } from '#domain/plan/state.ts'
import { toInstant, toMilliseconds } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { execute } from '../execute.ts'

/** The clock's own commands: closes votes whose time is over, and announces that everybody has voted. */
export async function closeDueBallots(deps: Deps): Promise<void> {
  for (const { planId, ballotId } of await listDueBallots(deps.db, deps.now())) {
    try {
      const type = await dueCommand(deps, planId, ballotId)
      if (!type) continue
      const commandId = `system-${deps.newId()}` as CommandId
      await execute(deps, { by: 'system', planId }, { commandId, command: { type, ballotId } })
    } catch (error) {
      // One plan's trouble must not keep the others' votes open; the next round tries again.
      deps.log.error({ err: error, planId, ballotId }, 'closing a vote failed')
    }
  }
}

async function dueCommand(
  deps: Deps,
  planId: PlanId,
  ballotId: BallotId,
): Promise<'ballot.close' | 'ballot.notice' | null> {
  const state = await deps.states.read(deps.db, planId)
  const ballot = state.ballots.get(ballotId)
  if (ballot?.state !== 'open') return null
  const now = deps.now()
  if (toMilliseconds(boxClosesAt(ballot)) <= now) return 'ballot.close'
  const awaited = ballot.roll.filter((id) => state.members.get(id)?.status === 'joined').length
  // Voting is over and letters may come; there is nobody to wait for once all have voted.
  if (toMilliseconds(ballot.closesAt) <= now) {
    return (await countSeats(deps.db, ballotId)) < awaited ? null : 'ballot.close'
  }
  if (!ballot.closesWhenAll || (await countSeats(deps.db, ballotId)) < awaited) return null
  if (liveSession(state)) return 'ballot.close'
  if (!ballot.noticeUntil) return 'ballot.notice'
  return ballot.noticeUntil <= toInstant(now) ? 'ballot.close' : null
}
