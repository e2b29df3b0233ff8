import type { Chosen } from '../count.ts'
import { type Matrix, matrixAmong } from '../counting/pairwise.ts'
import { tiersBy } from '../counting/ties.ts'
import { bordaPoints } from '../methods/borda.ts'
import { firstByPairs } from '../methods/ranked-pairs.ts'

/** How another way of counting would have seen the same papers. It stands beside a result and never is one. */
export type Opinion = { method: 'ranked-pairs' | 'borda'; first: string[]; agrees: boolean }

/**
 * Second opinions on a vote that was counted by pairs (`ranked`), from its own matrix, so that whoever holds the result
 * can work them out again. They look only at what could win: what did not stand above leaving things as they are is out
 * for them too. None where nothing was left to compare.
 */
export function opinionsOn(options: readonly string[], { counts, path, winners, tied }: Chosen): Opinion[] {
  const { among } = path as { among?: string[] }
  if (!among || among.length < 2) return []
  const rows = counts as Record<string, Record<string, number>>
  const matrix: Matrix = {
    n: options.length,
    above: Float64Array.from(options.flatMap((a) => options.map((b) => rows[a]?.[b] ?? 0))),
  }
  const left = options.filter((option) => among.includes(option))
  const some = matrixAmong(
    matrix,
    left.map((option) => options.indexOf(option)),
  )
  const points = bordaPoints(some, 0)
  const chosen = [...winners, ...tied].toSorted().join('\n')
  const opinion = (method: Opinion['method'], first: string[]): Opinion => ({
    ...{ method, first, agrees: first.toSorted().join('\n') === chosen },
  })
  return [
    opinion('ranked-pairs', firstByPairs(left, some)),
    opinion('borda', tiersBy(left, (option) => points[left.indexOf(option)]!)[0] ?? []),
  ]
}
