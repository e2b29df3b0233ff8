import { compare, over } from './exact.ts'
import { type Offer, Purses } from './purses.ts'

/** Costed items and who approves of each; `papers[row]` people say what a row says, null means one each. */
export type Shares = {
  items: readonly string[]
  costs: readonly number[]
  approvers: readonly Int32Array[]
  /** How many people approve of each. */
  approvals: readonly number[]
  papers: Float64Array | null
  rows: number
}

export type Bought = { item: number; payAll: number; payShare: number }
export type SharesRun = { bought: Bought[]; spent: number; tied: string[]; closeCalls: number }

type ItemOffer = Offer & { item: number }

/**
 * One run of the method of equal shares: everybody has `endowment`; the item that costs its payers the least for what it
 * costs is bought by them, again and again, until nobody can pay for more. `order` settles what is equal in all else.
 */
export function shareEqually(shares: Shares, endowment: number, order: readonly string[]): SharesRun {
  const { costs, approvers, approvals, papers, rows, items } = shares
  const purses = new Purses(rows, endowment)
  const place = new Map(order.map((item, i) => [item, i]))
  const tied = new Set<string>()
  let closeCalls = 0

  const exactly = ({ item, cost, exact }: ItemOffer) =>
    over(exact ?? purses.exactOffer(cost, approvers[item]!, papers)!.exact!, cost)

  /** Payment for cost, less is better: exact where both are shares of nobody poor, or where it is close. */
  const compareShare = (a: ItemOffer, b: ItemOffer): number => {
    if (a.poor === 0 && b.poor === 0) return b.rich - a.rich
    const [left, right] = [a.pi * costs[b.item]!, b.pi * costs[a.item]!]
    if (Math.abs(left - right) > 1e-9 * Math.max(left, right)) return left - right
    closeCalls++
    return compare(exactly(a), exactly(b))
  }
  const better = (a: ItemOffer, b: ItemOffer): boolean => {
    const share = compareShare(a, b) || approvals[b.item]! - approvals[a.item]! || costs[a.item]! - costs[b.item]!
    if (share !== 0) return share < 0
    tied.add(items[a.item]!).add(items[b.item]!)
    return place.get(items[a.item]!)! < place.get(items[b.item]!)!
  }

  // What an item costs its payers only grows as they spend, so its last figure is a lower bound: most stay unasked.
  let open = items.flatMap((_, item) => (approvals[item]! > 0 ? [{ item, bound: 1 / approvals[item]! }] : []))
  const bought: Bought[] = []
  let spent = 0
  while (open.length > 0) {
    open.sort((a, b) => a.bound - b.bound || a.item - b.item)
    let best: ItemOffer | undefined
    const gone = new Set<number>()
    for (const one of open) {
      if (best && one.bound * (1 - 4e-9) > best.pi / costs[best.item]!) break
      const found = purses.offer(costs[one.item]!, approvers[one.item]!, papers)
      if (found?.exact) closeCalls++
      if (!found) {
        gone.add(one.item)
        continue
      }
      one.bound = found.pi / costs[one.item]!
      const offer = { ...found, item: one.item }
      if (!best || better(offer, best)) best = offer
    }
    if (!best) break
    const { item, poor, rich } = best
    purses.charge(best, approvers[item]!, papers)
    bought.push({ item, payAll: poor, payShare: rich })
    spent += costs[item]!
    open = open.filter((one) => one.item !== item && !gone.has(one.item))
  }
  return { bought, spent, tied: [...tied], closeCalls }
}

/** Raised one unit at a time, so a count in units that are too small would never end. */
const MOST_RAISES = 200_000

export class TooManyRaises extends Error {
  override readonly name = 'TooManyRaises'
  constructor() {
    super(
      'The budget is counted in units that are too small to raise one by one: use larger ones, such as whole pounds.',
    )
  }
}

export type SharesResult = SharesRun & { first: number; endowment: number; runs: number }

/**
 * Add1: everybody gets one unit more as long as what is bought still costs no more than the budget; the last that fits
 * stands. It does not stop early where the budget is used up nearly: that would buy other things.
 */
export function shareBudget(
  shares: Shares,
  budget: number,
  people: number,
  raise: boolean,
  order: readonly string[],
): SharesResult {
  const first = people === 0 ? 0 : Math.floor(budget / people)
  const wanted = shares.approvals.filter((approvals) => approvals > 0).length
  let run = shareEqually(shares, first, order)
  const tied = new Set(run.tied)
  let [endowment, runs, closeCalls] = [first, 1, run.closeCalls]
  while (raise && run.bought.length < wanted) {
    if (runs > MOST_RAISES) throw new TooManyRaises()
    const next = shareEqually(shares, endowment + 1, order)
    runs++
    closeCalls += next.closeCalls
    for (const item of next.tied) tied.add(item)
    if (next.spent > budget) break
    run = next
    endowment++
  }
  return { ...run, tied: [...tied], closeCalls, first, endowment, runs }
}
