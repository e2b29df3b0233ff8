import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pieces } from '#app/speech/passages.ts'

test('a short sentence is one piece', () => {
  expect(pieces('Two halls, near you.')).toEqual(['Two halls, near you.'])
  expect(pieces('')).toEqual([])
})

test('a long text is cut after a sentence, not within one', () => {
  const [first] = pieces(`${'We meet. '.repeat(30)}The end.`)
  expect(first).toMatch(/We meet\.$/)
})

test('no piece is too long for a voice, and no word is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zŵ,.?]{1,30}$/), { maxLength: 120 }), (words) => {
      const text = words.join(' ')
      const cut = pieces(text)
      expect(cut.every((piece) => piece.length <= 180)).toBe(true)
      expect(cut.join(' ').replaceAll(/\s+/g, '')).toBe(text.replaceAll(/\s+/g, ''))
    }),
  )
})
