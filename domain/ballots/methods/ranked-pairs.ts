import { checkOrder } from '../counting/checks.ts'
import { byOption, rankColumns } from '../counting/columns.ts'
import { type Matrix, matrixOf, matrixRows, type Unranked } from '../counting/pairwise.ts'
import { oneOf, readFields } from '../counting/parameters.ts'
import { tally } from '../counting/tally.ts'
import { acrossOrders, inOrder, tiersBy } from '../counting/ties.ts'
import { otherUnranked } from './ranked.ts'

type Pair = { over: number; under: number; margin: number }

/** Pairs from the clearest to the closest; `place` says who comes first where two are as clear. */
const sortedPairs = ({ n, above }: Matrix, place: readonly number[]): Pair[] =>
  Array.from({ length: n * n }, (_, i) => ({ over: Math.floor(i / n), under: i % n }))
    .map(({ over, under }) => ({ over, under, margin: above[over * n + under]! - above[under * n + over]! }))
    .filter(({ margin }) => margin > 0)
    .sort((a, b) => b.margin - a.margin || place[a.over]! - place[b.over]! || place[a.under]! - place[b.under]!)

/** Locks pairs, clearest first, but none that would close a circle. `tied`: options whose order could matter. */
function lockPairs(matrix: Matrix, place: readonly number[]) {
  const { n } = matrix
  const reach = Array.from({ length: n }, (_, a) => Array.from({ length: n }, (_, b) => a === b))
  const lock = (over: number, under: number) => {
    for (let a = 0; a < n; a++)
      if (reach[a]![over]) for (let b = 0; b < n; b++) if (reach[under]![b]) reach[a]![b] = true
  }
  const pairs = sortedPairs(matrix, place)
  const skipped: Pair[] = []
  const tied = new Set<number>()
  for (let from = 0, to = 0; from < pairs.length; from = to) {
    while (to < pairs.length && pairs[to]!.margin === pairs[from]!.margin) to++
    // What no clearer pair rules out; if one of these falls all the same, it fell to its equals.
    const open = pairs.slice(from, to).filter(({ over, under }) => !reach[under]![over])
    let conflict = false
    for (const pair of pairs.slice(from, to)) {
      if (reach[pair.under]![pair.over]) {
        skipped.push(pair)
        conflict ||= open.includes(pair)
      } else lock(pair.over, pair.under)
    }
    if (conflict) for (const { over, under } of open) tied.add(over).add(under)
  }
  const all = Array.from({ length: n }, (_, i) => i)
  return { reach, skipped, tied: [...tied], first: all.filter((a) => all.every((b) => a === b || !reach[b]![a])) }
}

/** Who comes first, under every order of those that are as clear as each other, or under the lot's. */
function pairsOf(options: readonly string[], matrix: Matrix, lot?: readonly string[]) {
  const names = (some: readonly number[]) => some.map((i) => options[i]!)
  const { first, possible, orderMatters } = acrossOrders(lot ?? options, (order) => {
    const result = lockPairs(
      matrix,
      options.map((option) => order.indexOf(option)),
    )
    return { winners: names(result.first), tied: names(result.tied), result }
  })
  return { first, orderMatters, firsts: lot ? first.winners : inOrder(possible.flat(), options) }
}

/** Everybody who could come first. */
export const firstByPairs = (options: readonly string[], matrix: Matrix): string[] => pairsOf(options, matrix).firsts

/** Ranked pairs (Tideman) by margins: a second opinion beside `ranked`. */
export const rankedPairs = tally<{ unranked: Unranked }>({
  id: 'ranked-pairs',
  kind: 'display',
  shape: 'order',
  purposes: ['second-opinion'],
  options: null,
  parameters: (given) =>
    readFields(given, { unranked: { read: oneOf('tied-last', 'ignored'), otherwise: 'tied-last' } }),
  check: checkOrder,
  count: ({ options, parameters, groups, lot }) => {
    const matrix = matrixOf(rankColumns(options, groups), parameters.unranked)
    const { first, firsts, orderMatters } = pairsOf(options, matrix, lot)
    const isTie = firsts.length > 1
    const chosen = isTie && lot ? lot.filter((option) => firsts.includes(option)).slice(0, 1) : firsts
    const behind = (option: string) => first.result.reach[options.indexOf(option)]!.filter(Boolean).length
    return {
      outcome: isTie && !lot ? 'tie' : 'winner',
      winners: isTie && !lot ? [] : chosen,
      tied: isTie && !lot ? firsts : [],
      counts: Object.fromEntries(matrixRows(matrix).map((row, i) => [options[i]!, byOption(options, row)])),
      ranking: orderMatters === 'no' ? tiersBy(options, behind) : [],
      path: { skipped: first.result.skipped.map(({ over, under }) => [options[over]!, options[under]!]) },
      lotUsed: lot !== undefined && (isTie || orderMatters !== 'no'),
      orderMatters: isTie ? 'yes' : orderMatters,
      yes: null,
    }
  },
  variants: (parameters) => [otherUnranked(parameters)],
})
