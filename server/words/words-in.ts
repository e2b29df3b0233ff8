import type { Locale, Words } from '#domain/words/words.ts'
import * as en from '#words'
import * as cy from '#words/cy'

/** The words of a language. Welsh and English have the same keys; a test sees to that. */
export const wordsIn = (locale: Locale): Words => (locale === 'cy' ? (cy as Words) : en)
