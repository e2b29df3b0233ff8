import type { Method } from '../method.ts'

/**
 * `all-three`: nobody below 3, and whoever is gets heard before people vote again. `median-three`: nobody at 0 and the
 * median at 3 or more. It stands in the definition, as no habit says which.
 */
export type Fist5Rule = { rule: 'all-three' | 'median-three' }

const FINGERS = ['0', '1', '2', '3', '4', '5'] as const

/** Fist to five: whoever shows fewer than three fingers is heard before it goes on. */
export const fist5: Method = {
  id: 'fist5',
  title: 'Fist to five',
  explanation: 'Everybody shows how far they are for it, from 0 (a fist) to 5 fingers. It passes if nobody is below 3.',
  wording: 'fist5-1',
  options: [
    { id: '0', label: '0 – I cannot accept it', example: 'Stop. I will say why.' },
    { id: '1', label: '1 – I have big worries', example: 'We need to talk about it.' },
    { id: '2', label: '2 – I have some worries', example: 'I want something changed first.' },
    { id: '3', label: '3 – I can live with it', example: 'Not my first choice, but all right.' },
    { id: '4', label: '4 – I think it is good', example: 'I will help with it.' },
    { id: '5', label: '5 – I am all for it', example: 'I want to be part of it.' },
    { id: 'abstain', label: 'I have no view', example: 'I leave it to the others.' },
  ],
  defaultThreshold: { rule: 'all-three' },
  yes: ['3', '4', '5'],
  noView: ['abstain'],
  count: (counts, threshold) => {
    const { rule } = threshold as Fist5Rule
    const at = FINGERS.map((finger) => counts[finger] ?? 0)
    const counted = at.reduce((sum, papers) => sum + papers, 0)
    const supporting = at[3]! + at[4]! + at[5]!
    const path = { counted, supporting, below: counted - supporting, fists: at[0]!, median: lowerMedian(at, counted) }
    const passes = rule === 'all-three' ? path.below === 0 : path.fists === 0 && path.median >= 3
    return { outcome: counted > 0 && passes ? 'adopted' : 'not-adopted', path }
  },
}

/** The lower median finger, or 0 where nobody showed one. */
function lowerMedian(at: readonly number[], all: number): number {
  let seen = 0
  for (const [finger, papers] of at.entries()) {
    seen += papers
    if (all > 0 && seen * 2 >= all) return finger
  }
  return 0
}
