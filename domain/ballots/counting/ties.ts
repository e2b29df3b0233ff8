import type { OrderMatters } from './tally.ts'

/** Options in the definition's order. */
export const inOrder = (some: Iterable<string>, options: readonly string[]): string[] => {
  const chosen = new Set(some)
  return options.filter((option) => chosen.has(option))
}

/** Options by a number, greatest first, equal ones together. */
export function tiersBy(options: readonly string[], number: (option: string) => number): string[][] {
  const tiers = new Map<number, string[]>()
  for (const option of options) tiers.set(number(option), [...(tiers.get(number(option)) ?? []), option])
  return [...tiers].sort(([a], [b]) => b - a).map(([, tier]) => tier)
}

export type Settled = { winners: string[]; tied: string[]; lotUsed: boolean; orderMatters: OrderMatters }

/**
 * Fills so many seats from the best tier down. Where a tier is larger than the seats that are left, the lot says who
 * of it has them, or nobody does and it is reported. Nobody has a casting vote.
 */
export function fillSeats(tiers: readonly (readonly string[])[], seats: number, lot?: readonly string[]): Settled {
  const winners: string[] = []
  for (const tier of tiers) {
    const left = seats - winners.length
    if (left === 0) break
    if (tier.length <= left) winners.push(...tier)
    else if (lot) {
      winners.push(...lot.filter((option) => tier.includes(option)).slice(0, left))
      return { winners, tied: [], lotUsed: true, orderMatters: 'yes' }
    } else return { winners, tied: [...tier], lotUsed: false, orderMatters: 'yes' }
  }
  return { winners, tied: [], lotUsed: false, orderMatters: 'no' }
}

/** What a count came to under one order of the tied, and which options were tied on the way. */
export type UnderOrder<T> = { winners: string[]; tied: readonly string[]; result: T }

/** More orders than that of the tied options are not tried. */
const MOST_ORDERS = 24

/**
 * Counts under every order of those options that are ever tied, as far as there are few. `first` is the count that
 * is shown: under the lot's order, or the definition's. `possible`: whoever wins under some order.
 */
export function acrossOrders<T>(
  base: readonly string[],
  count: (order: readonly string[]) => UnderOrder<T>,
): { first: UnderOrder<T>; possible: string[][]; orderMatters: OrderMatters } {
  const first = count(base)
  const seen = new Map<string, string[]>([[JSON.stringify(first.winners), first.winners]])
  const tied = new Set(first.tied)
  const tried = new Set<string>([base.join('\n')])
  let complete = true
  for (let size = -1; size !== tied.size; ) {
    size = tied.size
    const places = base.flatMap((option, place) => (tied.has(option) ? [place] : []))
    complete = factorial(size) <= MOST_ORDERS
    for (const some of ordersOf(places.map((place) => base[place]!))) {
      const order = [...base]
      for (const [i, place] of places.entries()) order[place] = some[i]!
      const key = order.join('\n')
      if (tried.has(key)) continue
      tried.add(key)
      const other = count(order)
      seen.set(JSON.stringify(other.winners), other.winners)
      for (const option of other.tied) tied.add(option)
    }
    if (!complete) break
  }
  return { first, possible: [...seen.values()], orderMatters: seen.size > 1 ? 'yes' : complete ? 'no' : 'unknown' }
}

const factorial = (n: number): number => (n > 12 ? Number.POSITIVE_INFINITY : n <= 1 ? 1 : n * factorial(n - 1))

/** Every order of a few options; of many, their turnings forwards and backwards. */
function ordersOf(some: readonly string[]): string[][] {
  if (factorial(some.length) <= MOST_ORDERS) return permutations(some)
  const turned = some.map((_, i) => [...some.slice(i), ...some.slice(0, i)])
  return [...turned, ...turned.map((order) => order.toReversed())].slice(0, MOST_ORDERS)
}
const permutations = (some: readonly string[]): string[][] =>
  some.length === 0
    ? [[]]
    : some.flatMap((one) => permutations(some.filter((x) => x !== one)).map((rest) => [one, ...rest]))
