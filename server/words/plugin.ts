import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { Locale } from '#domain/words/words.ts'
import { compileWords } from './compile.ts'
import { pseudo } from './pseudo.ts'

const MESSAGES = new URL('../../domain/words/compiled/messages/', import.meta.url).pathname

/**
 * Each language is a build of its own, in which `#words` is that language and nothing else: a phone loads one
 * language, and only the sentences of the pages that it opens.
 */
export function words(locale: Locale): Plugin {
  const isPseudo = locale === 'en-XA'
  const file = `${MESSAGES}${isPseudo ? 'en' : locale}.js`
  // A module of its own: whoever needs every message would else make every page carry them.
  const all = `${file}?all`
  return {
    name: 'evenground:words',
    enforce: 'pre',
    config: () => ({ define: { __LOCALE__: JSON.stringify(locale) } }),
    buildStart: compileWords,
    resolveId: (id) => (id === '#words' ? file : id === '#words/all' ? all : undefined),
    load: (id) => (isPseudo && (id === file || id === all) ? pseudo(readFileSync(file, 'utf8')) : undefined),
    configureServer({ watcher }) {
      watcher.on('change', (changed) => {
        if (/\/domain\/words\/(en|cy)\/.*\.json$/.test(changed)) void compileWords()
      })
    },
  }
}
