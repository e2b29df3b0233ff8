import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { Locale } from '#domain/words/words.ts'
import { compileWords } from './compile.ts'
import { pseudo } from './pseudo.ts'

const COMPILED = new URL('../../domain/words/compiled/', import.meta.url).pathname
const ALL = '\0words'
const ONE = '\0words/'

/**
 * Each language is a build of its own, in which `#words` is that language and nothing else. Each sentence is a module of
 * its own, so that the bundler puts it beside the page that shows it: a phone loads one language, and only the sentences
 * of the pages that it opens.
 */
export function words(locale: Locale): Plugin {
  const isPseudo = locale === 'en-XA'
  const file = `${COMPILED}messages/${isPseudo ? 'en' : locale}.js`
  const read = () => (isPseudo ? pseudo(readFileSync(file, 'utf8')) : readFileSync(file, 'utf8'))
  let sentences = new Map<string, string>()
  let isBuild = false
  return {
    name: 'evenground:words',
    enforce: 'pre',
    config: () => ({ define: { __LOCALE__: JSON.stringify(locale) } }),
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    async buildStart() {
      await compileWords()
      if (isBuild) sentences = sentencesIn(read())
    },
    resolveId(id) {
      if (id === '#words') return isBuild ? { id: ALL, moduleSideEffects: false } : file
      return id.startsWith(ONE) ? { id, moduleSideEffects: false } : undefined
    },
    load(id) {
      if (id === ALL) return [...sentences.keys()].map((key) => `export { ${key} } from '${ONE}${key}'`).join('\n')
      if (id.startsWith(ONE)) return sentences.get(id.slice(ONE.length))
      return isPseudo && id === file ? read() : undefined
    },
    configureServer({ watcher }) {
      watcher.on('change', (changed) => {
        if (/\/domain\/words\/(en|cy)\/.*\.json$/.test(changed)) void compileWords()
      })
    },
  }
}

/** The compiled file's functions, each as a module. */
function sentencesIn(compiled: string): Map<string, string> {
  const functions = compiled.split(/^(?=export const )/m).slice(1)
  return new Map(
    functions.map((code) => {
      const key = /^export const (\w+)/.exec(code)![1]!
      const plural = code.includes('registry.') ? `import * as registry from '${COMPILED}registry.js'\n` : ''
      return [key, `${plural}${code}`]
    }),
  )
}
