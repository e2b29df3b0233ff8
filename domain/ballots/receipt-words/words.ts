import { concat, utf8 } from '../../bytes.ts'
import type { Sha256 } from '../../crypto.ts'
import type { LOCALES } from '../../words/words.ts'
import { WELSH } from './cy.ts'
import { ENGLISH } from './en.ts'

const TAG = utf8('evenground-receipt-words-v1\n')
/** 512 words in each list, so each word stands for nine bits. */
const [BITS, WORDS] = [9, 3]

type Locale = (typeof LOCALES)[number]
const LISTS: Record<Locale, readonly string[]> = {
  en: ENGLISH.trim().split(/\s+/),
  cy: WELSH.trim().split(/\s+/),
}
export const receiptWordList = (locale: Locale): readonly string[] => LISTS[locale]

/**
 * Three words that stand for a paper's number, easier to remember and to read out. In a big vote two papers may share
 * them by chance (about 1 in 134 million for any two), so the number itself is always beside them.
 */
export function receiptWords(sha256: Sha256, tracker: string, locale: Locale): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = sha256(concat(TAG, utf8(tracker)))
  const value = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
  const list = LISTS[locale]
  return Array.from({ length: WORDS }, (_, i) => list[(value >>> (32 - BITS * (i + 1))) & (2 ** BITS - 1)] ?? '')
}

/** As people type it: any case, any gaps, and letters that look like figures. */
const asTyped = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const asNumber = (text: string): string =>
  asTyped(text).replaceAll(' ', '').replaceAll(/[il]/g, '1').replaceAll('o', '0')

/** The numbers, of those in a box, that somebody means by their three words (in either language) or by the number. */
export function findByWords(sha256: Sha256, trackers: readonly string[], typed: string): string[] {
  const [words, number] = [asTyped(typed), asNumber(typed)]
  return trackers.filter(
    (tracker) =>
      tracker === number ||
      (['en', 'cy'] as const).some((locale) => receiptWords(sha256, tracker, locale).join(' ') === words),
  )
}
