import type { MemberId } from '../ids.ts'
import { electors, type Side } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import { type Answers, type SideFree, sideFree } from '../sessions/scheduling.ts'
import { type Availability, isFree } from './answers.ts'
import { isFair, rankSlots, type SlotCount } from './fair-slot.ts'
import { findSeries } from './series.ts'
import { SLOTS, type Slot } from './week.ts'

/** A time of a usual week in counts of sides; null where too few of a side have answered to show any. */
export type TimeCount = { slot: Slot; free: Record<Side, SideFree>; fair: boolean }

/** What a guide may know of when people can come: counts alone. */
export type Times = {
  answered: Record<Side, { n: number; of: number }>
  /** The best first; unfair ones only where there is no other. None while too few citizens have answered. */
  best: TimeCount[]
  /** Times to take in turn for a series; `repeated`: somebody is left out twice running all the same. */
  series: { slots: Slot[]; repeated: boolean }
}

/** How many times of a week are worth reading, and how many meetings one plans ahead. */
const SHOWN = 5
const SHOWN_UNFAIR = 2
const SERIES = 4

export function timesFor(state: PlanState, answers: Answers): Times {
  const voters = electors(state)
  const on = (side: Side) => {
    const people = voters.filter((member) => member.side === side)
    return { n: people.filter(({ id }) => answers.has(id)).length, of: people.length }
  }
  const counted = SLOTS.flatMap((slot) => countOf(state, answers, slot))
  const ranked = rankSlots(counted)
  const fair = ranked.filter(({ count }) => isFair(count))
  const best = fair.length > 0 ? fair.slice(0, SHOWN) : ranked.slice(0, SHOWN_UNFAIR)
  return {
    answered: { citizen: on('citizen'), professional: on('professional') },
    best: best.map(({ slot, free, count }) => ({ slot, free, fair: isFair(count) })),
    series: seriesOf(state, answers, counted),
  }
}

type Counted = Omit<TimeCount, 'fair'> & { count: SlotCount }
const NOBODY = { free: 0, of: 0 }

function countOf(state: PlanState, answers: Answers, slot: Slot): Counted[] {
  const [citizen, professional] = (['citizen', 'professional'] as const).map((side) =>
    sideFree(state, answers, side, [slot]),
  ) as [SideFree, SideFree]
  if (!citizen) return []
  return [{ slot, free: { citizen, professional }, count: { citizen, professional: professional ?? NOBODY } }]
}

/** Whoever chose their own time takes part in it, so a series is planned around the others. */
function seriesOf(state: PlanState, answers: Answers, counted: readonly Counted[]): Times['series'] {
  const people = electors(state).flatMap(({ id, side }): Asked[] => {
    const own = answers.get(id)
    return own ? [{ id, own, citizen: side === 'citizen' && !own.ownTime }] : []
  })
  const candidates = counted.map(({ slot, count }) => ({
    ...{ free: people.map(({ own }) => isFree(own, [slot])), fair: isFair(count) },
  }))
  const { chosen, repeated } = findSeries(people, candidates, SERIES)
  return { slots: chosen.map((index) => counted[index]!.slot), repeated: repeated > 0 }
}
type Asked = { id: MemberId; own: Availability; citizen: boolean }
