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
  private counts: Float64Array
  private readonly endowment: number

  constructor(rows: number, endowment: number) {
    this.classOf = new Int32Array(rows)
    this.endowment = endowment
    this.money = [endowment, 0]
    this.fractions = [exact(endowment), exact(0)]
    this.from = [NOBODY, NOBODY]
    this.counts = new Float64Array(64)
  }

  /** Who of these rows is in which class: classes and how many papers in each. */
  private gather(rows: Int32Array, papers: Float64Array | null): { classes: number[]; counts: number[]; all: number } {
    const { classOf, counts } = this
    const classes: number[] = []
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      const of = classOf[row]!
      if (counts[of] === 0) classes.push(of)
      counts[of]! += papers ? papers[row]! : 1
    }
    const found = classes.map((of) => counts[of]!)
    let all = 0
    for (const [i, of] of classes.entries()) {
      all += found[i]!
      counts[of] = 0
    }
    return { classes, counts: found, all }
  }

  /**
   * The least π with Σ min(money, π) = cost among these people, or undefined if they have too little. Those with less
   * than π pay all they have. A comparison that is too close is made again in fractions.
   */
  payment(cost: number, rows: Int32Array, papers: Float64Array | null): Payment | undefined {
    const { classes, counts, all } = this.gather(rows, papers)
    const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(a, b) + 1e-12 * this.endowment
    const money = classes.map((of) => this.money[of]!)
    let total = 0
    for (const [i, count] of counts.entries()) total += count * money[i]!
    if (near(total, cost)) return this.exactPayment(cost, classes, counts)
    if (total < cost) return undefined
    let [rich, left, before] = [all, cost, 0]
    // Each turn finds more people who have less than their share, until there are no more.
    for (let pi = left / rich; ; pi = left / rich) {
      let [poor, sum] = [0, 0]
      for (let i = 0; i < money.length; i++) {
        if (money[i]! >= pi) continue
        poor += counts[i]!
        sum += counts[i]! * money[i]!
      }
      if (poor === before) {
        if (money.some((some) => near(some, pi))) return this.exactPayment(cost, classes, counts)
        const isPoor = new Set(classes.filter((_, i) => money[i]! < pi))
        return { cost, pi, rich, isPoor, classes, counts, close: false, exact: undefined }
      }
      ;[rich, left, before] = [all - poor, cost - sum, poor]
    }
  }

  private exactPayment(cost: number, classes: number[], counts: number[]): Payment | undefined {
    const sorted = classes
      .map((of, i) => ({ of, count: counts[i]!, has: this.exactly(of) }))
      .sort((a, b) => compare(a.has, b.has))
    let left = exact(cost)
    let rich = counts.reduce((sum, count) => sum + count, 0)
    const isPoor = new Set<number>()
    for (const { of, count, has } of sorted) {
      const pi = over(left, rich)
      // Whoever has exactly π pays all of it too.
      if (compare(has, pi) > 0) return { cost, pi: toNumber(pi), rich, isPoor, classes, counts, close: true, exact: pi }
      isPoor.add(of)
      left = minus(left, times(has, count))
      rich -= count
      if (compare(left, ZERO) === 0)
        return { cost, pi: toNumber(has), rich, isPoor, classes, counts, close: true, exact: has }
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

  exactPi(payment: Payment): Exact {
    if (payment.exact) return payment.exact
    let left = exact(payment.cost)
    for (const [i, of] of payment.classes.entries()) {
      if (payment.isPoor.has(of)) left = minus(left, times(this.exactly(of), payment.counts[i]!))
    }
    payment.exact = over(left, payment.rich)
    return payment.exact
  }

  /** Charges them: each of these rows moves to the class of those who have paid for this too. */
  charge(payment: Payment, rows: Int32Array): void {
    const to = new Map<number, number>()
    for (const of of payment.classes) to.set(of, payment.isPoor.has(of) ? 1 : this.child(of, payment))
    const table = new Int32Array(this.money.length)
    for (const [of, next] of to) table[of] = next
    for (let i = 0; i < rows.length; i++) this.classOf[rows[i]!] = table[this.classOf[rows[i]!]!]!
  }

  private child(parent: number, payment: Payment): number {
    this.money.push(this.money[parent]! - payment.pi)
    this.fractions.push(undefined)
    this.from.push({ parent, payment })
    if (this.money.length > this.counts.length) this.counts = new Float64Array(2 * this.money.length)
    return this.money.length - 1
  }
}

/** What each pays for one item. `rich`: those who pay π; `isPoor`: classes that pay all they have. */
export type Payment = {
  cost: number
  pi: number
  rich: number
  isPoor: Set<number>
  classes: number[]
  counts: number[]
  /** Was it too close for floating point? */
  close: boolean
  exact: Exact | undefined
}

const ZERO = exact(0)
const NOBODY = { parent: 0, payment: undefined as unknown as Payment }
/** Near enough to sort by; whoever is as near is compared in fractions. */
function toNumber({ num, den }: Exact): number {
  const wholePart = num / den
  return Number(wholePart) + Number(((num - wholePart * den) * 1_000_000_000_000_000n) / den) / 1e15
}
