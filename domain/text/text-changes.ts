import type { MemberId } from '../ids.ts'
import type { AuthoredBlock } from './authored-blocks.ts'
import type { Row } from './text-compare.ts'
import { countWords, wordsWithPlaces } from './word-count.ts'

/** How many words came in and went out, and who wrote those that came in: the most first. Moved paragraphs don't count. */
export type Changes = { in: number; out: number; by: { author: MemberId | null; words: number }[] }

/** Part of what came in, by one author. */
export type Contribution = { author: MemberId | null; text: string }

export function changesIn(rows: readonly Row<AuthoredBlock>[]): Changes {
  const changes = { in: 0, out: 0 }
  const by = new Map<MemberId | null, number>()
  const comesIn = (block: AuthoredBlock, at: number, text: string) => {
    for (const { at: offset } of wordsWithPlaces(text)) {
      const author = authorAt(block, at + offset)
      changes.in++
      by.set(author, (by.get(author) ?? 0) + 1)
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

/** Who wrote these characters of a block, piece by piece. */
export function contributionsIn({ words, letters }: AuthoredBlock, from: number, to: number): Contribution[] {
  const found: Contribution[] = []
  let at = 0
  for (const { length, author } of letters) {
    const text = words.slice(Math.max(from, at), Math.min(to, at + length))
    const last = found.at(-1)
    if (text !== '' && at < to) {
      if (last?.author === author) last.text += text
      else found.push({ author, text })
    }
    at += length
  }
  return found
}

function authorAt({ letters }: AuthoredBlock, place: number): MemberId | null {
  let at = 0
  for (const { length, author } of letters) {
    at += length
    if (place < at) return author
  }
  return null
}
