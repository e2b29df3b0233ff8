import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Locale } from '#domain/words/words.ts'
import { compileWords } from './compile.ts'
import { pseudo } from './pseudo.ts'
import { indexOf, splitMessages } from './split.ts'

const COMPILED = new URL('../../domain/words/compiled/', import.meta.url).pathname
/** One message as a module of its own, beside the file that all of them were compiled into. */
const ONE = '?message='

/**
 * Each language is a build of its own, in which `#words` is that language and nothing else: a phone loads one
 * language, and only the sentences of the pages that it opens.
 */
export function words(locale: Locale): Plugin {
  const isPseudo = locale === 'en-XA'
  const file = join(COMPILED, 'messages', `${isPseudo ? 'en' : locale}.js`)
  // A module of its own: whoever needs every message would else make every page carry them.
  const all = `${file}?all`
  const source = () => (isPseudo ? pseudo(readFileSync(file, 'utf8')) : readFileSync(file, 'utf8'))
  let isForBrowsers = false
  let messages = new Map<string, string>()
  return {
    name: 'evenground:words',
    enforce: 'pre',
    config: () => ({ define: { __LOCALE__: JSON.stringify(locale) } }),
    configResolved({ command, build }) {
      // In development a page would ask for hundreds of files; a server loads everything once anyway.
      isForBrowsers = command === 'build' && !build.ssr
    },
    async buildStart() {
      await compileWords()
      if (isForBrowsers) messages = splitMessages(source())
    },
    resolveId(id) {
      if (id === '#words') return file
      if (id === '#words/all') return all
      return id.startsWith(`${file}${ONE}`) ? id : undefined
    },
    load(id) {
      const code = codeOf(id)
      return code === undefined ? undefined : { code, moduleSideEffects: false }
    },
    configureServer({ watcher }) {
      watcher.on('change', (changed) => {
        if (/\/domain\/words\/(en|cy)\/.*\.json$/.test(changed)) void compileWords()
      })
    },
  }

  function codeOf(id: string): string | undefined {
    if (id === all) return source()
    if (id === file) return isForBrowsers ? indexOf(messages.keys(), (name) => `${file}${ONE}${name}`) : source()
    return id.startsWith(`${file}${ONE}`) ? messages.get(id.slice(file.length + ONE.length)) : undefined
  }
}
