import { checkNumbers } from '../counting/checks.ts'
import { byOption, type Columns, columnsFrom, sums } from '../counting/columns.ts'
import { flag, readFields, whole } from '../counting/parameters.ts'
import type { PaperGroup, Tallied } from '../counting/tally.ts'
import { tally } from '../counting/tally.ts'
import { fillSeats, inOrder, tiersBy } from '../counting/ties.ts'

/** `runoff`: the two with the highest sums stand against each other, one to one. */
export type ScoreParameters = { most: number; runoff: boolean }

/** Highest sum wins. Left out means 0: an average over those who know an option would reward the unknown. */
export const score = tally<ScoreParameters>({
  id: 'score',
  kind: 'binding',
  shape: 'numbers',
  purposes: ['choose-one'],
  options: null,
  parameters: (given) =>
    readFields<ScoreParameters>(given, {
      most: { read: whole(1, 100), otherwise: 5 },
      runoff: { read: flag, otherwise: false },
    }),
  check: (choice, options, { most }) => checkNumbers(choice, options, { most }),
  count: ({ options, parameters, groups, lot }) =>
    countScores(options, parameters, numberColumns(options, groups), lot),
  variants: (parameters) => [
    {
      rule: 'runoff',
      instead: parameters.runoff ? 'without' : 'with',
      parameters: { ...parameters, runoff: !parameters.runoff },
    },
  ],
})

export const numberColumns = (options: readonly string[], groups: readonly PaperGroup[]): Columns =>
  columnsFrom(options, groups, 0, ({ choice }, put) => {
    for (const [option, number] of Object.entries(choice as Record<string, number>)) put(option, number)
  })

/** The same from columns of scores, for a million papers. */
export function countScores(
  options: readonly string[],
  { runoff }: Pick<ScoreParameters, 'runoff'>,
  profile: Columns,
  lot?: readonly string[],
): Tallied {
  const total = byOption(options, sums(profile))
  const ranking = tiersBy(options, (option) => total[option]!)
  const duels: Record<string, number> = {}
  const above = (a: string, b: string): number => {
    const key = `${options.indexOf(a)}>${options.indexOf(b)}`
    duels[key] ??= papersAbove(profile, options.indexOf(a), options.indexOf(b))
    return duels[key]
  }
  const [first = [], second = []] = ranking
  const candidates = runoff && first.length === 1 ? runoffs(first[0]!, second, above) : duelWinners(first, above)
  const settled = fillSeats([inOrder(candidates, options)], 1, lot)
  const finalists = runoff && first.length === 1 ? [...first, ...second] : first
  return {
    ...settled,
    outcome: settled.tied.length > 0 ? 'tie' : settled.winners.length > 0 ? 'winner' : 'not-adopted',
    counts: total,
    ranking,
    path: {
      finalists: finalists.length > 1 ? finalists : [],
      duels: Object.entries(duels).map(([key, papers]) => {
        const [a, b] = key.split('>').map((i) => options[Number(i)]!)
        return { over: a!, under: b!, papers }
      }),
    },
    yes: null,
  }
}

type Above = (a: string, b: string) => number

/** Equal sums: whoever is put above each of the others by more papers than the other way round, else all of them. */
function duelWinners(equal: readonly string[], above: Above): string[] {
  const best = equal.find((a) => equal.every((b) => a === b || above(a, b) > above(b, a)))
  return best === undefined ? [...equal] : [best]
}

/** Whoever can win a run-off of the first against one of the second: equal seconds are settled by their own duels. */
function runoffs(first: string, seconds: readonly string[], above: Above): string[] {
  const rivals = duelWinners(seconds, above)
  const possible = rivals.flatMap((rival) => {
    const [forFirst, forRival] = [above(first, rival), above(rival, first)]
    // As many for both: the higher sum stands.
    return forRival > forFirst ? [rival] : [first]
  })
  return rivals.length === 0 ? [first] : [...new Set(possible)]
}

function papersAbove({ columns, times, rows }: Columns, a: number, b: number): number {
  const [x, y] = [columns[a]!, columns[b]!]
  let papers = 0
  for (let row = 0; row < rows; row++) if (x[row]! > y[row]!) papers += times ? times[row]! : 1
  return papers
}
