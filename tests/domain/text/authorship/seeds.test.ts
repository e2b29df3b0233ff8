import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BOUNDARY, Seeds, SHORTEST } from '#domain/text/authorship/seeds.ts'

/** Few letters, so that much is alike; and a boundary now and then. */
const text = fc.array(fc.constantFrom(...'abcd', BOUNDARY), { maxLength: 80 }).map((letters) => letters.join(''))

/** The longest stretch that both have, by trying all. */
function longestAlike(one: string, other: string): number {
  for (let length = Math.min(one.length, other.length); length >= SHORTEST; length--) {
    for (let at = 0; at + length <= one.length; at++) {
      const stretch = one.slice(at, at + length)
      if (!stretch.includes(BOUNDARY) && other.includes(stretch)) return length
    }
  }
  return 0
}

test('what is found is alike, goes as far as it can, and never over a boundary', () => {
  fc.assert(
    fc.property(text, text, (ours, theirs) => {
      for (const { at, from, length } of new Seeds(ours).matchesIn(theirs)) {
        const stretch = ours.slice(at, at + length)
        expect(length).toBeGreaterThanOrEqual(SHORTEST)
        expect(theirs.slice(from, from + length)).toBe(stretch)
        expect(stretch).not.toContain(BOUNDARY)
        expect([ours[at - 1], ours[at - 1] === theirs[from - 1]]).not.toEqual([ours[at - 1] ?? '', true])
      }
    }),
  )
})

test('the longest stretch that two texts share is found, unless letters repeat as in no language', () => {
  const words = fc.array(fc.constantFrom('bus', 'hall', 'early ', 'Fernside', ' and ', '. ', 'a'), { maxLength: 40 })
  const sentence = words.map((list) => list.join(''))
  fc.assert(
    fc.property(sentence, sentence, (ours, theirs) => {
      const longest = Math.max(0, ...new Seeds(ours).matchesIn(theirs).map(({ length }) => length))
      expect(longest).toBe(longestAlike(ours, theirs))
    }),
  )
})

test('of stretches that go equally far, the one that began earlier is found', () => {
  const lengths = new Seeds('hall and . hall and hall').matchesIn(' and hall and ').map(({ length }) => length)
  expect(Math.max(...lengths)).toBe(' hall and '.length)
})

test('texts made to have everything in common take no longer than others', () => {
  const seeds = new Seeds('a'.repeat(1_000_000))
  const matches = seeds.matchesIn('a'.repeat(131_072))
  expect(matches.length).toBeLessThanOrEqual(10_016)
  expect(matches.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(5_000_000)
})
