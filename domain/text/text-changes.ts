import type { MemberId } from '../ids.ts'
import type { AuthoredBlock } from './authored-blocks.ts'
import type { Row } from './text-compare.ts'
import { wordsOf } from './word-changes.ts'
import { countWords } from './word-count.ts'

/** How many words came in and went out, and who wrote those that came in: the most first. Moved paragraphs don't count. */
export type Changes = { in: number; out: number; by: { author: MemberId | null; words: number }[] }

/** Part of what came in, by one author. */
export type Contribution = { author: MemberId | null; text: string }

export function changesIn(rows: readonly Row<AuthoredBlock>[]): Changes {
  const changes = { in: 0, out: 0 }
  const by = new Map<MemberId | null, number>()
  const comesIn = (block: AuthoredBlock, at: number, text: string) => {
    for (const { author, text: some } of contributionsIn(block, at, at + text.length)) {
      const words = countWords(some)
      changes.in += words
      if (words > 0) by.set(author, (by.get(author) ?? 0) + words)
    }
  }
  for (const row of rows) {
    if (row.kind === 'in' && !row.moved) comesIn(row.now, 0, row.now.words)
    if (row.kind === 'out' && !row.moved) changes.out += countWords(row.was.words)
    if (row.kind !== 'changed') continue
    for (const { kind, text, at } of row.stretches) {
      if (kind === 'in') comesIn(row.now, at, text)
      if (kind === 'out') changes.out += countWords(text)
    }
  }
  const sorted = [...by].map(([author, words]) => ({ author, words })).toSorted((a, b) => b.words - a.words)
  return { ...changes, by: sorted }
}

/** Who wrote these characters of a block, word by word: a word is whoever's most of it is. */
export function contributionsIn(block: AuthoredBlock, from: number, to: number): Contribution[] {
  const authors = block.letters.flatMap(({ length, author }) => new Array<MemberId | null>(length).fill(author))
  const found: Contribution[] = []
  let at = from
  for (const text of wordsOf(block.words.slice(from, to))) {
    const last = found.at(-1)
    // Spaces and signs go with the word before them.
    const author = last && countWords(text) === 0 ? last.author : mostOf(authors.slice(at, at + text.length))
    if (last?.author === author) last.text += text
    else found.push({ author, text })
    at += text.length
  }
  return found
}

function mostOf(authors: readonly (MemberId | null)[]): MemberId | null {
  const counts = Map.groupBy(authors, (author) => author)
  const [most] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)
  return most?.[0] ?? null
}
