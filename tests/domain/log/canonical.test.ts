import peer from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, jcs, NotCanonical, parseCanonical } from '#domain/log/canonical.ts'
import { haveVectors, listVectors, readVector } from '#tests/support/vectors.ts'

describe('canonical JSON', () => {
  test.each([
    ['sorts keys by UTF-16 code units', { b: 1, a: 2, é: 3, Z: 4 }, '{"Z":4,"a":2,"b":1,"é":3}'],
    ['writes no spaces', { a: [1, { b: null }] }, '{"a":[1,{"b":null}]}'],
    ['escapes as little as possible', 'a"\\/\n\u0007', '"a\\"\\\\/\\n\\u0007"'],
    ['keeps the largest whole number', 9007199254740991, '9007199254740991'],
    ['keeps characters beyond the basic plane', '😀', '"😀"'],
  ])('%s', (_case, value, text) => {
    expect(canonical(value)).toBe(text)
    expect(parseCanonical(text)).toEqual(value)
  })

  test.each([
    ['a float', 0.5],
    ['a number that is not safe', 2 ** 53],
    ['minus zero', -0],
    ['not a number', Number.NaN],
    ['half a character', '\ud800'],
    ['half a character in a key', { '\udc00': 1 }],
    ['an accent apart from its letter', 'e\u0301'],
    ['undefined', { a: undefined }],
    ['17 levels', JSON.parse(`${'['.repeat(17)}${']'.repeat(17)}`)],
  ])('refuses %s', (_case, value) => {
    expect(() => canonical(value)).toThrow(NotCanonical)
  })

  test.each([
    ['a duplicate key', '{"a":1,"a":1}'],
    ['a space', '{"a": 1}'],
    ['keys out of order', '{"b":1,"a":1}'],
    ['another escape', '"\\u0061"'],
    ['a float that is whole', '1.0'],
    ['an exponent', '1e3'],
    ['text after it', '{} '],
    ['no JSON', '{'],
  ])('does not read %s', (_case, text) => {
    expect(() => parseCanonical(text)).toThrow(NotCanonical)
  })

  test('spells everything within the profile as an independent implementation does', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.maxSafeInteger().map((n) => n + 0),
        fc
          .string({ unit: 'binary' })
          .map((s) => s.normalize('NFC'))
          .filter((s) => s.isWellFormed()),
        fc.constantFrom(null, true, false),
        fc.array(tie('value')),
        fc.dictionary(
          fc.string().map((s) => s.normalize('NFC')),
          tie('value'),
        ),
      ),
    })).value
    fc.assert(
      fc.property(value, (json) => {
        const text = canonical(json)
        expect(text).toBe(peer(json))
        expect(parseCanonical(text)).toEqual(json)
      }),
    )
  })

  describe.skipIf(!haveVectors)('agrees with the vectors of RFC 8785', () => {
    test.each(listVectors('jcs', 'input'))('%s', (file) => {
      expect(jcs(JSON.parse(readVector('jcs', 'input', file)))).toBe(readVector('jcs', 'output', file))
    })
  })
})
