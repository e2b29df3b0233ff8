import { basename, dirname } from 'node:path'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import type { Locale } from '#domain/words/words.ts'
import { words } from '#server/words/plugin.ts'
import remixConfig from './remix.config.js'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

/** Which language this build is in; server/build.ts makes one of each. */
const locale = (process.env.EVENGROUND_LOCALE ?? 'en') as Locale

/**
 * lib0 makes validators while it loads. Nobody here uses them, but only marked as pure do they, and all that they bring
 * along, stay out of the editor (7 kB).
 */
const pureValidators: Plugin = {
  name: 'evenground:pure-validators',
  transform: (code, id) =>
    id.endsWith('/lib0/dom.js') ? code.replaceAll('= $.$custom(', '= /* @__PURE__ */ $.$custom(') : undefined,
}

/**
 * What nearly every page uses in one sheet and one script: together they weigh less than the trips for two dozen of them
 * would cost. React and its like change least often, so they stand apart and stay in a browser's cache.
 */
const USUAL = [
  ...[
    'answers-later',
    'button',
    'card',
    'command-form',
    'done',
    'empty',
    'error-summary',
    'facts',
    'field',
    'form-context',
  ],
  ...['list', 'meta', 'notice', 'own-words', 'page', 'page-header', 'rich', 'route-error', 'section-text', 'stepper'],
  ...['table', 'tag', 'time', 'time-words', 'use-arrival', 'use-focus-for', 'use-plan', 'word-help', 'word-list'],
]
const CHUNKS: [name: string, modules: RegExp][] = [
  [
    'react',
    /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run\/(react|router))\//,
  ],
  [
    'look',
    new RegExp(
      `/app/components/(.*\\.module\\.css$|frame/|(ui|sections|words|terms|plan)/(${USUAL.join('|')})\\.tsx?$)`,
    ),
  ],
]

export default defineConfig({
  plugins: [pureValidators, words(locale), remix({ ...remixConfig, buildDirectory: `build/${locale}` })],
  // Workers are built apart from the pages, in the same language.
  worker: { plugins: () => [words(locale)] },
  publicDir: false,
  // One copy each: two copies of Yjs or of the ProseMirror model break `instanceof` inside them.
  resolve: {
    dedupe: ['yjs', 'y-protocols', 'lib0', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view'],
  },
  css: {
    // Readable, unique, and compresses better than the random letters that Vite would add.
    modules: {
      generateScopedName: (name, file) => `${name}_${basename(dirname(file))}-${basename(file, '.module.css')}`,
    },
  },
  build: {
    target: 'es2022',
    rollupOptions: {
      output: {
        manualChunks: (id) => CHUNKS.find(([, pattern]) => pattern.test(id))?.[0],
        onlyExplicitManualChunks: true,
      },
    },
  },
})
