import type { TermLine } from './word-list.tsx'

/** The terms of several texts, each once, in the order in which they are first met. */
export const allTerms = (texts: readonly { terms: TermLine[] }[]): TermLine[] => [
  ...new Map(texts.flatMap(({ terms }) => terms).map((term) => [term.id, term])).values(),
]
