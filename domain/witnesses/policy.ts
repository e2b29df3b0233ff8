import { formatPolicy, type Group, NO_QUORUM } from '../log/policy.ts'
import type { PlanState } from '../plan/state.ts'
import { keyName, type WitnessSide } from './state.ts'

/** The policy that a log is opened with: its own key is enough. Its digest stands in the first entry. */
export const openingPolicy = (logKey: string): string =>
  formatPolicy({ logs: [{ vkey: logKey }], witnesses: [], groups: [], quorum: NO_QUORUM })

/** Names of groups, which no witness may have. */
export const GROUP_NAMES = ['citizens', 'professionals', 'both', NO_QUORUM] as const

/**
 * Whose word is enough for a head of this log, as a file for every tool (c2sp.org/tlog-policy): one witness of each side
 * that named any. Follows from the log alone, so that everybody who has the log has the same.
 */
export function policyOf({ keys, witnesses }: Pick<PlanState, 'keys' | 'witnesses'>): string {
  const listed = [...witnesses.values()].map(({ vkey, side }) => ({ name: keyName(vkey), vkey, side }))
  const group = (name: string, side: WitnessSide): Group[] => {
    const members = listed.filter((witness) => witness.side === side).map((witness) => witness.name)
    return members.length === 0 ? [] : [{ name, atLeast: 'any', members }]
  }
  const sides = [...group('citizens', 'citizen'), ...group('professionals', 'professional')]
  const both: Group[] =
    sides.length === 2 ? [{ name: 'both', atLeast: 'all', members: sides.map(({ name }) => name) }] : []
  const groups = [...sides, ...both]
  return formatPolicy({
    ...{ logs: [{ vkey: keys.log }], groups, quorum: groups.at(-1)?.name ?? NO_QUORUM },
    witnesses: listed.map(({ name, vkey }) => ({ name, vkey })),
  })
}
