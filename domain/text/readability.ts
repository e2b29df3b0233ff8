import { syllablesOf } from './syllables.ts'

/** What formulas of readability start from. */
export type TextCounts = {
  sentences: number
  words: number
  syllables: number
  /** Letters and digits. */
  characters: number
  /** Words of three syllables or more. */
  longWords: number
  /** Words of the longest sentence. */
  longest: number
}

const WORD = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu

/**
 * Sentences of an English text. A line is one at least, so that headings and items of a list, which end without a full
 * stop, do not run together.
 */
export function sentencesOf(text: string): string[] {
  const ends = /(?<=[.!?…][”’"')\]]*)\s+(?=[\p{Lu}\p{N}“‘"'(£])/u
  return text
    .split('\n')
    .flatMap((line) => line.split(ends))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}

export const wordsOf = (sentence: string): string[] => sentence.match(WORD) ?? []

/** English only: other languages have other syllables. */
export function countText(text: string): TextCounts {
  const sentences = sentencesOf(text).map(wordsOf)
  const words = sentences.flat()
  const syllables = words.map(syllablesOf)
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    characters: words.join('').replaceAll(/[^\p{L}\p{N}]/gu, '').length,
    longWords: syllables.filter((count) => count >= 3).length,
    longest: Math.max(0, ...sentences.map(({ length }) => length)),
  }
}

/** Null: not enough text. An empty text is not easy, and nothing is divided by nothing. */
type Score = number | null
const score = ({ words, sentences }: Pick<TextCounts, 'words' | 'sentences'>, formula: () => number): Score =>
  words === 0 || sentences === 0 ? null : formula()

type Spoken = Pick<TextCounts, 'sentences' | 'words' | 'syllables'>

/** Flesch Reading Ease: 100 is very easy, below 30 very hard. */
export const readingEase = (counts: Spoken): Score =>
  score(counts, () => 206.835 - (1.015 * counts.words) / counts.sentences - (84.6 * counts.syllables) / counts.words)

/** Flesch–Kincaid: the year of school in the United States. */
export const schoolGrade = (counts: Spoken): Score =>
  score(counts, () => (0.39 * counts.words) / counts.sentences + (11.8 * counts.syllables) / counts.words - 15.59)

/** About how old a reader is who follows it: children start school at five. */
export function readingAge(counts: Spoken): Score {
  const grade = schoolGrade(counts)
  return grade === null ? null : grade + 5
}

/** SMOG grade (McLaughlin 1969, formula D). Meant for thirty sentences or more: with fewer it is rough. */
export const smogGrade = ({ sentences, longWords }: Pick<TextCounts, 'sentences' | 'longWords'>): Score =>
  sentences === 0 ? null : 3.1291 + 1.043 * Math.sqrt((longWords * 30) / sentences)

/** SMOG as adult literacy in the UK uses it: a level, not an age; 9–10 is about Entry 3, 11–12 about Level 1. */
export const smogLevel = ({ sentences, longWords }: Pick<TextCounts, 'sentences' | 'longWords'>): Score =>
  sentences === 0 ? null : Math.sqrt((longWords * 30) / sentences) + 8

/** Automated Readability Index, by letters instead of syllables. */
export const automatedReadability = (counts: Pick<TextCounts, 'sentences' | 'words' | 'characters'>): Score =>
  score(counts, () => (4.71 * counts.characters) / counts.words + (0.5 * counts.words) / counts.sentences - 21.43)
