import { expect, test } from 'vitest'
import { pseudo } from '#server/words/pseudo.ts'
import { wordsIn } from '#server/words/words-in.ts'
import * as en from '#words'

test('the pseudo-language is accented and longer, and keeps blanks and links', () => {
  const blank = '$'.concat('{i.name}')
  expect(pseudo(`export const a = (i) => { return \`See ${blank} in <rules>the rules</rules>\` }`)).toMatch(
    /`Šéé \$\{i\.name\} íñ <rules>thé rúléš<\/rules>( lórem)+`/,
  )
})

test('what the server says in it is accented too', () => {
  const words = wordsIn('en-XA')
  expect(Object.keys(words)).toEqual(Object.keys(en))
  expect(words.common_skip({})).toMatch(/^Škíp tó thé págé( lórem)+$/)
})
