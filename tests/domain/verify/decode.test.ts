import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base64, utf8 } from '#domain/bytes.ts'
import { canonical, type Json } from '#domain/log/canonical.ts'
import { decodeEntry, LOG_VERSION } from '#domain/log/entry.ts'
import { leafHash, rootOfLeaves } from '#domain/log/tree.ts'
import { decodeFast } from '#domain/verify/decode.ts'
import { rootOfTexts } from '#domain/verify/root.ts'
import { nodeCrypto } from '#server/crypto.ts'

const { sha256 } = nodeCrypto
const outcome = (decode: (text: string) => unknown, text: string) => {
  try {
    return decode(text)
  } catch (error) {
    return (error as Error).name
  }
}

const value = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }) as fc.Arbitrary<Json>
const entry = fc.record({
  actor: fc.constantFrom('system', 'm_1', 'é'),
  at: fc.constantFrom(
    '2026-03-01T09:05:00.000Z',
    '2026-02-30T09:05:00.000Z',
    '2024-02-29T23:59:60.000Z',
    '2026-03-31T23:59:59.999Z',
  ),
  body: fc.dictionary(fc.string(), value),
  kind: fc.constantFrom('turn.granted', 'x'),
  seals: fc.dictionary(fc.string(), fc.constantFrom<Json>('A', 1)),
  seq: fc.constantFrom(0, 7, -1, 1.5),
  v: fc.constantFrom(LOG_VERSION, 'other'),
})

describe('the fast way to read an entry', () => {
  test('gives what the careful way gives, for anything', () => {
    const spellings = entry.chain((fields) => {
      const sorted = outcome(canonical as (value: unknown) => unknown, fields as never)
      return fc.constantFrom(JSON.stringify(fields), String(sorted), JSON.stringify(fields).replace(/,/g, ', '))
    })
    fc.assert(
      fc.property(spellings, (text) => {
        expect(outcome(decodeFast, text)).toEqual(outcome(decodeEntry, text))
      }),
      { numRuns: 2_000 },
    )
  })
  test.each([
    ['half a character', '"\\ud800"'],
    ['a number with a point', '1.0'],
    ['a negative nothing', '-0'],
    ['a key twice', '{"a":1,"a":1}'],
    ['keys out of order', '{"b":1,"a":1}'],
    ['keys that JavaScript sorts as numbers', '{"10":1,"2":1}'],
    ['a needless escape', '"\\u0041"'],
    ['a prototype', '{"__proto__":1}'],
    ['too deep', `${'['.repeat(15)}${']'.repeat(15)}`],
    ['just not too deep', `${'['.repeat(14)}${']'.repeat(14)}`],
    ['too long', `"${'a'.repeat(65_536)}"`],
  ])('agrees on %s', (_name, spelt) => {
    const text = `{"actor":"system","at":"2026-03-01T09:05:00.000Z","body":{"x":${spelt}},"kind":"k","seals":{},"seq":0,"v":"${LOG_VERSION}"}`
    expect(outcome(decodeFast, text)).toEqual(outcome(decodeEntry, text))
  })
})

test('the root over texts is that of RFC 6962', () => {
  for (let size = 0; size <= 70; size++) {
    const texts = Array.from({ length: size }, (_, i) => 'ŵ'.repeat(i * 40) + i)
    const leaves = texts.map((text) => leafHash(sha256, utf8(text)))
    expect(base64(rootOfTexts(sha256, texts)), `size ${size}`).toBe(base64(rootOfLeaves(sha256, leaves)))
  }
})
