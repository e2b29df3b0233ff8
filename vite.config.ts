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

export default defineConfig({
  plugins: [pureValidators, words(locale), remix({ ...remixConfig, buildDirectory: `build/${locale}` })],
  // Workers are built apart from the pages, in the same language.
  worker: { plugins: () => [words(locale)] },
  publicDir: false,
  // One copy each: two copies of Yjs or of the ProseMirror model break `instanceof` inside them.
  resolve: {
    dedupe: ['yjs', 'y-protocols', 'lib0', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view'],
  },
  build: {
    target: 'es2022',
    rollupOptions: {
      output: {
        // One sheet for all pages but the editor: together they weigh less than the trips for a dozen of them would cost.
        manualChunks: (id) => (/\/app\/components\/.*\.module\.css$/.test(id) ? 'look' : undefined),
      },
    },
  },
})
