import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
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

export default defineConfig({
  plugins: [words(locale), remix({ ...remixConfig, buildDirectory: `build/${locale}` })],
  // Workers are built apart from the pages, in the same language.
  worker: { plugins: () => [words(locale)] },
  publicDir: false,
  // One copy each: two copies of Yjs or of the ProseMirror model break `instanceof` inside them.
  resolve: {
    dedupe: ['yjs', 'y-protocols', 'lib0', 'prosemirror-model', 'prosemirror-state', 'prosemirror-view'],
  },
  build: { target: 'es2022' },
})
