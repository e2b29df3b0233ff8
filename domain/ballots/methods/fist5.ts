import { checkOption } from '../counting/checks.ts'
import { oneOf, readFields } from '../counting/parameters.ts'
import { type Tallied, tally } from '../counting/tally.ts'
import type { Counts } from '../method.ts'

/** `all-three`: nobody below 3. `median-three`: nobody at 0 and the median at 3 or more. */
export type Fist5Parameters = { rule: 'all-three' | 'median-three' }

const FINGERS = ['0', '1', '2', '3', '4', '5'] as const

/** Fist to five: whoever shows fewer than three fingers is heard before it goes on. */
export const fist5 = tally<Fist5Parameters>({
  id: 'fist5',
  kind: 'binding',
  shape: 'option',
  purposes: ['feel-the-room'],
  options: [...FINGERS, 'abstain'],
  parameters: (given) =>
    readFields<Fist5Parameters>(given, { rule: { read: oneOf('all-three', 'median-three'), otherwise: 'all-three' } }),
  check: checkOption,
  count: ({ options, parameters, groups }) => {
    const counts = countOptions(options, groups)
    const at = FINGERS.map((finger) => counts[finger] ?? 0)
    const counted = at.reduce((sum, papers) => sum + papers, 0)
    const supporting = at[3]! + at[4]! + at[5]!
    const path = { counted, supporting, below: counted - supporting, fists: at[0]!, median: lowerMedian(at, counted) }
    const passes = parameters.rule === 'all-three' ? path.below === 0 : path.fists === 0 && path.median >= 3
    const outcome = counted > 0 && passes ? 'adopted' : 'not-adopted'
    return { ...nothingChosen(), outcome, counts, path, yes: supporting }
  },
})

/** The lower median finger, or 0 where nobody showed one. */
function lowerMedian(at: readonly number[], all: number): number {
  let seen = 0
  for (const [finger, papers] of at.entries()) {
    seen += papers
    if (all > 0 && seen * 2 >= all) return finger
  }
  return 0
}

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
