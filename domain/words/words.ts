/** Every message of one language, each a typed function. Made from `en/*.json` and `cy/*.json` (server/words). */
export type Words = typeof import('#words')

/** A sentence that is not in any language yet: whoever shows it brings the words. */
export type Sentence = (words: Words) => string

/** The languages that people can choose. `en-XA` is a pseudo-language for tests: longer, accented English. */
export const LOCALES = ['en', 'cy'] as const
export type Locale = (typeof LOCALES)[number] | 'en-XA'
