import type { PaperGroup } from './tally.ts'

/**
 * Papers as numbers, one column for each option: a million papers of twenty options are 20 MB. `times[row]` is how many
 * papers say what the row says; null means one each.
 */
export type Columns = {
  rows: number
  /** Papers, which are more than rows where equal ones stand together. */
  papers: number
  columns: readonly (Uint8Array | Uint16Array | Uint32Array)[]
  times: Float64Array | null
}

/** A rank that is worse than every other. */
export const UNRANKED = 0xffff

/** More papers than this could not be told apart in one number with their losses (n² must stay exact). */
export const MOST_PAPERS = 90_000_000

type Fill = (group: PaperGroup, put: (option: string, value: number) => void) => void

/** Columns from papers: `fill` puts what a paper says about an option, `otherwise` stands where it says nothing. */
export function columnsFrom(
  options: readonly string[],
  groups: readonly PaperGroup[],
  otherwise: number,
  fill: Fill,
): Columns {
  const index = new Map(options.map((option, i) => [option, i]))
  const columns = options.map(() => new Uint16Array(groups.length).fill(otherwise))
  const times = Float64Array.from(groups, (group) => group.papers)
  for (const [row, group] of groups.entries()) {
    fill(group, (option, value) => {
      columns[index.get(option)!]![row] = value
    })
  }
  const papers = times.reduce((sum, papers) => sum + papers, 0)
  return { rows: groups.length, papers, columns, times: papers === groups.length ? null : times }
}

/** Ranks from 0, compressed; an option that a paper leaves out is UNRANKED. */
export const rankColumns = (options: readonly string[], groups: readonly PaperGroup[]): Columns =>
  columnsFrom(options, groups, UNRANKED, ({ choice }, put) => {
    for (const [rank, equal] of (choice as string[][]).entries()) for (const option of equal) put(option, rank)
  })

/** 1 for what a paper names. */
export const setColumns = (options: readonly string[], groups: readonly PaperGroup[]): Columns =>
  columnsFrom(options, groups, 0, ({ choice }, put) => {
    for (const option of choice as string[]) put(option, 1)
  })

/** A column's sum over all papers. */
export function sums({ columns, times, rows }: Columns): number[] {
  return columns.map((column) => {
    let sum = 0
    if (times) for (let row = 0; row < rows; row++) sum += column[row]! * times[row]!
    else for (let row = 0; row < rows; row++) sum += column[row]!
    return sum
  })
}

/** A number for each option, as results spell it. */
export const byOption = (options: readonly string[], numbers: readonly number[]): Record<string, number> =>
  Object.fromEntries(options.map((option, i) => [option, numbers[i]!]))
