import type { MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import type { Unit } from './divide.ts'

/** How often two people sat in one group before, by both ids. */
export type Met = ReadonlyMap<string, number>

const pairKey = (a: MemberId, b: MemberId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Who has sat with whom, in all meetings of the plan until now. */
export function metBefore(state: PlanState): Met {
  const met = new Map<string, number>()
  for (const { groupings = [] } of state.sessions.values()) {
    for (const { groups } of groupings) for (const { members } of groups) countPairs(members, met)
  }
  return met
}

function countPairs(members: readonly MemberId[], met: Map<string, number>): void {
  for (const [i, a] of members.entries()) {
    for (const b of members.slice(i + 1)) met.set(pairKey(a, b), (met.get(pairKey(a, b)) ?? 0) + 1)
  }
}

const between = (a: Unit, b: Unit, met: Met): number =>
  a.members.reduce((sum, one) => sum + b.members.reduce((own, two) => own + (met.get(pairKey(one, two)) ?? 0), 0), 0)

const withGroup = (unit: Unit, group: readonly Unit[], without: Unit, met: Met): number =>
  group.reduce((sum, other) => (other === unit || other === without ? sum : sum + between(unit, other, met)), 0)

/** How often people who sat together before sit together again. */
export function repeatsIn(groups: readonly (readonly Unit[])[], met: Met): number {
  if (met.size === 0) return 0
  return groups.reduce(
    (sum, group) => sum + group.reduce((own, unit) => own + withGroup(unit, group, unit, met), 0) / 2,
    0,
  )
}

/** Each change makes it better, so it would always end; but a hall full of people is not to wait for the last of it. */
const ROUNDS = 12

/** Lets people of one kind change places as long as that makes fewer meet again. Sizes and sides stay as they are. */
export function fewerRepeats(groups: readonly (readonly Unit[])[], met: Met): Unit[][] {
  const better = groups.map((group) => [...group])
  for (let round = 0; round < ROUNDS; round++) if (!improve(better, met)) break
  return better
}

/** Only whoever sits with somebody again looks for another place: in a full hall these are few. */
function improve(groups: Unit[][], met: Met): boolean {
  let isBetter = false
  for (const [g, group] of groups.entries()) {
    for (const i of group.keys()) {
      const meetsAgain = withGroup(group[i]!, group, group[i]!, met) > 0
      const hasMoved =
        meetsAgain && groups.some((other, h) => h !== g && other.some((_, j) => swapped(group, i, other, j, met)))
      isBetter = hasMoved || isBetter
    }
  }
  return isBetter
}

function swapped(group: Unit[], i: number, other: Unit[], j: number, met: Met): boolean {
  const [a, b] = [group[i]!, other[j]!]
  if (a.kind !== b.kind || a.members.length !== b.members.length) return false
  const before = withGroup(a, group, a, met) + withGroup(b, other, b, met)
  const after = withGroup(a, other, b, met) + withGroup(b, group, a, met)
  if (after >= before) return false
  group[i] = b
  other[j] = a
  return true
}
