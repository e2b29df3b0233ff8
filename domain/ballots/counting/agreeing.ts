import type { Counts } from '../method.ts'
import type { Tallied } from './tally.ts'

/** How often each option was chosen. */
export function countOptions(
  options: readonly string[],
  groups: readonly { choice: unknown; papers: number }[],
): Counts {
  const counts: Counts = Object.fromEntries(options.map((option) => [option, 0]))
  for (const { choice, papers } of groups) counts[choice as string]! += papers
  return counts
}

/** What results of a yes or no have in common: nothing is chosen. */
export const nothingChosen = (): Pick<Tallied, 'winners' | 'tied' | 'ranking' | 'lotUsed' | 'orderMatters'> => ({
  winners: [],
  tied: [],
  ranking: [],
  lotUsed: false,
  orderMatters: 'no',
})
