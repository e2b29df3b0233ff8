import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findByWords, receiptWordList, receiptWords } from '#domain/ballots/receipt-words/words.ts'
import { CODE_LENGTH, readRecoveryCode, recoveryCode } from '#domain/ballots/recovery.ts'
import { crockford, fromCrockford } from '#domain/bytes.ts'
import { nodeCrypto } from '#server/crypto.ts'

const { sha256 } = nodeCrypto
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('a code on paper', () => {
  test('brings back exactly its key, however it is typed', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom('', ' ', '-', '\n', ' – '), fc.boolean(), (bytes, gap, upper) => {
        const typed = recoveryCode(sha256, bytes).replaceAll(' ', gap).replaceAll('1', 'l').replaceAll('0', 'o')
        expect(readRecoveryCode(sha256, upper ? typed.toUpperCase() : typed)).toEqual(Uint8Array.from(bytes))
      }),
    )
  })
  test('14 groups of four', () => {
    expect(recoveryCode(sha256, new Uint8Array(32))).toMatch(/^([0-9a-z]{4} ){13}[0-9a-z]{4}$/)
  })
  test('one wrong character, or two that changed places, are noticed', () => {
    const letters = '0123456789abcdefghjkmnpqrstvwxyz'
    fc.assert(
      fc.property(seed, fc.nat(CODE_LENGTH - 1), fc.nat(30), (bytes, at, by) => {
        const code = recoveryCode(sha256, bytes).replaceAll(' ', '')
        const wrong = letters[(letters.indexOf(code[at]!) + 1 + by) % 32]!
        expect(readRecoveryCode(sha256, code.slice(0, at) + wrong + code.slice(at + 1))).toEqual({ fault: 'mistyped' })
        const next = code[at + 1]
        if (!next || next === code[at]) return
        const swapped = code.slice(0, at) + next + code[at] + code.slice(at + 2)
        expect(readRecoveryCode(sha256, swapped)).toEqual({ fault: 'mistyped' })
      }),
    )
  })
  test.each([
    ['', { fault: 'empty' }],
    [' - ', { fault: 'empty' }],
    ['abcd', { fault: 'length', typed: 4 }],
    ['0'.repeat(57), { fault: 'length', typed: 57 }],
    ['abcu', { fault: 'letter', letter: 'u' }],
    ['é'.repeat(56), { fault: 'letter', letter: 'é' }],
    ['0'.repeat(56), { fault: 'mistyped' }],
  ])('%j', (typed, fault) => {
    expect(readRecoveryCode(sha256, typed)).toEqual(fault)
  })
  test('Crockford’s letters are read as they were written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(fromCrockford(crockford(bytes))).toEqual(Uint8Array.from(bytes))
      }),
    )
    expect(fromCrockford('u')).toBeUndefined()
  })
})

describe.each(['en', 'cy'] as const)('three words in %s', (locale) => {
  const list = receiptWordList(locale)
  const isNear = (a: string, b: string): boolean => {
    if (Math.abs(a.length - b.length) > 1) return false
    if (a.length === b.length) return [...a].filter((letter, i) => letter !== b[i]).length <= 1
    const [short, long] = a.length < b.length ? [a, b] : [b, a]
    return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short)
  }
  test('512 short, plain words, no two of which differ by one letter only', () => {
    expect(list.length).toBe(512)
    expect(list.every((word) => /^[a-z]{3,10}$/.test(word))).toBe(true)
    const near = list.flatMap((word, i) =>
      list.slice(i + 1).flatMap((other) => (isNear(word, other) ? [[word, other]] : [])),
    )
    expect(near).toEqual([])
  })
  test('stand for a number alone, and find it again in either language', () => {
    const trackers = Array.from({ length: 300 }, (_, i) => crockford(sha256(Uint8Array.of(i, i >> 8)).slice(0, 9)))
    for (const tracker of trackers.slice(0, 50)) {
      const words = receiptWords(sha256, tracker, locale)
      expect(words.length).toBe(3)
      expect(findByWords(sha256, trackers, ` ${words.join(', ').toUpperCase()} `)).toEqual([tracker])
      expect(findByWords(sha256, trackers, tracker.toUpperCase().replaceAll('1', 'l'))).toEqual([tracker])
    }
    expect(findByWords(sha256, trackers, '')).toEqual([])
    expect(findByWords(sha256, trackers, 'no such words')).toEqual([])
  })
  test('never change: a receipt on paper says the same for ever', () => {
    expect(receiptWords(sha256, '000000000000000', locale).join(' ')).toBe(
      { en: 'bracelet starfish iris', cy: 'blwch sebra golau' }[locale],
    )
  })
})
