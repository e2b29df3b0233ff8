import { expect, test } from 'vitest'
import { firstWords } from '#app/realtime/first-words.ts'

test.each([
  ['a short paragraph stays as it is', 'Buses are late.', 'Buses are late.'],
  ['lines become one', 'Buses\nare  late.', 'Buses are late.'],
  ['whole words', `${'word '.repeat(20)}end`, `${'word '.repeat(11)}word …`],
  ['one long word is cut', 'a'.repeat(80), `${'a'.repeat(60)} …`],
])('%s', (_what, words, first) => expect(firstWords(words)).toBe(first))
