import { expect, test } from 'vitest'
import { glossary, termsIn } from '#domain/text/glossary.ts'
import type { Words } from '#domain/words/words.ts'
import * as en from '#words'
import * as cy from '#words/cy'

const english = glossary(en)
const ids = (texts: string[], terms = english) => termsIn(texts, terms).map(({ id }) => id)

test.each<[string, string[], string[]]>([
  ['nothing in an empty text', [], []],
  ['a word in capitals', ['QUORUM, please'], ['quorum']],
  ['another form of a word', ['The Guides met'], ['facilitator']],
  ['each once, in the order of first use', ['A risk, an asset', 'and a risk'], ['risk', 'asset']],
  ['the longer term alone', ['an access need'], ['access_need']],
  ['no word inside another word', ['a needle and an assetless riskiness'], []],
  ['a word with a hyphen', ['co-production works'], ['coproduction']],
  ['nothing in a word whose letter only counts as another without regard to capitals', ['an a\u017f\u017fet'], []],
])('finds %s', (_what, texts, expected) => {
  expect(ids(texts)).toEqual(expected)
})

test('Welsh words are found by their Welsh forms, accents included', () => {
  const text = 'Mae’r hwyluswyr yma, a’u rôl'
  expect(ids([text], glossary(cy as Words))).toEqual(['facilitator', 'role'])
  expect(ids([text.normalize('NFD')], glossary(cy as Words))).toEqual(['facilitator', 'role'])
})

test('no two terms share a form, so that a word has one meaning', () => {
  for (const terms of [english, glossary(cy as Words)]) {
    const forms = terms.flatMap((term) => term.forms.map((form) => form.toLowerCase()))
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
  }
})

test('a text of 100,000 words is read in well under a second', () => {
  const started = performance.now()
  ids(['an access need and a quorum of citizens '.repeat(12_500)])
  expect(performance.now() - started).toBeLessThan(1_000)
})
