import type { MemberId } from '../ids.ts'
import type { Kind } from './state.ts'

type KindOf = (id: MemberId) => Kind

const countOf = (group: readonly MemberId[], kind: Kind, kindOf: KindOf): number =>
  group.filter((id) => kindOf(id) === kind).length

/** Citizens in a group that has a professional; null in any other, where no citizen is alone among others (LPF-02). */
export function citizensAmongOthers(group: readonly MemberId[], kindOf: KindOf): number | null {
  return countOf(group, 'professional', kindOf) === 0 ? null : countOf(group, 'citizen', kindOf)
}

/** Whether nobody would be alone in this group. */
export const isSafe = (group: readonly MemberId[], kindOf: KindOf): boolean =>
  (citizensAmongOthers(group, kindOf) ?? 2) >= 2

/**
 * The group that somebody who comes late joins: one where they keep somebody company, else the smallest in which nobody
 * is alone, with the fewest of their own side. Null where none fits.
 */
export function fitting(groups: readonly (readonly MemberId[])[], kind: Kind, kindOf: KindOf): number | null {
  const key = (group: readonly MemberId[]): number[] => {
    const mends = kind === 'citizen' && !isSafe(group, kindOf)
    return [mends ? 0 : 1, group.length, countOf(group, kind, kindOf)]
  }
  // Nobody has an empty id, so that it stands for whoever comes.
  const someone = '' as MemberId
  const withThem: KindOf = (id) => (id === someone ? kind : kindOf(id))
  const fit = groups
    .map((group, place) => ({ place, group, key: key(group) }))
    .filter(({ group }) => isSafe([...group, someone], withThem))
    .sort((a, b) => a.key[0]! - b.key[0]! || a.key[1]! - b.key[1]! || a.key[2]! - b.key[2]! || a.place - b.place)
  return fit[0]?.place ?? null
}
