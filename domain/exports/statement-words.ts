import type { ExportVote, Statement } from './model-votes.ts'

/** What a vote could do, and whether the document shows the words that were in it. */
export const aboutWords = ({ kindWords, isEarlierText }: ExportVote): string =>
  isEarlierText ? `${kindWords} The words were changed since: this document shows the later ones.` : kindWords

/** In place of words that their author had erased. */
export const ERASED = 'These words were erased.'

/** Who says it. Names are not exported: a document travels further than its writers may have thought. */
export function statementTitle(kind: 'objection' | 'dissent', { wantedNoName, withdrawn }: Statement): string {
  const who = wantedNoName ? 'A member who wants no name' : 'A member'
  if (kind === 'dissent') return `${who} disagrees with the result and writes:`
  return withdrawn ? `${who} objected, and took it back later:` : `${who} objects:`
}
