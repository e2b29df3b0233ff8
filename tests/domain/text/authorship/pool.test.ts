import { describe, expect, test } from 'vitest'
import type { MemberId } from '#domain/ids.ts'
import { type Gone, Pool } from '#domain/text/authorship/pool.ts'

const [ANN, BOB] = ['m_ann', 'm_bob'] as MemberId[] as [MemberId, MemberId]
const at = (clock: number) => ({ client: 1, clock })
const gone = (words: string, before = 0, after = 9, more: Partial<Gone> = {}): Gone => ({
  ...{ words, isPicture: false, isMoved: false, pieces: [{ length: words.length, author: BOB }] },
  place: { text: at(100), before: at(before), after: at(after) },
  ...more,
})
const wordsIn = (pool: Pool) => [...pool].map(({ words }) => words)

describe('one deletion that goes on', () => {
  test('backwards and forwards is one', () => {
    const pool = new Pool()
    pool.add([gone('c', 2, 4)], ANN)
    pool.add([gone('b', 1, 4)], ANN)
    pool.add([gone('d', 1, 5)], ANN)
    expect(wordsIn(pool)).toEqual(['bcd'])
  })
  test.each<[string, Gone, MemberId]>([
    ['by somebody else', gone('b', 1, 4), BOB],
    ['elsewhere', gone('b', 1, 3), ANN],
    ['in another text', gone('b', 1, 4, { place: { text: at(200), before: at(1), after: at(4) } }), ANN],
    ['of a picture', gone('b', 1, 4, { isPicture: true }), ANN],
    ['of what was moved', gone('b', 1, 4, { isMoved: true }), ANN],
  ])('%s is another', (_how, next, by) => {
    const pool = new Pool()
    pool.add([gone('c', 2, 4)], ANN)
    pool.add([next], by)
    expect(wordsIn(pool)).toEqual(['c', 'b'])
  })
})

test('what somebody deleted comes first for them, the latest first, and what was only moved comes last', () => {
  const pool = new Pool()
  pool.add([gone('one')], ANN)
  pool.add([gone('two', 20, 21)], BOB)
  pool.add([gone('moved', 30, 31, { isMoved: true })], ANN)
  pool.add([gone('three', 40, 41)], ANN)
  expect(pool.sourcesFor(ANN).map(({ words }) => words)).toEqual(['three', 'one', 'two', 'moved'])
  expect(pool.sourcesFor(BOB).map(({ words }) => words)).toEqual(['two', 'three', 'one', 'moved'])
})

test('words are known by their place, with one neighbour left, to who deleted them', () => {
  const pool = new Pool()
  pool.add([gone('early', 3, 4)], ANN)
  const place = (before: number, after: number) => ({ text: at(100), before: at(before), after: at(after) })
  expect(pool.atPlace(ANN, 'early', place(3, 7))?.words).toBe('early')
  expect(pool.atPlace(ANN, 'early', place(6, 4))?.words).toBe('early')
  expect(pool.atPlace(ANN, 'early', place(6, 7))).toBeUndefined()
  expect(pool.atPlace(ANN, 'earl', place(3, 4))).toBeUndefined()
  expect(pool.atPlace(BOB, 'early', place(3, 4))).toBeUndefined()
})

test('the oldest is forgotten, by characters and by number', () => {
  const pool = new Pool()
  for (let i = 0; i < 10_000; i++) pool.add([gone(`${i}`, 2 * i, 2 * i + 1)], ANN)
  const many = wordsIn(pool)
  expect(many.at(-1)).toBe('9999')
  expect(many.length).toBeLessThan(2_100)
  pool.add([gone('x'.repeat(130_000), -1, -2)], ANN)
  expect(wordsIn(pool).length).toBeLessThan(20)
  pool.add([gone('y'.repeat(200_000), -3, -4)], ANN)
  expect(wordsIn(pool)).toEqual([])
})

test('one that grows for ever is forgotten as well', () => {
  const pool = new Pool()
  for (let i = 0; i < 30; i++) pool.add([gone('x'.repeat(10_000), 1, 2)], ANN)
  expect(wordsIn(pool).join('').length).toBeLessThanOrEqual(131_072)
})
