import type { Node } from 'prosemirror-model'
import { KNOWN_ACRONYMS, undefinedAcronyms } from './acronyms.ts'
import { isEnglish } from './english.ts'
import { passiveHints } from './passive.ts'
import { blocks, plainText } from './plain-text.ts'
import { countText, readingAge, sentencesOf, wordsOf } from './readability.ts'
import { isEnglishBlock, LEAST_SENTENCES, LEAST_WORDS } from './reading-level.ts'

/** Words of a sentence that most people read in one breath (Plain English Campaign: 15 to 20 on average, 25 at most). */
export const LONG_SENTENCE = 25
/** So many examples are help; more would be marking somebody's homework. */
const HINTS = 3

/** How plain a text is, as far as can be counted: a rule of thumb (domain.md §5.1), and never a condition of anything. */
export type PlainLanguage = {
  /** In years, whole. */
  readingAge: number
  /** The longest sentence, if it is longer than most people read in one breath. */
  longest: { words: number; sentence: string } | null
  /** Where it may not be said who does something. */
  passives: string[]
}

export type WritingHelp = {
  /** Short forms that nothing explains. */
  unexplained: string[]
  /** Null: too little text to say, or not English, which is all that the formulas are for. */
  plain: PlainLanguage | null
}

/** What whoever writes this text may want to know; `explained`: short forms that other parts of the plan explain. */
export const writingHelp = (doc: Node, explained: readonly string[]): WritingHelp => ({
  unexplained: undefinedAcronyms([plainText(doc)], [...KNOWN_ACRONYMS, ...explained]),
  plain: plainLanguage(blocks(doc)),
})

/** `texts`: paragraphs, headings and cells, one each. */
export function plainLanguage(texts: readonly string[]): PlainLanguage | null {
  const text = texts.filter(isEnglishBlock).join('\n')
  const counts = countText(text)
  const age = readingAge(counts)
  if (age === null || counts.sentences < LEAST_SENTENCES || counts.words < LEAST_WORDS || !isEnglish(text)) return null
  const longest = sentencesOf(text)
    .map((sentence) => ({ words: wordsOf(sentence).length, sentence }))
    .reduce((a, b) => (b.words > a.words ? b : a))
  return {
    readingAge: Math.max(5, Math.round(age)),
    longest: longest.words > LONG_SENTENCE ? longest : null,
    passives: [...new Set(passiveHints(text))].slice(0, HINTS),
  }
}
