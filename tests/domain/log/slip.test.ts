import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8 } from '#domain/bytes.ts'
import { signCheckpoint } from '#domain/log/checkpoint.ts'
import { readCode, readSize, slipOf, slipOfNote } from '#domain/log/slip.ts'
import { nodeCrypto, signerFrom } from '#server/crypto.ts'

const { sha256 } = nodeCrypto
const root = sha256(utf8('a root'))

test('a slip is the number of entries and sixteen characters of the root', () => {
  const slip = slipOf({ size: 214, root })
  expect(slip).toEqual({ size: 214, code: expect.stringMatching(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/) })
  const signer = signerFrom('plans.example/plan/p', sha256(utf8('x')))
  expect(slipOfNote(signCheckpoint(sha256, { origin: signer.name, size: 214, root }, signer))).toEqual(slip)
  expect(slipOfNote('hello')).toBeUndefined()
})

test('it is read however people write it', () => {
  const { code } = slipOf({ size: 1, root })
  const lookalike = code.replaceAll('0', 'O').replaceAll('1', 'l')
  for (const text of [
    code,
    code.toUpperCase(),
    code.replaceAll('-', ''),
    code.replaceAll('-', ' – '),
    ` ${code}.`,
    lookalike,
  ]) {
    expect(readCode(text)).toBe(code)
  }
  expect(readSize(' 1,214 ')).toBe(1214)
})

test.each(['', 'abc', 'u'.repeat(16), `${'0'.repeat(17)}`, '<script>'])('%j is no code', (text) => {
  expect(readCode(text)).toBeUndefined()
})
test.each(['', '0', '-1', '1e3', 'x', '9'.repeat(16)])('%j is no number of entries', (text) => {
  expect(readSize(text)).toBeUndefined()
})

test('a code is read back whatever the root', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const { code } = slipOf({ size: 1, root: bytes })
      expect(readCode(code)).toBe(code)
    }),
  )
})
