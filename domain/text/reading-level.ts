import { isEnglish } from './english.ts'
import { countText, schoolGrade, wordsOf } from './readability.ts'

/** Fewer say nothing about how hard a text is. */
export const LEAST_SENTENCES = 3
export const LEAST_WORDS = 30

/** How hard a text is to read: school grade (Flesch–Kincaid) and words of a sentence on average in tenths; whole words of the longest sentence. */
export type ReadingLevel = { grade10: number; mean10: number; longest: number }

/** A long paragraph in another language does not count; of a short one nobody can say. */
export const isEnglishBlock = (text: string): boolean => wordsOf(text).length < 12 || isEnglish(text)

/** Of paragraphs, headings and cells, one each. Null: too little text to say, or not English, for which alone the formulas are. */
export function readingLevel(blocks: readonly string[]): ReadingLevel | null {
  const text = blocks.filter(isEnglishBlock).join('\n')
  const counts = countText(text)
  const grade = schoolGrade(counts)
  if (grade === null || counts.sentences < LEAST_SENTENCES || counts.words < LEAST_WORDS || !isEnglish(text))
    return null
  return {
    grade10: Math.max(0, Math.round(grade * 10)),
    mean10: Math.round((counts.words * 10) / counts.sentences),
    longest: counts.longest,
  }
}
