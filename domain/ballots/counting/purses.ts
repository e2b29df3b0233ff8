import { compare, type Exact, exact, minus, over, times } from './exact.ts'

/**
 * Who has how much left, in classes: everybody who paid for the same things has the same. Money is kept as floating
 * point and, for a class that a close call looks at, as an exact fraction worked out from what its people paid.
 */
export class Purses {
  /** Everybody is in class 0 at first; class 1 has nothing left. */
  readonly classOf: Int32Array
  private readonly money: number[]
  private readonly fractions: (Exact | undefined)[]
  private readonly from: { parent: number; payment: Payment }[]
  // Room to gather in, for as many classes as there are.
  private counts = new Float64Array(64)
  private found = new Int32Array(64)
  private many = new Float64Array(64)
  private has = new Float64Array(64)
  private readonly endowment: number

  constructor(rows: number, endowment: number) {
    this.classOf = new Int32Array(rows)
    this.endowment = endowment
    this.money = [endowment, 0]
    this.fractions = [exact(endowment), exact(0)]
    this.from = [NOBODY, NOBODY]
  }

  /** Finds which classes these rows are in, and how many papers are in each: into `found`, `many` and `has`. */
  private gather(rows: Int32Array, papers: Float64Array | null): { size: number; all: number; total: number } {
    const { classOf, counts, found } = this
    let size = 0
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      const of = classOf[row]!
      if (counts[of] === 0) found[size++] = of
      counts[of]! += papers === null ? 1 : papers[row]!
    }
    let [all, total] = [0, 0]
    for (let i = 0; i < size; i++) {
      const of = found[i]!
      this.many[i] = counts[of]!
      this.has[i] = this.money[of]!
      all += this.many[i]!
      total += this.many[i]! * this.has[i]!
      counts[of] = 0
    }
    return { size, all, total }
  }

  /**
   * The least π with Σ min(money, π) = cost among these people, or undefined if they have too little. Those with less
   * than π pay all they have. A comparison that is too close is made again in fractions.
   */
  offer(cost: number, rows: Int32Array, papers: Float64Array | null): Offer | undefined {
    const { size, all, total } = this.gather(rows, papers)
    const { many, has } = this
    const slack = 1e-12 * this.endowment
    if (Math.abs(total - cost) <= 1e-9 * Math.max(total, cost) + slack) return this.exactOffer(cost, rows, papers)
    if (total < cost) return undefined
    let [rich, left, before] = [all, cost, 0]
    // Each turn finds more people who have less than their share, until there are no more.
    while (true) {
      const pi = left / rich
      const near = 1e-9 * pi + slack
      let [poor, sum] = [0, 0]
      let isNear = false
      for (let i = 0; i < size; i++) {
        const some = has[i]!
        if (Math.abs(some - pi) <= near) isNear = true
        if (some >= pi) continue
        poor += many[i]!
        sum += many[i]! * some
      }
      if (poor === before)
        return isNear ? this.exactOffer(cost, rows, papers) : { cost, pi, rich, poor, exact: undefined }
      rich = all - poor
      left = cost - sum
      before = poor
    }
  }

  /** The same in fractions. */
  exactOffer(cost: number, rows: Int32Array, papers: Float64Array | null): Offer | undefined {
    const { size, all } = this.gather(rows, papers)
    const sorted = Array.from({ length: size }, (_, i) => ({ count: this.many[i]!, has: this.exactly(this.found[i]!) }))
    sorted.sort((a, b) => compare(a.has, b.has))
    let left = exact(cost)
    let rich = all
    for (const { count, has } of sorted) {
      const pi = over(left, rich)
      // Whoever has exactly π pays all of it too.
      if (compare(has, pi) > 0) return { cost, pi: toNumber(pi), rich, poor: all - rich, exact: pi }
      left = minus(left, times(has, count))
      rich -= count
      if (compare(left, NONE) === 0) return { cost, pi: toNumber(has), rich, poor: all - rich, exact: has }
    }
    return undefined
  }

  /** π as a fraction. */
  exactly(of: number): Exact {
    const known = this.fractions[of]
    if (known) return known
    const { parent, payment } = this.from[of]!
    const found = minus(this.exactly(parent), this.exactPi(payment))
    this.fractions[of] = found
    return found
  }

  private exactPi(payment: Payment): Exact {
    if (payment.exact) return payment.exact
    let left = exact(payment.cost)
    for (const [i, of] of payment.poor.entries()) left = minus(left, times(this.exactly(of), payment.counts[i]!))
    payment.exact = over(left, payment.rich)
    return payment.exact
  }

  /** Charges them: each of these rows moves to the class of those who have paid for this too. */
  charge(offer: Offer, rows: Int32Array, papers: Float64Array | null): void {
    const { size } = this.gather(rows, papers)
    const payment: Payment = {
      cost: offer.cost,
      pi: offer.pi,
      rich: offer.rich,
      poor: [],
      counts: [],
      exact: offer.exact,
    }
    const to = new Int32Array(this.money.length)
    for (let i = 0; i < size; i++) {
      const of = this.found[i]!
      // Where it was settled in fractions it is settled so here; else no purse is anywhere near π.
      const isPoor = offer.exact ? compare(this.exactly(of), offer.exact) <= 0 : this.has[i]! < offer.pi
      if (isPoor) {
        payment.poor.push(of)
        payment.counts.push(this.many[i]!)
        to[of] = 1
      } else to[of] = this.child(of, payment)
    }
    for (let i = 0; i < rows.length; i++) this.classOf[rows[i]!] = to[this.classOf[rows[i]!]!]!
  }

  private child(parent: number, payment: Payment): number {
    this.money.push(this.money[parent]! - payment.pi)
    this.fractions.push(undefined)
    this.from.push({ parent, payment })
    if (this.money.length > this.counts.length) this.grow()
    return this.money.length - 1
  }

  private grow(): void {
    const larger = 2 * this.counts.length
    const copy = (from: Float64Array) => {
      const to = new Float64Array(larger)
      to.set(from)
      return to
    }
    this.counts = copy(this.counts)
    this.many = copy(this.many)
    this.has = copy(this.has)
    const found = new Int32Array(larger)
    found.set(this.found)
    this.found = found
  }
}

/** What one item would cost its payers: `rich` people pay π each, `poor` people all they have. `exact`: it was close. */
export type Offer = { cost: number; pi: number; rich: number; poor: number; exact: Exact | undefined }

/** What was paid for one item: classes that paid all they had, and how many papers were in each. */
type Payment = { cost: number; pi: number; rich: number; poor: number[]; counts: number[]; exact: Exact | undefined }

const NONE = exact(0)
const NOBODY = { parent: 0, payment: { cost: 0, pi: 0, rich: 1, poor: [], counts: [], exact: NONE } }

/** Near enough to sort by; whoever is as near is compared in fractions. */
function toNumber({ num, den }: Exact): number {
  const units = num / den
  return Number(units) + Number(((num - units * den) * 1_000_000_000_000_000n) / den) / 1e15
}
