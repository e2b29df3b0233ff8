/** Vitest's globalSetup: every suite shows sentences, so the words come first. */
export { compileWords as default } from '#server/words/compile.ts'
