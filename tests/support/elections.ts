import type { CountResult } from '#domain/ballots/counting/count.ts'
import { type BallotToCount, countBallot } from '#domain/ballots/counting/count.ts'
import type { PaperGroup, TallyId } from '#domain/ballots/counting/tally.ts'
import type { Json } from '#domain/log/canonical.ts'

/** "3: a > b = c" is three papers with a first, then b and c together. One line for each group of papers. */
export function orders(text: string): PaperGroup[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [papers, order = ''] = line.split(':')
      return { papers: Number(papers), choice: order.split('>').map((rank) => rank.split('=').map((id) => id.trim())) }
    })
}

/** Ranks by option, as numbers, into ranks of options. Undefined: unranked. */
export function orderOf(options: readonly string[], ranks: readonly (number | undefined)[]): string[][] {
  const numbers = [...new Set(ranks.filter((rank) => rank !== undefined))].sort((a, b) => a - b)
  return numbers.map((number) => options.filter((_, i) => ranks[i] === number))
}

type Given = Partial<Omit<BallotToCount, 'method' | 'options' | 'papers'>>

export const countOf = (
  method: TallyId,
  options: readonly string[],
  papers: readonly PaperGroup[],
  { parameters = {}, ...more }: Given = {},
): CountResult => countBallot({ method, options, papers, parameters: withDefaults(method, parameters), ...more })

/** Counts of other people's elections have no status quo. */
const withDefaults = (method: TallyId, parameters: Json): Json =>
  method === 'ranked' ? { statusQuo: null, ...(parameters as object) } : parameters
