import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MemberId } from '#domain/ids.ts'
import { decodeCredits, decodeDeleted, encodeCredits, encodeDeleted } from '#domain/text/authorship/codec.ts'
import { Credits } from '#domain/text/authorship/credits.ts'
import { slicePieces, sliceSpans, without } from '#domain/text/authorship/pieces.ts'

const member = fc.constantFrom('m_ann', 'm_bob', 'm_cat') as fc.Arbitrary<MemberId>
const OWNER = 'm_owner' as MemberId
const credit = fc.record({
  client: fc.constantFrom(1, 7, 2 ** 32 - 1),
  clock: fc.nat(60),
  length: fc.integer({ min: 1, max: 12 }),
  author: member,
})

test('a character is whose it was first credited to, or its owner’s', () => {
  fc.assert(
    fc.property(fc.array(credit, { maxLength: 20 }), (all) => {
      const credits = new Credits()
      const plain = new Map<string, MemberId>()
      for (const one of all) {
        const keys = Array.from({ length: one.length }, (_, i) => `${one.client} ${one.clock + i}`)
        credits.add(one)
        if (!keys.some((key) => plain.has(key))) for (const key of keys) plain.set(key, one.author)
      }
      for (const client of [1, 7, 2 ** 32 - 1]) {
        const pieces = credits.authorsOf({ client, clock: 3, length: 64 }, OWNER)
        const found = pieces.flatMap(({ length, author }) => Array.from({ length }, () => author))
        expect(found).toEqual(Array.from({ length: 64 }, (_, i) => plain.get(`${client} ${3 + i}`) ?? OWNER))
      }
    }),
  )
})

test('credits are stored and read back', () => {
  fc.assert(
    fc.property(fc.array(credit), (all) => {
      expect(decodeCredits(encodeCredits(all))).toEqual(all)
    }),
  )
})

test('deletions are stored and read back, apart from where they stood', () => {
  const deleted = fc.record({
    words: fc.string({ unit: 'grapheme', minLength: 1 }),
    isPicture: fc.boolean(),
    isMoved: fc.boolean(),
    isUprooted: fc.constant(false),
    by: member,
    batch: fc.nat(),
    pieces: fc.array(fc.record({ length: fc.nat(), author: member })),
    place: fc.constant(null),
  })
  fc.assert(
    fc.property(fc.array(deleted), (all) => {
      expect(decodeDeleted(encodeDeleted(all))).toEqual(all)
    }),
  )
})

test.each([
  ['nothing', []],
  ['another layout', [9, 0, 0]],
  ['a member that is not named', [1, 0, 1, 1, 0, 1, 0]],
  ['a list that ends too soon', [1, 0, 5, 1]],
])('%s is refused, not guessed at', (_what, bytes) => {
  expect(() => decodeCredits(Uint8Array.from(bytes))).toThrow()
})

test('parts of what is listed piece by piece', () => {
  const [ann, bob] = ['m_ann', 'm_bob'] as MemberId[] as [MemberId, MemberId]
  const pieces = [
    { length: 3, author: ann },
    { length: 4, author: bob },
  ]
  expect(slicePieces(pieces, 2, 3)).toEqual([
    { length: 1, author: ann },
    { length: 2, author: bob },
  ])
  const spans = [
    { client: 1, clock: 10, length: 3 },
    { client: 2, clock: 20, length: 4 },
  ]
  expect(sliceSpans(spans, 2, 3)).toEqual([
    { client: 1, clock: 12, length: 1 },
    { client: 2, clock: 20, length: 2 },
  ])
  const parts = [
    { from: 5, length: 2 },
    { from: 1, length: 1 },
  ]
  expect(without('abcdefg', pieces, parts)).toEqual([
    { words: 'a', pieces: [{ length: 1, author: ann }] },
    {
      words: 'cde',
      pieces: [
        { length: 1, author: ann },
        { length: 2, author: bob },
      ],
    },
  ])
})
