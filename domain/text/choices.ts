import type { Node } from 'prosemirror-model'
import { readRecords } from './records.ts'

/** The options that a text puts side by side. `oneSided`: those for which nobody wrote down evidence of both kinds. */
export type Choices = { count: number; doNothing: 0 | 1; oneSided: number }

/** Doing nothing is told by the answer of its field, in the language that people wrote it in. */
const DO_NOTHING = ['do nothing', 'gwneud dim']

export function choicesIn(docs: readonly Node[]): Choices {
  const options = docs.flatMap(readRecords).filter(({ type }) => type === 'option')
  const isNothing = ({ fields }: (typeof options)[number]) =>
    DO_NOTHING.some((words) => fields.kind?.toLowerCase().includes(words))
  const real = options.filter((option) => !isNothing(option))
  const oneSided = real.filter(({ fields }) => !fields['evidence-lived'] || !fields['evidence-other'])
  return { count: real.length, doNothing: options.some(isNothing) ? 1 : 0, oneSided: oneSided.length }
}
