import { checkOrder } from '../counting/checks.ts'
import { byOption, type Columns, rankColumns } from '../counting/columns.ts'
import {
  condorcetWinner,
  type Matrix,
  matrixAmong,
  matrixOf,
  matrixRows,
  smithSet,
  type Unranked,
} from '../counting/pairwise.ts'
import { type Bar, bar, forEach, oneOf, oneOfOptions, orNull, readFields, whole } from '../counting/parameters.ts'
import { type Tallied, tally } from '../counting/tally.ts'
import { fillSeats } from '../counting/ties.ts'

/**
 * `statusQuo`: the option that leaves things as they are; null only for counts of other people's elections. `least`: so
 * many papers must put an option above it, and `bars`: how clearly, where more than beating it is asked of an option.
 */
export type RankedParameters = {
  statusQuo: string | null
  unranked: Unranked
  least: number
  bars: Record<string, Bar>
}
const BEATS: Bar = { num: 1, den: 1, strict: true }

/** What `schulze` found; options by their index, strengths as [papers for, papers against] of the weakest link. */
export type Schulze = { winners: number[]; ranking: number[][]; paths: [number, number][][] }

/**
 * Schulze's method: a chain is as strong as its weakest link, links by more papers for them, then fewer against. Who
 * has as strong a chain to everybody as everybody to them wins; the ranking repeats that among the rest.
 */
export function schulze({ n, above }: Matrix): Schulze {
  // One number holds both: more for it comes first, then fewer against it. Exact while (papers + 1)² is.
  const base = above.reduce((most, papers) => Math.max(most, papers), 0) + 1
  const p = new Float64Array(n * n)
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < n; b++) {
      const [won, lost] = [above[a * n + b]!, above[b * n + a]!]
      if (won > lost) p[a * n + b] = won * base + (base - 1 - lost)
    }
  }
  for (let via = 0; via < n; via++) {
    for (let a = 0; a < n; a++) {
      const first = p[a * n + via]!
      if (a === via || first === 0) continue
      for (let b = 0; b < n; b++) {
        if (b === a || b === via) continue
        const chain = Math.min(first, p[via * n + b]!)
        if (chain > p[a * n + b]!) p[a * n + b] = chain
      }
    }
  }
  const ranking: number[][] = []
  let rest = Array.from({ length: n }, (_, i) => i)
  while (rest.length > 0) {
    const best = rest.filter((a) => rest.every((b) => p[a * n + b]! >= p[b * n + a]!))
    ranking.push(best)
    rest = rest.filter((a) => !best.includes(a))
  }
  const strength = (a: number, b: number): [number, number] => {
    const value = p[a * n + b]!
    return value === 0 ? [0, 0] : [Math.floor(value / base), base - 1 - (value % base)]
  }
  const paths = Array.from({ length: n }, (_, a) => Array.from({ length: n }, (_, b) => strength(a, b)))
  return { winners: ranking[0] ?? [], ranking, paths }
}

/** Ranked choice by pairs: the default for one of several. */
export const ranked = tally<RankedParameters>({
  id: 'ranked',
  kind: 'binding',
  shape: 'order',
  purposes: ['choose-one'],
  options: null,
  parameters: (given, options) =>
    readFields<RankedParameters>(given, {
      statusQuo: { read: orNull(oneOfOptions(options)) },
      unranked: { read: oneOf('tied-last', 'ignored'), otherwise: 'tied-last' },
      least: { read: whole(0), otherwise: 0 },
      bars: { read: forEach(options, bar), otherwise: {} },
    }),
  check: checkOrder,
  count: ({ options, parameters, groups, lot }) => countRanks(options, parameters, rankColumns(options, groups), lot),
  variants: (parameters) => [otherUnranked(parameters)],
})

export function otherUnranked<P extends { unranked: Unranked }>(parameters: P) {
  const instead = parameters.unranked === 'ignored' ? 'tied-last' : 'ignored'
  return { rule: 'unranked', instead, parameters: { ...parameters, unranked: instead as Unranked } }
}

/** The same from columns of ranks, for a million papers. */
export function countRanks(
  options: readonly string[],
  { statusQuo, unranked, least, bars }: RankedParameters,
  profile: Columns,
  lot?: readonly string[],
): Tallied {
  const matrix = matrixOf(profile, unranked)
  const names = (some: readonly number[]) => some.map((i) => options[i]!)
  const sq = statusQuo === null ? -1 : options.indexOf(statusQuo)
  // Options that don't beat the status quo leave before chains are looked for: leaving later can change who wins.
  const removed =
    sq < 0 ? [] : [...options.keys()].filter((o) => o !== sq && !stays(matrix, o, sq, least, bars[options[o]!]))
  const left = [...options.keys()].filter((o) => !removed.includes(o))
  const found = schulze(matrixAmong(matrix, left))
  const ranking = found.ranking.map((tier) => names(tier.map((i) => left[i]!)))
  const settled = fillSeats(ranking, 1, lot)
  const winner = condorcetWinner(matrix)
  const isStatusQuo = statusQuo !== null && settled.winners[0] === statusQuo
  return {
    ...settled,
    outcome: settled.tied.length > 0 ? 'tie' : isStatusQuo || settled.winners.length === 0 ? 'not-adopted' : 'winner',
    counts: Object.fromEntries(matrixRows(matrix).map((row, i) => [options[i]!, byOption(options, row)])),
    ranking,
    path: {
      condorcetWinner: winner === null ? null : options[winner]!,
      smithSet: names(smithSet(matrix)),
      removed: names(removed),
      among: names(left),
      paths: found.paths,
    },
    yes: null,
  }
}

function stays({ n, above }: Matrix, option: number, sq: number, least: number, asked: Bar = BEATS): boolean {
  const [won, lost] = [above[option * n + sq]!, above[sq * n + option]!]
  if (won < least) return false
  const [left, right] = [BigInt(won) * BigInt(asked.den), BigInt(lost) * BigInt(asked.num)]
  return asked.strict ? left > right : left >= right
}
