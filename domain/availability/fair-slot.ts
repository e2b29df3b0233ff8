import type { Side } from '../members/state.ts'
import { atLeast, atMost, compareMeasures, type Measure, share } from '../rules/rule.ts'

/** People who are free at a time (with support paid), out of all of their side. */
export type Free = { free: number; of: number }
export type SlotCount = Record<Side, Free>

/** Citizens who must be able to come (LPF-03). */
export const LEAST_CITIZENS = share(3, 5, 'citizens who can come')
/** How much more easily professionals may be able to come than citizens (LPF-03). */
export const MOST_LEAD = share(1, 10, 'professionals’ lead in who can come')

export const citizensFree = ({ citizen }: SlotCount): Measure => share(citizen.free, citizen.of, LEAST_CITIZENS.unit)

/** Professionals' rate less citizens' rate; nothing where citizens can come more easily, or where a side has nobody. */
export function leadOfProfessionals({ citizen, professional }: SlotCount): Measure {
  const lead = professional.free * citizen.of - citizen.free * professional.of
  return share(Math.max(0, lead), Math.max(1, citizen.of * professional.of), MOST_LEAD.unit)
}

/** c ≥ 0.60 and c ≥ p − 0.10 (domain.md §5.7). */
export const isFair = (count: SlotCount): boolean =>
  atLeast(citizensFree(count), LEAST_CITIZENS) && atMost(leadOfProfessionals(count), MOST_LEAD)

/** The best first: those that are fair, then by the lower of both rates, then by citizens'. Equal ones keep their order. */
export function rankSlots<S extends { count: SlotCount }>(slots: readonly S[]): S[] {
  return [...slots].sort(
    (a, b) =>
      Number(isFair(b.count)) - Number(isFair(a.count)) ||
      compareMeasures(lowerRate(b.count), lowerRate(a.count)) ||
      compareMeasures(rate(b.count.citizen), rate(a.count.citizen)),
  )
}

/** Of a side without people, nobody is kept out. */
const rate = ({ free, of }: Free): Measure => (of === 0 ? share(1, 1, '') : share(free, of, ''))

function lowerRate({ citizen, professional }: SlotCount): Measure {
  const [c, p] = [rate(citizen), rate(professional)]
  return compareMeasures(c, p) <= 0 ? c : p
}
