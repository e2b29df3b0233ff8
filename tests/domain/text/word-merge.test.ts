import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween, differencesBetween, wordsOf } from '#domain/text/word-changes.ts'
import { edited, mergeWords, onItsLines } from '#domain/text/word-merge.ts'

const WAS = 'Two buses go to the clinic, and both are late.'

describe('the same change, made to what the words are now', () => {
  test.each<[string, string, string, string | null]>([
    [
      'nobody else changed anything',
      'One bus goes to the clinic, and both are late.',
      WAS,
      'One bus goes to the clinic, and both are late.',
    ],
    [
      'somebody added at the end',
      'Three buses go to the clinic, and both are late.',
      `${WAS} It rains.`,
      'Three buses go to the clinic, and both are late. It rains.',
    ],
    [
      'both changed other words',
      'Two buses go to the hall, and both are late.',
      'Three buses go to the clinic, and both are late.',
      'Three buses go to the hall, and both are late.',
    ],
    [
      'both changed the same word',
      'Two buses go to the hall, and both are late.',
      'Two buses go to the school, and both are late.',
      null,
    ],
    [
      'both made the same change',
      'Two buses go to the hall, and both are late.',
      'Two buses go to the hall, and both are late.',
      'Two buses go to the hall, and both are late.',
    ],
    ['both added at the same place', `${WAS} It is wet.`, `${WAS} It rains.`, null],
    ['somebody took the words away', 'Two buses go to the hall, and both are late.', 'Two buses are late.', null],
    [
      'a word becomes none',
      'Two buses go to the clinic, and are late.',
      WAS,
      'Two buses go to the clinic, and are late.',
    ],
  ])('%s', (_case, text, now, becomes) => {
    expect(mergeWords({ was: WAS, text, now })?.text ?? null).toBe(becomes)
  })

  test('another spelling of the same letter is no change', () => {
    const merged = mergeWords({ was: 'a café here', text: 'a café there', now: 'a cafe\u0301 here' })
    expect(merged).toEqual({ text: 'a cafe\u0301 there', edits: [{ at: 8, remove: 4, insert: 'there' }] })
  })

  test('a paragraph stays one paragraph', () => {
    expect(onItsLines('One two', 'One\n\ntwo three\nfour')).toBe('One two three four')
    expect(onItsLines('One\ntwo', 'One\ntwo three')).toBe('One\ntwo three')
  })
})

const wording = fc
  .array(fc.constantFrom('bus', 'clinic', 'the', 'café', 'hall', 'late', '7', 'Ysbyty', '🚌'), { maxLength: 12 })
  .chain((words) => fc.constantFrom(' ', '  ', ', ', '.').map((gap) => words.join(gap)))
const anyText = fc.oneof(wording, fc.string({ unit: 'grapheme', maxLength: 40 }))

describe('of any three wordings', () => {
  const property = <T extends unknown[]>(
    arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
    holds: (...given: T) => void,
  ) =>
    fc.assert(
      fc.property(fc.tuple<T>(...arbitraries), (given) => void holds(...given)),
      { numRuns: 500 },
    )

  test('words joined again are the text', () => {
    property([anyText], (text) => expect(wordsOf(text).join('')).toBe(text))
  })
  test('changes made to the old wording give the new one', () => {
    property([anyText, anyText], (was, now) => {
      const old = wordsOf(was)
      const made = changesBetween(old, wordsOf(now)).reduceRight(
        (words, { from, to, words: inserted }) => words.toSpliced(from, to - from, ...inserted),
        old,
      )
      expect(made.join('').normalize('NFC')).toBe(now.normalize('NFC'))
    })
  })
  test('what is shown of a difference is both wordings', () => {
    property([anyText, anyText], (was, now) => {
      const shown = differencesBetween(was, now)
      const without = (kind: string) =>
        shown
          .filter((one) => one.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect(without('in')).toBe(was)
      expect(without('out').normalize('NFC')).toBe(now.normalize('NFC'))
    })
  })
  test('where nobody else wrote, the text becomes what was suggested', () => {
    property([anyText, anyText], (was, text) => {
      expect(mergeWords({ was, text, now: was })!.text.normalize('NFC')).toBe(text.normalize('NFC'))
    })
  })
  test('nobody’s words are touched where nothing was suggested', () => {
    property([anyText, anyText], (was, now) => {
      expect(mergeWords({ was, text: was, now })).toEqual({ text: now, edits: [] })
    })
  })
  test('what is there already is not written again', () => {
    property([anyText, anyText], (was, text) => {
      expect(mergeWords({ was, text, now: text })).toEqual({ text, edits: [] })
    })
  })
  test('it does not matter who was first', () => {
    property([wording, wording, wording], (was, a, b) => {
      const [one, other] = [mergeWords({ was, text: a, now: b }), mergeWords({ was, text: b, now: a })]
      expect(one?.text).toBe(other?.text)
    })
  })
  test('edits are in order and apart, and lead to the merged words', () => {
    property([anyText, anyText, anyText], (was, text, now) => {
      const merged = mergeWords({ was, text, now })
      if (!merged) return
      expect(edited(now, merged.edits)).toBe(merged.text)
      const ends = merged.edits.map(({ at, remove }) => at + remove)
      for (const [index, { at }] of merged.edits.slice(1).entries()) expect(at).toBeGreaterThan(ends[index]!)
    })
  })
  test('changes of different words both survive', () => {
    const word = fc.constantFrom('bus', 'hall', 'late', 'clinic')
    property([fc.array(word, { minLength: 4, maxLength: 10 }), fc.nat(9), fc.nat(9)], (words, i, j) => {
      const [a, b] = [i % words.length, j % words.length]
      fc.pre(Math.abs(a - b) > 1)
      const was = words.map((one, index) => `${one}${index}`)
      const [text, now] = [was.with(a, 'ONE'), was.with(b, 'OTHER')]
      const merged = mergeWords({ was: was.join(' '), text: text.join(' '), now: now.join(' ') })
      expect(merged?.text).toBe(was.with(a, 'ONE').with(b, 'OTHER').join(' '))
    })
  })
})

test('a hostile pair of wordings takes no time and no memory', () => {
  const [was, text] = ['!?'.repeat(2000), '?,'.repeat(2000)]
  expect(changesBetween(wordsOf(was), wordsOf(text)).length).toBe(1)
})
