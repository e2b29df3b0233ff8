import type { Locale } from '#domain/words/words.ts'

declare const __LOCALE__: Locale | undefined

/** The language of this build of the pages: every language is a build of its own (server/words/plugin.ts). */
export const locale: Locale = typeof __LOCALE__ === 'undefined' ? 'en' : __LOCALE__
