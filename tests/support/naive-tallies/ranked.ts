// A second count of ranked papers, written from the definitions (voting handbook §1.2) as plainly as they read, for
// tests to compare with. Slow on purpose; it shares nothing with the program's own.

export type Papers = readonly { choice: string[][]; papers: number }[]

const placeOf = (choice: string[][], option: string) => choice.findIndex((rank) => rank.includes(option))

/** Papers that rank a above b. */
export function above(papers: Papers, a: string, b: string, unranked: 'tied-last' | 'ignored' = 'tied-last'): number {
  let sum = 0
  for (const { choice, papers: many } of papers) {
    const [first, second] = [placeOf(choice, a), placeOf(choice, b)]
    if (first < 0) continue
    if (second < 0 ? unranked === 'tied-last' : first < second) sum += many
  }
  return sum
}

/** Schulze by asking, for each pair and each possible strength, whether a chain of links that strong exists. */
export function schulzeWinners(
  papers: Papers,
  options: readonly string[],
  { statusQuo = null, unranked = 'tied-last' }: { statusQuo?: string | null; unranked?: 'tied-last' | 'ignored' } = {},
): string[] {
  const v = (a: string, b: string) => above(papers, a, b, unranked)
  const left = options.filter((o) => statusQuo === null || o === statusQuo || v(o, statusQuo) > v(statusQuo, o))
  type Strength = [won: number, lost: number]
  const atLeast = ([a, b]: Strength, [c, d]: Strength) => a > c || (a === c && b <= d)
  const link = (a: string, b: string): Strength | null => (v(a, b) > v(b, a) ? [v(a, b), v(b, a)] : null)
  const strengths = left
    .flatMap((a) => left.map((b) => (a === b ? null : link(a, b))))
    .filter((one) => one !== null)
    .sort((x, y) => (atLeast(x, y) ? -1 : 1))
  const reaches = (a: string, b: string, least: Strength): boolean => {
    const seen = new Set([a])
    for (const at of seen) {
      for (const next of left) {
        const strength = at === next ? null : link(at, next)
        if (strength && atLeast(strength, least)) seen.add(next)
      }
    }
    return seen.has(b)
  }
  const path = (a: string, b: string): number => strengths.findIndex((least) => reaches(a, b, least))
  // A chain found sooner in the list of strengths is the stronger one.
  const rank = (a: string, b: string) => (path(a, b) < 0 ? Number.POSITIVE_INFINITY : path(a, b))
  const equal = (a: number, b: number) => {
    const [x, y] = [strengths[a], strengths[b]]
    return a === b || (x !== undefined && y !== undefined && x[0] === y[0] && x[1] === y[1])
  }
  return left.filter((a) => left.every((b) => a === b || rank(a, b) < rank(b, a) || equal(rank(a, b), rank(b, a))))
}

/** Everybody who wins an instant run-off under some order of the tied lowest. */
export function runoffWinners(
  papers: Papers,
  options: readonly string[],
  shared: 'exhaust' | 'skip' = 'exhaust',
): Set<string> {
  const tops = new Map(options.map((option) => [option, 0]))
  let all = 0
  for (const { choice, papers: many } of papers) {
    const ranks = choice
      .map((rank) => rank.filter((option) => options.includes(option)))
      .filter((rank) => rank.length > 0)
    const top = shared === 'skip' ? ranks.find((rank) => rank.length === 1) : ranks[0]
    if (top?.length !== 1) continue
    tops.set(top[0]!, tops.get(top[0]!)! + many)
    all += many
  }
  const winner = options.find((option) => options.length === 1 || tops.get(option)! * 2 > all)
  if (winner !== undefined) return new Set([winner])
  const least = Math.min(...tops.values())
  const lowest = options.filter((option) => tops.get(option) === least)
  return new Set(
    lowest.flatMap((out) => [
      ...runoffWinners(
        papers,
        options.filter((option) => option !== out),
        shared,
      ),
    ]),
  )
}

/** The Smith set, as the smallest set of options that beats all others: every set is tried. */
export function smithSet(papers: Papers, options: readonly string[]): string[] {
  const sets = Array.from({ length: 2 ** options.length - 1 }, (_, i) => options.filter((_, j) => ((i + 1) >> j) & 1))
  const dominates = (inside: string[]) =>
    inside.every((a) => options.every((b) => inside.includes(b) || above(papers, a, b) > above(papers, b, a)))
  return sets.filter(dominates).sort((a, b) => a.length - b.length)[0]!
}

export function bordaPoints(papers: Papers, options: readonly string[]): Record<string, number> {
  const points = Object.fromEntries(options.map((option) => [option, 0]))
  for (const { choice, papers: many } of papers) {
    const place = (option: string) => (placeOf(choice, option) < 0 ? choice.length : placeOf(choice, option))
    for (const a of options)
      for (const b of options) if (a !== b) points[a]! += many * Math.sign(place(b) - place(a)) + many
  }
  return points
}

/** Tideman's ranked pairs by margins: whoever is first under some order of the options that settles equal margins. */
export function rankedPairsWinners(
  papers: Papers,
  options: readonly string[],
  unranked: 'tied-last' | 'ignored',
): Set<string> {
  const pairs = options
    .flatMap((over) => options.map((under) => ({ over, under })))
    .map((pair) => ({
      ...pair,
      margin: above(papers, pair.over, pair.under, unranked) - above(papers, pair.under, pair.over, unranked),
    }))
    .filter(({ margin }) => margin > 0)
  const winners = new Set<string>()
  for (const order of orders(options)) {
    const place = (option: string) => order.indexOf(option)
    const sorted = pairs.toSorted(
      (a, b) => b.margin - a.margin || place(a.over) - place(b.over) || place(a.under) - place(b.under),
    )
    const locked: { over: string; under: string }[] = []
    const leads = (from: string, to: string): boolean =>
      from === to || locked.some(({ over, under }) => over === from && leads(under, to))
    for (const pair of sorted) if (!leads(pair.under, pair.over)) locked.push(pair)
    for (const option of options) if (!locked.some(({ under }) => under === option)) winners.add(option)
  }
  return winners
}

const orders = (some: readonly string[]): string[][] =>
  some.length === 0 ? [[]] : some.flatMap((one) => orders(some.filter((x) => x !== one)).map((rest) => [one, ...rest]))
