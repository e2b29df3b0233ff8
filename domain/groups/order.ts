import { isPaused } from '../conduct/state.ts'
import { BEHIND, inOrder, type Placed } from '../floor/order.ts'
import type { MemberId } from '../ids.ts'
import type { Side } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import { atLeast, share } from '../rules/rule.ts'
import type { Session } from '../sessions/state.ts'
import { type Group, hereIn } from './state.ts'

/**
 * Who speaks when in a group, by the same key as in the whole meeting: fewest turns here, then whose side had less than
 * its share of the turns here, then who asked first. Nobody measures seconds at a table. Whoever has a pause is skipped,
 * and their place is kept.
 */
export function groupOrder(state: PlanState, session: Session, group: Group): Placed[] {
  const behind = sidesBehindIn(state, hereIn(group, session), group.turns)
  const waiting = group.queue.filter((id) => session.present.has(id) && !isPaused(session, id))
  const places = waiting.map((member) => ({ member, joinedAt: state.at }))
  return inOrder(places, ({ member }) => {
    const side = state.members.get(member)?.side
    return [1, group.turns.get(member) ?? 0, side && behind.has(side) ? 0 : 1, 0]
  })
}

function sidesBehindIn(state: PlanState, here: readonly MemberId[], turns: ReadonlyMap<MemberId, number>): Set<Side> {
  const sided = here.filter((id) => state.members.get(id)?.side)
  const turnsOf = (ids: readonly MemberId[]) => ids.reduce((sum, id) => sum + (turns.get(id) ?? 0), 0)
  const all = turnsOf(sided)
  const isBehind = (side: Side) => {
    const own = sided.filter((id) => state.members.get(id)?.side === side)
    if (own.length === 0 || own.length === sided.length || all === 0) return false
    return !atLeast(share(turnsOf(own) * sided.length, all * own.length, ''), BEHIND)
  }
  return new Set((['citizen', 'professional'] as const).filter(isBehind))
}
