import { type BySide, bySide } from '../ballots/state.ts'
import type { MemberId } from '../ids.ts'
import { electors } from '../members/state.ts'
import type { Characters } from '../text/authorship/standing.ts'
import { FEWEST_ON_A_SIDE } from './fairness.ts'
import type { PlanState } from './state.ts'

/** How many characters of a text are whose. `others` are those of people on neither side. */
export type Shares = { byMember: Characters; bySide: BySide; others: number; all: number }

/** By member and by the side that they are on. Who left is still on their side: their words still stand. */
export function sharesOf(state: PlanState, characters: Characters): Shares {
  const sides: BySide = { citizen: 0, professional: 0 }
  let others = 0
  for (const [id, count] of characters) {
    const side = state.members.get(id)?.side
    if (side) sides[side] += count
    else others += count
  }
  return { byMember: characters, bySide: sides, others, all: sides.citizen + sides.professional + others }
}

/** What one member is told: of persons, nobody but themselves. `sides` is null where a side is too small to speak of. */
export type SharesForMember = { sides: BySide | null; others: number; mine: number; all: number }

export function sharesForMember(state: PlanState, shares: Shares, me: MemberId): SharesForMember {
  const { citizen, professional } = bySide(electors(state))
  const enough = Math.min(citizen, professional) >= FEWEST_ON_A_SIDE
  const { byMember, others, all } = shares
  return { sides: enough ? shares.bySide : null, others, mine: byMember.get(me) ?? 0, all }
}
