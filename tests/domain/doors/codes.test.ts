import { describe, expect, test } from 'vitest'
import { CODE_LETTERS, codeOf, normaliseCode } from '#domain/doors/codes.ts'

describe('a code', () => {
  test('has nothing in it that looks like something else', () => {
    for (const letter of '0O1IL2Z5S8BU') expect(CODE_LETTERS).not.toContain(letter)
    expect(new Set(CODE_LETTERS).size).toBe(CODE_LETTERS.length)
  })

  test.each([
    ['K7M4PQ', 'K7M4PQ'],
    [' k7m 4pq ', 'K7M4PQ'],
    ['k7m-4pq', 'K7M4PQ'],
    ['K7M4P', null],
    ['K7M4PQR', null],
    ['K7M4P0', null],
    ['', null],
    ['K7M4Pß', null],
  ])('typed as “%s” is read as %s', (typed, code) => expect(normaliseCode(typed)).toBe(code))

  test('from any bytes is one that can be typed', () => {
    for (let n = 0; n < 256; n++) {
      const code = codeOf(Uint8Array.from({ length: 12 }, (_, i) => (n * 31 + i * 17) % 256))
      expect(normaliseCode(code)).toBe(code)
    }
  })
})
