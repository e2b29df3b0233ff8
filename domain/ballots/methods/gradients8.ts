import type { Method, MethodOption } from '../method.ts'
import { type Fraction, reaches } from '../threshold.ts'

const LEVELS: readonly MethodOption[] = [
  { id: '1', label: '1 – I fully support it', example: 'I like it.' },
  { id: '2', label: '2 – I support it, with a small point', example: 'One detail could be better.' },
  { id: '3', label: '3 – I support it, with doubts', example: 'I can live with it.' },
  { id: '4', label: '4 – I have no view', example: 'I leave it to the others.' },
  { id: '5', label: '5 – I stand aside', example: 'Not for me, but I will not stop it.' },
  { id: '6', label: '6 – I disagree, but will go along', example: 'I want that written down.' },
  { id: '7', label: '7 – I disagree and take no part', example: 'Do it without me.' },
  { id: '8', label: '8 – I cannot accept it', example: 'It must not go on like this. I will say why.' },
]

/** The other published list: level 5 asks for more talk, and 6 supports all the same. */
const LEVELS_B: Readonly<Record<string, Omit<MethodOption, 'id'>>> = {
  5: { label: '5 – We need to talk more', example: 'I cannot say yes or no yet.' },
  6: { label: '6 – I do not like it, but will support it', example: 'I will help to make it work.' },
  7: { label: '7 – I strongly disagree', example: 'I would not be part of it.' },
}
/** Name of that list, as definitions have it. */
export const KANER_B = 'kaner-b-1'

/**
 * Gradients of agreement (Kaner), 8 levels. Two wordings are in use and levels 5–7 mean different things in them,
 * so the wording is part of the definition. Passes at levels 1–3 ≥ 70 % and 6–7 ≤ 10 % of all papers but
 * abstentions (level 4), with no level 8 (domain.md §3.0). Ordinal: the median is published, never a mean.
 */
export const gradients8: Method = {
  id: 'gradients8',
  title: 'How far do you agree?',
  explanation:
    'Eight steps from full support to “I cannot accept it”. It passes if at least 7 in 10 support it and nobody blocks.',
  wording: 'kaner-a-1',
  options: LEVELS,
  otherWordings: { [KANER_B]: LEVELS.map((level) => ({ ...level, ...LEVELS_B[level.id] })) },
  defaultThreshold: { support: { num: 7, den: 10 }, against: { num: 1, den: 10 } },
  yes: ['1', '2', '3'],
  noView: ['4'],
  count: (counts, threshold, { openObjections }) => {
    const { support, against } = threshold as { support: Fraction; against: Fraction }
    const at = (level: number) => counts[String(level)] ?? 0
    const levels = [1, 2, 3, 4, 5, 6, 7, 8]
    const counted = levels.reduce((sum, level) => sum + at(level), 0) - at(4)
    const supporting = at(1) + at(2) + at(3)
    const opposing = at(6) + at(7)
    const blocks = Math.max(at(8), openObjections)
    const path = { counted, supporting, opposing, blocks, median: medianLevel(levels.map(at)) }
    if (blocks > 0) return { outcome: 'objections-open', path }
    const adopted = reaches(supporting, counted, support) && opposing * against.den <= against.num * counted
    return { outcome: adopted ? 'adopted' : 'not-adopted', path }
  },
}

/** The lower median level of the histogram `counts` (levels 1, 2 …), or 0 where nobody voted. */
function medianLevel(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let seen = 0
  for (const [index, count] of counts.entries()) {
    seen += count
    if (total > 0 && seen * 2 >= total) return index + 1
  }
  return 0
}
