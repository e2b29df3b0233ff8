import type { ExportVote, Statement } from './model-votes.ts'

/** What a vote could do, and whether the document shows the words that were in it. */
export const aboutWords = ({ kindWords, isEarlierText }: ExportVote): string =>
  isEarlierText ? `${kindWords} The words were changed since: this document shows the later ones.` : kindWords

/** In place of words that their author had erased. */
export const ERASED = 'These words were erased.'

/**
 * Who says it. Only whoever wants that is named (LPF-48): a document travels further than its writers may have thought.
 * `named` writes a name as the format marks one.
 */
export function statementTitle(
  kind: 'objection' | 'dissent',
  { name, wantedNoName, withdrawn }: Statement,
  named: (name: string) => string,
): string {
  const nobody = wantedNoName ? 'A member who wants no name' : 'A member'
  const who = name === null ? nobody : named(name)
  if (kind === 'dissent') return `${who} disagrees with the result and writes:`
  return withdrawn ? `${who} objected, and took it back later:` : `${who} objects:`
}
