import { checkOrder } from '../counting/checks.ts'
import { type Columns, rankColumns } from '../counting/columns.ts'
import { oneOf, readFields } from '../counting/parameters.ts'
import { Heaps, lowestOf, majorityOf, possibleWinners, type Shared } from '../counting/runoff.ts'
import { type Tallied, tally } from '../counting/tally.ts'
import { inOrder } from '../counting/ties.ts'

/** `lowest`: whether one of the lowest goes, or all that are tied at once. */
export type RankedIrvParameters = { shared: Shared; lowest: 'one' | 'all' }

export type Round = { counts: Record<string, number>; exhausted: number; lowest: string[]; eliminated: string[] }

/** Instant run-off, for bodies whose rules ask for it. */
export const rankedIrv = tally<RankedIrvParameters>({
  id: 'ranked-irv',
  kind: 'binding',
  shape: 'order',
  purposes: ['choose-one'],
  options: null,
  parameters: (given) =>
    readFields<RankedIrvParameters>(given, {
      shared: { read: oneOf('exhaust', 'skip'), otherwise: 'exhaust' },
      lowest: { read: oneOf('one', 'all'), otherwise: 'one' },
    }),
  check: checkOrder,
  count: ({ options, parameters, groups, lot }) => countRunoff(options, parameters, rankColumns(options, groups), lot),
  variants: (parameters) => [
    {
      rule: 'shared',
      instead: parameters.shared === 'skip' ? 'exhaust' : 'skip',
      parameters: { ...parameters, shared: parameters.shared === 'skip' ? 'exhaust' : 'skip' },
    },
    {
      rule: 'lowest',
      instead: parameters.lowest === 'all' ? 'one' : 'all',
      parameters: { ...parameters, lowest: parameters.lowest === 'all' ? 'one' : 'all' },
    },
  ],
})

/** The same from columns of ranks, for a million papers. Of tied lowest options the last in the order goes. */
export function countRunoff(
  options: readonly string[],
  { shared, lowest: rule }: RankedIrvParameters,
  profile: Columns,
  lot?: readonly string[],
): Tallied {
  const names = (some: Iterable<number>) => Array.from(some, (i) => options[i]!)
  const start = new Heaps(profile, shared)
  const heaps = start.copy()
  const order = lot ?? options
  const rounds: Round[] = []
  let hadTie = false
  let last: number[] = [...heaps.alive]
  while (heaps.alive.size > 0) {
    const winner = majorityOf(heaps)
    const lowest = winner === undefined ? lowestOf(heaps) : []
    const tied = names(lowest)
    const out =
      rule === 'all'
        ? lowest
        : lowest.toSorted((a, b) => order.indexOf(options[b]!) - order.indexOf(options[a]!)).slice(0, 1)
    rounds.push({
      counts: Object.fromEntries([...heaps.alive].map((i) => [options[i]!, heaps.tallies[i]!])),
      exhausted: profile.papers - heaps.continuing,
      lowest: tied,
      eliminated: names(out),
    })
    last = winner === undefined ? lowest : [winner]
    if (winner !== undefined || lowest.length === heaps.alive.size) {
      if (winner !== undefined || rule === 'all') break
    }
    hadTie ||= rule === 'one' && lowest.length > 1
    heaps.eliminate(out)
  }
  const possible = rule === 'all' ? new Set(last) : hadTie ? possibleWinners(start, profile.rows) : new Set(last)
  const several = inOrder(names(possible ?? last), options)
  const settledBy = rule === 'all' ? (lot ?? []).filter((option) => several.includes(option)).slice(0, 1) : names(last)
  const isTie = several.length > 1 && !lot
  return {
    outcome: isTie ? 'tie' : several.length > 0 ? 'winner' : 'not-adopted',
    winners: isTie ? [] : several.length > 1 ? settledBy : several,
    tied: isTie ? several : [],
    counts: rounds[0]?.counts ?? {},
    ranking: [],
    path: { rounds, possible: several, allBranches: possible !== undefined },
    lotUsed: lot !== undefined && (hadTie || several.length > 1),
    orderMatters: possible === undefined ? 'unknown' : possible.size > 1 ? 'yes' : 'no',
    yes: null,
  }
}
