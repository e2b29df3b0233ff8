import { ALONE_MINUTES, isTogether } from '../access/in-place.ts'
import { electors } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { Session } from '../sessions/state.ts'
import type { RateKind, Resources } from './state.ts'

/** What the plan knows of its own size: people and meetings, the planned or the real ones, whichever are more. */
export type Size = { citizens: number; meetings: number; together: number }

/**
 * One amount that was worked out: `pence` a time, `times` as often, together `need`. Made of nothing but the plan's own
 * numbers and a rate that somebody gave.
 */
export type Worked = { kind: RateKind; pence: number; times: number; need: number }

export function sizeOf(state: PlanState): Size {
  const { citizens, meetings } = state.resources?.plannedFor ?? { citizens: 0, meetings: 0 }
  const held = meetingsOf(state)
  const together = held.filter(isTogether).length
  const own = held.length - together
  return {
    citizens: Math.max(citizens, electors(state).filter(({ side }) => side === 'citizen').length),
    meetings: Math.max(meetings, held.length),
    // Of meetings that nobody has planned yet, people come together at each.
    together: Math.max(together, meetings - own),
  }
}

const meetingsOf = ({ sessions }: PlanState): Session[] =>
  [...sessions.values()].filter(({ state }) => state !== 'cancelled')

/** How many interpreters are to be booked for one meeting, for each person who needs one: two take turns in a long one. */
const LONG_MEETING = 2

/**
 * What taking part will cost at least, as far as the plan can know. Replacement care, forms of papers and help for the
 * community depend on what the plan does not hold, so nothing is worked out for them. `interpreted`: how many people need
 * an interpreter; null for whoever may not be told.
 */
export function workedOut(state: PlanState, interpreted: number | null): Worked[] {
  const { citizens, meetings, together } = sizeOf(state)
  const times: Record<RateKind, number | null> = {
    payments: citizens * meetings,
    travel: citizens * together,
    rooms: together,
    interpreters: interpreted === null ? null : interpreted * interpretersIn(state, together),
  }
  return (Object.entries(state.resources?.rates ?? {}) as [RateKind, Resources['rates'][RateKind]][]).flatMap(
    ([kind, rate]) => {
      const often = times[kind]
      return rate && often !== null && often > 0
        ? [{ kind, pence: rate.pence, times: often, need: rate.pence * often }]
        : []
    },
  )
}

/** All meetings together: one interpreter for a short one, two for a long one; those not planned yet count as long. */
function interpretersIn(state: PlanState, together: number): number {
  const known = meetingsOf(state).filter(isTogether)
  const short = known.filter(({ minutes }) => minutes <= ALONE_MINUTES).length
  return short + LONG_MEETING * (together - short)
}

export type Gap = { kind: RateKind; need: number; budget: number }

/** Lines that hold less than what was worked out for them. */
export const gapsOf = ({ resources }: PlanState, worked: readonly Worked[]): Gap[] =>
  worked.flatMap(({ kind, need }) => {
    const budget = resources?.budget[kind] ?? 0
    return budget < need ? [{ kind, need, budget }] : []
  })

/** Is there nothing so that the community can be a partner (source 004: invest in communities)? */
export const lacksCommunity = ({ resources }: PlanState): boolean => !resources?.budget.community
