import type { MemberId } from '../ids.ts'
import type { AuthoredBlock } from './authored-blocks.ts'
import { compareTexts } from './text-compare.ts'
import { countWords, wordsWithPlaces } from './word-count.ts'

/** Words that went from a block: from which character of it on, as it was before. */
export type LostPart = { block: string; from: number; words: string }

/** Whether a character that Yjs numbered so was deleted. */
export type IsDeleted = (client: number, clock: number) => boolean

/**
 * What somebody is told of: eight words are more than half a sentence of plain English (fifteen) and more than any
 * change of wording; forty characters are as much in languages that join words. Less is ordinary mending, of which
 * nobody wants news.
 */
export const MORE_THAN_A_SENTENCE = { words: 8, characters: 40 }
/** Fewer words in a row are corrections, however many there are of them. */
const IN_A_ROW = 3

type Range = { from: number; to: number }
type Texts = { before: readonly AuthoredBlock[]; now: readonly AuthoredBlock[] }

/**
 * Which of an author's words went from a text and stand nowhere in it now; what was moved, undone or written again is
 * not lost. `isDeleted` says what others deleted. Empty where it is no more than a sentence.
 */
export function lostParts({ before, now }: Texts, author: MemberId, isDeleted: IsDeleted): LostPart[] {
  const out = goneFrom(before, now)
  const standing = normal(now.map(({ words }) => words).join(' '))
  const found = before.flatMap((block) => {
    return inRows(block.words, lostRanges(block, out.get(block) ?? [], author, isDeleted))
      .filter(({ from, to }) => countWords(block.words.slice(from, to)) >= IN_A_ROW)
      .flatMap((range) => withoutStanding(block.words, range, standing))
      .map(({ from, to }): LostPart => ({ block: block.id, from, words: block.words.slice(from, to) }))
  })
  const all = found.map(({ words }) => words.trim()).join(' ')
  const { words, characters } = MORE_THAN_A_SENTENCE
  return countWords(all) >= words || [...all].length >= characters ? found : []
}

/** Whether all these words stand in a text again. */
export function standAgain(parts: readonly LostPart[], blocks: readonly { words: string }[]): boolean {
  const standing = normal(blocks.map(({ words }) => words).join(' '))
  return parts.every(({ words }) => standing.includes(normal(words)))
}

const normal = (words: string): string => words.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/** By comparison alone: which stretches of each block are not there any more. */
function goneFrom(before: readonly AuthoredBlock[], now: readonly AuthoredBlock[]): Map<AuthoredBlock, Range[]> {
  const gone = new Map<AuthoredBlock, Range[]>()
  for (const row of compareTexts(before, now)) {
    if (row.kind === 'out' && !row.moved) gone.set(row.was, [{ from: 0, to: row.was.words.length }])
    if (row.kind !== 'changed') continue
    const out = row.stretches.filter(({ kind }) => kind === 'out')
    gone.set(
      row.was,
      out.map(({ at, text }) => ({ from: at, to: at + text.length })),
    )
  }
  return gone
}

/**
 * The author's words among those that went. Word by word, since whoever types over a sentence may leave single letters
 * of it: a word is lost where others deleted most of it.
 */
function lostRanges(block: AuthoredBlock, gone: readonly Range[], author: MemberId, isDeleted: IsDeleted): Range[] {
  const isLost: boolean[] = block.letters.flatMap(({ client, clock, length, author: by }) =>
    Array.from({ length }, (_, i) => by === author && isDeleted(client, clock + i)),
  )
  return gone.flatMap(({ from: start, to: end }) =>
    wordsWithPlaces(block.words.slice(start, end)).flatMap(({ word, at }) => {
      const [from, to] = [start + at, start + at + word.length]
      const letters = isLost.slice(from, to).filter((lost) => lost).length
      return letters > word.length / 2 ? [{ from, to: endOf(block.words, to, end) }] : []
    }),
  )
}

/** With the signs and spaces that stand behind a word and went with it. */
function endOf(words: string, from: number, most: number): number {
  const next = wordsWithPlaces(words.slice(from, most))[0]
  return next ? from + next.at : most
}

/** Words with at most one between them that stayed are one stretch: whoever replaces a sentence may use a word of it again. */
function inRows(words: string, ranges: readonly Range[]): Range[] {
  const rows: Range[] = []
  for (const { from, to } of ranges) {
    const last = rows.at(-1)
    if (last && countWords(words.slice(last.to, from)) <= 1) last.to = to
    else rows.push({ from, to })
  }
  return rows
}

const SENTENCE = /[^.!?\n]+[.!?\n]*\s*/gu

/** What of a stretch stands nowhere else, sentence by sentence. */
function withoutStanding(words: string, { from, to }: Range, standing: string): Range[] {
  const text = words.slice(from, to)
  if (standing.includes(normal(text))) return []
  const left: Range[] = []
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    if (countWords(sentence) >= IN_A_ROW && standing.includes(normal(sentence))) continue
    const last = left.at(-1)
    if (last?.to === from + index) last.to += sentence.length
    else left.push({ from: from + index, to: from + index + sentence.length })
  }
  return left
}
