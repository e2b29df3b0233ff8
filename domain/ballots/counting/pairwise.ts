import { type Columns, UNRANKED } from './columns.ts'

/** How options that a paper leaves out stand to those it ranks: behind them, or not compared with them at all. */
export type Unranked = 'tied-last' | 'ignored'

/** `matrix[a * n + b]`: papers that rank a above b. */
export type Matrix = { n: number; above: Float64Array }

const BLOCK = 8192

/**
 * The pairwise matrix. Ranks are small whole numbers, so the sign of their difference tells who stands above, without a
 * branch that the processor would have to guess; blocks stay in its cache for all pairs.
 */
export function matrixOf(profile: Columns, unranked: Unranked): Matrix {
  const { columns, rows } = profile
  const n = columns.length
  const above = new Float64Array(n * n)
  const skips = unranked === 'ignored'
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(rows, from + BLOCK)
    for (let a = 0; a < n; a++) {
      for (let b = a + 1; b < n; b++) {
        const first = columns[a]!
        const second = columns[b]!
        if (profile.times) addCounted(above, n, a, b, profile.times, first, second, from, to, skips)
        else addSingle(above, n, a, b, first, second, from, to, skips)
      }
    }
  }
  return { n, above }
}

type Ranks = Columns['columns'][number]

function addSingle(
  above: Float64Array,
  n: number,
  a: number,
  b: number,
  x: Ranks,
  y: Ranks,
  from: number,
  to: number,
  skips: boolean,
) {
  let forward = 0
  let backward = 0
  if (skips) {
    for (let row = from; row < to; row++) {
      const both = ((x[row]! - UNRANKED) >>> 31) & ((y[row]! - UNRANKED) >>> 31)
      forward += both & ((x[row]! - y[row]!) >>> 31)
      backward += both & ((y[row]! - x[row]!) >>> 31)
    }
  } else {
    for (let row = from; row < to; row++) {
      const difference = x[row]! - y[row]!
      forward += difference >>> 31
      backward += -difference >>> 31
    }
  }
  above[a * n + b]! += forward
  above[b * n + a]! += backward
}

function addCounted(
  above: Float64Array,
  n: number,
  a: number,
  b: number,
  times: Float64Array,
  x: Ranks,
  y: Ranks,
  from: number,
  to: number,
  skips: boolean,
) {
  let forward = 0
  let backward = 0
  for (let row = from; row < to; row++) {
    const [first, second] = [x[row]!, y[row]!]
    if (skips && (first === UNRANKED || second === UNRANKED)) continue
    if (first < second) forward += times[row]!
    else if (second < first) backward += times[row]!
  }
  above[a * n + b]! += forward
  above[b * n + a]! += backward
}

/** The matrix of some of its options only. */
export function matrixAmong({ n, above }: Matrix, some: readonly number[]): Matrix {
  const among = new Float64Array(some.length ** 2)
  for (const [i, a] of some.entries())
    for (const [j, b] of some.entries()) among[i * some.length + j] = above[a * n + b]!
  return { n: some.length, above: among }
}

export const beats = ({ n, above }: Matrix, a: number, b: number): boolean => above[a * n + b]! > above[b * n + a]!

/** Whoever beats every other option one to one, if there is one. */
export function condorcetWinner(matrix: Matrix): number | null {
  const all = Array.from({ length: matrix.n }, (_, i) => i)
  return all.find((a) => all.every((b) => a === b || beats(matrix, a, b))) ?? null
}

/** The smallest set of which everybody beats everybody outside (Smith). */
export function smithSet(matrix: Matrix): number[] {
  const { n } = matrix
  const all = Array.from({ length: n }, (_, i) => i)
  const won = (a: number) => all.filter((b) => beats(matrix, a, b)).length
  const lost = (a: number) => all.filter((b) => beats(matrix, b, a)).length
  // In the order of wins less losses the set is a beginning; it ends where all of it beat all that follow.
  const sorted = all.toSorted((a, b) => won(b) - lost(b) - (won(a) - lost(a)))
  for (let size = 1; size < n; size++) {
    const [inside, outside] = [sorted.slice(0, size), sorted.slice(size)]
    if (inside.every((a) => outside.every((b) => beats(matrix, a, b)))) return inside.sort((a, b) => a - b)
  }
  return all
}

export const matrixRows = ({ n, above }: Matrix): number[][] =>
  Array.from({ length: n }, (_, a) => Array.from(above.subarray(a * n, a * n + n)))
