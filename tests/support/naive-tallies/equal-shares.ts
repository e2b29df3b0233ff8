// Equal shares from its definition, with every number a fraction of whole numbers. Slow on purpose.

type Fraction = [num: bigint, den: bigint]
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d - c * b, b * d]
const less = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b

export type Costed = { costs: Record<string, number>; papers: readonly string[][] }

/** What is bought at one endowment; ties by more approvals, then lower cost, then the order given. */
export function boughtAt({ costs, papers }: Costed, endowment: number, order: readonly string[]): string[] {
  const money: Fraction[] = papers.map(() => [BigInt(endowment), 1n])
  const bought: string[] = []
  while (true) {
    let best: { item: string; pi: Fraction; share: Fraction; approvals: number } | undefined
    for (const item of order) {
      if (bought.includes(item)) continue
      const payers = papers.flatMap((approved, i) => (approved.includes(item) ? [i] : []))
      const pi = payment(
        payers.map((i) => money[i]!),
        BigInt(costs[item]!),
      )
      if (!pi) continue
      const share: Fraction = [pi[0], pi[1] * BigInt(costs[item]!)]
      const offer = { item, pi, share, approvals: payers.length }
      const isBetter =
        !best ||
        less(share, best.share) ||
        (!less(best.share, share) &&
          (offer.approvals > best.approvals ||
            (offer.approvals === best.approvals && costs[item]! < costs[best.item]!)))
      if (isBetter) best = offer
    }
    if (!best) return bought
    const { item, pi } = best
    bought.push(item)
    for (const [i, approved] of papers.entries()) {
      if (approved.includes(item)) money[i] = less(money[i]!, pi) ? [0n, 1n] : minus(money[i]!, pi)
    }
  }
}

/** The least π with Σ min(money, π) = cost. */
function payment(money: readonly Fraction[], cost: bigint): Fraction | undefined {
  const sorted = money.toSorted((a, b) => (less(a, b) ? -1 : 1))
  let left: Fraction = [cost, 1n]
  for (const [i, has] of sorted.entries()) {
    const pi: Fraction = [left[0], left[1] * BigInt(sorted.length - i)]
    if (!less(has, pi)) return pi
    left = minus(left, has)
  }
  return undefined
}

/** Add1 until the next unit would cost more than there is. */
export function boughtWithin(
  costed: Costed,
  budget: number,
  order: readonly string[],
): { bought: string[]; endowment: number } {
  const spent = (items: readonly string[]) => items.reduce((sum, item) => sum + costed.costs[item]!, 0)
  const wanted = order.filter((item) => costed.papers.some((approved) => approved.includes(item))).length
  let endowment = costed.papers.length === 0 ? 0 : Math.floor(budget / costed.papers.length)
  let bought = boughtAt(costed, endowment, order)
  while (bought.length < wanted) {
    const next = boughtAt(costed, endowment + 1, order)
    if (spent(next) > budget) break
    bought = next
    endowment++
  }
  return { bought, endowment }
}
