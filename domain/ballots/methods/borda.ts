import { checkOrder } from '../counting/checks.ts'
import { byOption, rankColumns } from '../counting/columns.ts'
import { type Matrix, matrixOf } from '../counting/pairwise.ts'
import { readFields } from '../counting/parameters.ts'
import { tally } from '../counting/tally.ts'
import { fillSeats, tiersBy } from '../counting/ties.ts'

/**
 * Points for rivals: two for each that a paper puts below, one for each beside. To show beside a result only: adding
 * a copy of an option can change who is first.
 */
export const borda = tally<Record<never, never>>({
  id: 'borda',
  kind: 'display',
  shape: 'order',
  purposes: ['second-opinion'],
  options: null,
  parameters: (given) => readFields(given, {}),
  check: checkOrder,
  count: ({ options, groups, lot }) => {
    const profile = rankColumns(options, groups)
    const points = bordaPoints(matrixOf(profile, 'tied-last'), profile.papers)
    const ranking = tiersBy(options, (option) => points[options.indexOf(option)]!)
    const settled = fillSeats(ranking, 1, lot)
    return {
      ...settled,
      outcome: settled.tied.length > 0 ? 'tie' : 'winner',
      counts: byOption(options, points),
      ranking,
      path: {},
      yes: null,
    }
  },
})

/** Points of each option, from who stands above whom. */
export const bordaPoints = ({ n, above }: Matrix, papers: number): number[] =>
  Array.from({ length: n }, (_, a) => {
    let sum = (n - 1) * papers
    for (let b = 0; b < n; b++) sum += above[a * n + b]! - above[b * n + a]!
    return sum
  })
