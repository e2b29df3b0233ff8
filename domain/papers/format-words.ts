import { keyOf } from '../words/key.ts'
import type { Words } from '../words/words.ts'
import type { PaperFormat } from './formats.ts'

/** "large print", "on paper, by post". */
export const formatWords = (format: PaperFormat, words: Words): string => words[`papers_format_${keyOf(format)}`]()
