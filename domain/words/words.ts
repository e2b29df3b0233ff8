/** Every message of one language, each a typed function. Made from `en/*.json` and `cy/*.json` (server/words). */
export type Words = typeof import('#words')

/** A sentence that is not in any language yet: whoever shows it brings the words. */
export type Sentence = (words: Words) => string

/** Which language these words are of; a sentence has nothing else to tell it by. */
export const localeOf = (words: Pick<Words, 'log_language'>): Locale => (words.log_language() === 'cy' ? 'cy' : 'en')

/** The languages that people can choose. `en-XA` is a pseudo-language for tests: longer, accented English. */
export const LOCALES = ['en', 'cy'] as const
export type Locale = (typeof LOCALES)[number] | 'en-XA'
