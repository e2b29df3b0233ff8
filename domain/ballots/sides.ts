import { wasTalkedAbout } from '../discussions/state.ts'
import { SIDES, type Side } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { Choice } from './choice.ts'
import type { CloseGiven } from './entries.ts'
import type { Counts } from './method.ts'
import { METHODS } from './methods.ts'
import type { Ballot, MethodId, Outcome } from './state.ts'
import { reaches } from './threshold.ts'

/** How one side stands to what is voted on: in memory as a vote is closed, and nowhere else. */
export type Stand = Record<Side, { support: number; of: number }>

export type Voted = { side: Side | null; choice: Choice }

const isOneOf = (choices: readonly string[], choice: Choice) => typeof choice === 'string' && choices.includes(choice)

export function standOf(method: MethodId, voted: readonly Voted[]): Stand {
  const { yes: support, noView: none } = METHODS[method]
  const of = (side: Side) => voted.filter((one) => one.side === side && !isOneOf(none, one.choice))
  const stand = (side: Side) => ({
    support: of(side).filter(({ choice }) => isOneOf(support, choice)).length,
    of: of(side).length,
  })
  return { citizen: stand('citizen'), professional: stand('professional') }
}

/** So many of each side must have taken a stand: a yes about fewer could tell how one person voted. */
export const FEWEST_TO_COMPARE = 5
const MOST = { num: 3, den: 4 }
const HALF = { num: 1, den: 2 }

/** One side's support is at least 0.75, the other's under 0.50 (LPF-38). */
export function isSplit(stand: Stand): boolean {
  if (SIDES.some((side) => stand[side].of < FEWEST_TO_COMPARE)) return false
  const isFor = (side: Side) => reaches(stand[side].support, stand[side].of, MOST)
  const isAgainst = (side: Side) => !reaches(stand[side].support, stand[side].of, HALF)
  return (isFor('citizen') && isAgainst('professional')) || (isFor('professional') && isAgainst('citizen'))
}

/**
 * All that is ever recorded of it: a yes or a no, and only where it was declared before the vote, where the vote would
 * agree something, and where people have not talked about it again yet.
 */
export function splitGiven(
  state: PlanState,
  ballot: Ballot,
  outcome: Outcome,
  stand: Stand | null,
): Pick<CloseGiven, 'sidesSplit'> {
  if (!ballot.sidesCompared || !stand || outcome !== 'adopted' || wasTalkedAbout(state, ballot)) return {}
  return { sidesSplit: isSplit(stand) ? 1 : 0 }
}

/** How often each side made each choice: published only where that was declared before anybody voted (voting.md §4.7). */
export function countsBySide(options: readonly string[], voted: readonly Voted[]): Record<Side, Counts> {
  const of = (side: Side): Counts =>
    Object.fromEntries(
      options.map((option) => [option, voted.filter((one) => one.side === side && one.choice === option).length]),
    )
  return { citizen: of('citizen'), professional: of('professional') }
}
