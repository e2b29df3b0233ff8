// Counts written from the handbook's definitions alone, as slowly as they read; held against ours on random papers.

export type Ticks = { choice: string[]; papers: number }
export type Numbers = { choice: Record<string, number>; papers: number }

export function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]]
  if (items.length < size) return []
  const [first, ...rest] = items
  return [...subsets(rest, size - 1).map((some) => [first!, ...some]), ...subsets(rest, size)]
}

/** Every way of giving `seats` to those who have enough, so that nobody left out has more than somebody chosen. */
export function approvalOutcomes(
  papers: readonly Ticks[],
  options: readonly string[],
  seats: number,
  bar: { num: number; den: number; strict: boolean } | null,
): string[][] {
  const all = papers.reduce((sum, group) => sum + group.papers, 0)
  const ticks = (option: string) =>
    papers.filter(({ choice }) => choice.includes(option)).reduce((sum, group) => sum + group.papers, 0)
  const passes = (option: string) => {
    if (!bar) return true
    const difference = ticks(option) * bar.den - all * bar.num
    return bar.strict ? difference > 0 : difference >= 0
  }
  const open = options.filter(passes)
  return subsets(open, Math.min(seats, open.length)).filter((chosen) =>
    open.every((out) => chosen.includes(out) || chosen.every((inside) => ticks(inside) >= ticks(out))),
  )
}

const sumOf = (papers: readonly Numbers[], option: string) =>
  papers.reduce((sum, group) => sum + (group.choice[option] ?? 0) * group.papers, 0)
const prefer = (papers: readonly Numbers[], a: string, b: string) =>
  papers.filter(({ choice }) => (choice[a] ?? 0) > (choice[b] ?? 0)).reduce((sum, group) => sum + group.papers, 0)

const highest = (papers: readonly Numbers[], options: readonly string[]) =>
  options.filter((a) => options.every((b) => sumOf(papers, a) >= sumOf(papers, b)))

/** Whoever beats each of its equals one to one, or all of them where nobody does. */
function byDuels(papers: readonly Numbers[], equals: readonly string[]): string[] {
  const best = equals.filter((a) => equals.every((b) => a === b || prefer(papers, a, b) > prefer(papers, b, a)))
  return best.length > 0 ? best : [...equals]
}

/** Highest sum; with a run-off, the two highest sums against each other, the higher sum where as many prefer each. */
export function scoreWinners(papers: readonly Numbers[], options: readonly string[], runoff: boolean): string[] {
  const top = highest(papers, options)
  if (top.length > 1 || !runoff || options.length === 1) return byDuels(papers, top)
  const [first] = top
  const rest = options.filter((option) => option !== first)
  const rivals = byDuels(papers, highest(papers, rest))
  const winners = rivals.map((rival) =>
    prefer(papers, rival, first!) > prefer(papers, first!, rival) ? rival : first!,
  )
  return options.filter((option) => winners.includes(option))
}

export const dotsWinners = highest

/** Most who can come, then most for whom it is no trouble, then the earliest; nothing that nobody can come to. */
export function dateWinners(
  papers: readonly Numbers[],
  options: readonly string[],
  starts: Readonly<Record<string, number>>,
): string[] {
  const many = (option: string, least: number) =>
    papers.filter(({ choice }) => (choice[option] ?? 0) >= least).reduce((sum, group) => sum + group.papers, 0)
  const marks = (option: string) => [many(option, 1), many(option, 2), -starts[option]!]
  const possible = options.filter((option) => many(option, 1) > 0)
  return possible.filter((a) => possible.every((b) => compare(marks(a), marks(b)) >= 0))
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((number, i) => number !== b[i])
  return differing < 0 ? 0 : a[differing]! - b[differing]!
}
