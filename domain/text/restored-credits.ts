import type { MemberId } from '../ids.ts'
import type { AuthoredBlock } from './authored-blocks.ts'
import type { Credit } from './authorship/credits.ts'
import { compareTexts } from './text-compare.ts'

type Restored = {
  /** The text that was brought back, and the text as it stands with it. */
  past: readonly AuthoredBlock[]
  now: readonly AuthoredBlock[]
  /** Under which Yjs client ids it was written, and by whom. */
  clients: readonly number[]
  by: MemberId
}

/**
 * Whose the words are that somebody brought back: whoever wrote them in the old text, however long ago they went. The
 * ledger forgets what went long ago; here the old text itself is the witness, so nobody is credited with words that they
 * did not write in it.
 */
export function restoredCredits({ past, now, clients, by }: Restored): Credit[] {
  const credits: Credit[] = []
  const give = (block: AuthoredBlock, authors: readonly (MemberId | null | undefined)[]) => {
    let at = 0
    for (const { client, clock, length, author } of block.letters) {
      for (let i = 0; i < length && clients.includes(client); i++) {
        add(credits, client, clock + i, authors[at + i] ?? author)
      }
      at += length
    }
  }
  for (const row of compareTexts(past, now)) {
    if (row.kind === 'out') continue
    const authors: (MemberId | null | undefined)[] = []
    const old = row.kind === 'in' ? [] : eachAuthor(row.was)
    if (row.kind === 'same') authors.push(...old)
    if (row.kind === 'changed') {
      let was = 0
      for (const { kind, text } of row.stretches) {
        if (kind === 'same') authors.push(...old.slice(was, was + text.length))
        if (kind === 'in') authors.push(...new Array<undefined>(text.length).fill(undefined))
        if (kind !== 'in') was += text.length
      }
    }
    give(row.now, authors)
  }
  return credits.filter(({ author }) => author !== by)
}

const eachAuthor = ({ letters }: AuthoredBlock): (MemberId | null)[] =>
  letters.flatMap(({ length, author }) => new Array<MemberId | null>(length).fill(author))

function add(credits: Credit[], client: number, clock: number, author: MemberId | null): void {
  if (author === null) return
  const last = credits.at(-1)
  if (last?.client === client && last.author === author && last.clock + last.length === clock) last.length++
  else credits.push({ client, clock, length: 1, author })
}
