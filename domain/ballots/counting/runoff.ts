import { type Columns, UNRANKED } from './columns.ts'

/**
 * A paper whose best rank among those left is shared counts for nobody in that round (`exhaust`), or for the best
 * option that has a rank to itself (`skip`).
 */
export type Shared = 'exhaust' | 'skip'

/** Rows that are looked at together. */
const BLOCK = 8192

const SHARED = -1
const EXHAUSTED = -2

/** Where each row's paper lies now, and how many lie at each option that is left. */
export class Heaps {
  readonly alive: Set<number>
  readonly tallies: Float64Array
  private readonly tops: Int32Array
  /** 1 where a shared rank stands before the paper's top: whoever of it goes, the paper must be laid anew. */
  private readonly open: Uint8Array
  private shared = 0
  private readonly profile: Columns
  private readonly rule: Shared

  constructor(profile: Columns, rule: Shared, from?: Heaps) {
    this.profile = profile
    this.rule = rule
    this.alive = new Set(from?.alive ?? profile.columns.keys())
    this.tallies = from ? from.tallies.slice() : new Float64Array(profile.columns.length)
    this.tops = from ? from.tops.slice() : new Int32Array(profile.rows)
    this.open = from ? from.open.slice() : new Uint8Array(profile.rows)
    if (from) this.shared = from.shared
    else this.lay()
  }

  copy = (): Heaps => new Heaps(this.profile, this.rule, this)
  /** Papers that count for somebody now. */
  get continuing(): number {
    let sum = 0
    for (const option of this.alive) sum += this.tallies[option]!
    return sum
  }
  /** Papers with a shared rank that still matters. */
  get sharing(): number {
    return this.shared
  }

  /** Takes options away and lays their papers, and those that were shared, where they belong now. */
  eliminate(options: readonly number[]): void {
    const gone = new Uint8Array(this.profile.columns.length)
    for (const option of options) {
      this.alive.delete(option)
      this.tallies[option] = 0
      gone[option] = 1
    }
    const left = [...this.alive]
    const { times, rows } = this.profile
    for (let row = 0; row < rows; row++) {
      const top = this.tops[row]!
      if (this.open[row] === 0 && (top === EXHAUSTED || gone[top] === 0)) continue
      const papers = times ? times[row]! : 1
      if (this.open[row] === 1) this.shared -= papers
      if (top >= 0 && gone[top] === 0) this.tallies[top]! -= papers
      this.put(row, this.topOf(row, left), papers)
    }
  }

  private put(row: number, top: number, papers: number): void {
    this.tops[row] = top
    if (top >= 0) this.tallies[top]! += papers
    if (this.open[row] === 1) this.shared += papers
  }

  /** The first look at all papers, column by column, since that is how they lie in memory. */
  private lay(): void {
    const { times, rows, columns } = this.profile
    const all = [...this.alive]
    const best = new Uint16Array(BLOCK)
    for (let from = 0; from < rows; from += BLOCK) {
      const to = Math.min(rows, from + BLOCK)
      best.fill(UNRANKED)
      this.tops.fill(EXHAUSTED, from, to)
      for (const [option, ranks] of columns.entries()) {
        for (let row = from; row < to; row++) {
          const rank = ranks[row]!
          if (rank > best[row - from]!) continue
          if (rank < best[row - from]!) {
            best[row - from] = rank
            this.tops[row] = option
          } else if (rank < UNRANKED) this.tops[row] = SHARED
        }
      }
      for (let row = from; row < to; row++) {
        const top = this.tops[row]!
        this.put(row, top === SHARED ? this.topOf(row, all) : top, times ? times[row]! : 1)
      }
    }
  }

  private topOf(row: number, left: readonly number[]): number {
    const { columns } = this.profile
    let after = -1
    this.open[row] = 0
    while (true) {
      let best = UNRANKED
      let top = EXHAUSTED
      for (let i = 0; i < left.length; i++) {
        const rank = columns[left[i]!]![row]!
        if (rank > best || rank <= after) continue
        top = rank < best ? left[i]! : rank === UNRANKED ? EXHAUSTED : SHARED
        best = rank
      }
      if (top !== SHARED) return top
      this.open[row] = 1
      if (this.rule === 'exhaust') return top
      after = best
    }
  }
}

/** Options with the fewest papers. */
export function lowestOf({ alive, tallies }: Heaps): number[] {
  let least = Number.POSITIVE_INFINITY
  for (const option of alive) least = Math.min(least, tallies[option]!)
  return [...alive].filter((option) => tallies[option] === least)
}

/** Whoever has more than half of the papers that still count, or is alone. */
export function majorityOf(heaps: Heaps): number | undefined {
  const { alive, tallies, continuing } = heaps
  if (alive.size === 1) return [...alive][0]
  return [...alive].find((option) => tallies[option]! * 2 > continuing)
}

/** Sets of options left over that are looked at before giving up, and rows of papers in all of them. */
const MOST_SETS = 2_000
const MOST_ROWS = 200_000_000

/**
 * Whoever wins if the tied lowest go in one order or another: all branches. Undefined where there are too many. What is
 * left over alone decides how papers lie, so each set is looked at once.
 */
export function possibleWinners(start: Heaps, rows: number): Set<number> | undefined {
  const seen = new Map<string, Set<number>>()
  let sets = 0
  const explore = (heaps: Heaps): Set<number> | undefined => {
    const key = [...heaps.alive].sort((a, b) => a - b).join()
    const known = seen.get(key)
    if (known) return known
    sets++
    if (sets > MOST_SETS || sets * rows > MOST_ROWS) return undefined
    const winner = majorityOf(heaps)
    const found = winner === undefined ? branches(heaps) : new Set([winner])
    if (found) seen.set(key, found)
    return found
  }
  const branches = (heaps: Heaps): Set<number> | undefined => {
    const lowest = lowestOf(heaps)
    const all = new Set<number>()
    for (const out of goTogether(heaps, lowest) ? [lowest] : lowest.map((option) => [option])) {
      const next = heaps.copy()
      next.eliminate(out)
      const found = explore(next)
      if (!found) return undefined
      for (const option of found) all.add(option)
    }
    return all
  }
  return explore(start)
}

/** The tied lowest all go before anybody else, in whichever order: together they have less than the next. */
function goTogether({ alive, tallies, sharing }: Heaps, lowest: readonly number[]): boolean {
  if (sharing > 0 || lowest.length === alive.size) return false
  let next = Number.POSITIVE_INFINITY
  for (const option of alive) if (!lowest.includes(option)) next = Math.min(next, tallies[option]!)
  return lowest.length * tallies[lowest[0]!]! < next
}
