import { describe, expect, test } from 'vitest'
import { lotOrder, lotSeed, NOT_REVEALED } from '#domain/ballots/methods/lot.ts'
import { utf8 } from '#domain/bytes.ts'
import { nodeCrypto } from '#server/crypto.ts'

const { sha256 } = nodeCrypto
const bytes = (text: string) => sha256(utf8(text))
const OPTIONS = ['Hall', 'Library', 'Clinic', 'Park']
const first = (citizen: Uint8Array, professional: Uint8Array, box: Uint8Array) =>
  lotOrder(sha256, lotSeed(sha256, { definition: bytes('definition'), citizen, professional, box }), OPTIONS)[0]!

/** Pearson’s χ² of how often each option came first, against all alike. */
function chiSquare(winners: readonly string[]): number {
  const expected = winners.length / OPTIONS.length
  return OPTIONS.reduce((sum, option) => {
    const seen = winners.filter((winner) => winner === option).length
    return sum + (seen - expected) ** 2 / expected
  }, 0)
}
/** One in 1,000 fair lots of four is above (three degrees of freedom). */
const LIMIT = 16.27
const RUNS = 4_000

describe('over many lots each option comes first as often as any other', () => {
  test('with both halves', () => {
    const winners = Array.from({ length: RUNS }, (_, i) => first(bytes(`c${i}`), bytes(`p${i}`), bytes('box')))
    expect(chiSquare(winners)).toBeLessThan(LIMIT)
  })
  test('where one is not shown', () => {
    const winners = Array.from({ length: RUNS }, (_, i) => first(bytes(`c${i}`), NOT_REVEALED, bytes('box')))
    expect(chiSquare(winners)).toBeLessThan(LIMIT)
  })
  test('and every whole order alike', () => {
    const orders = new Map<string, number>()
    for (let i = 0; i < RUNS; i++) {
      const seed = bytes(`seed ${i}`)
      const order = lotOrder(sha256, seed, OPTIONS).join()
      orders.set(order, (orders.get(order) ?? 0) + 1)
    }
    const expected = RUNS / 24
    const chi = [...orders.values()].reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0)
    expect(orders.size).toBe(24)
    // One in 1,000 with 23 degrees of freedom.
    expect(chi).toBeLessThan(49.73)
  })
})

describe('nobody can steer it alone', () => {
  /** The citizens’ half was promised before, so it is one fixed value that the other does not know. */
  const hidden = (i: number) => bytes(`hidden ${i}`)

  test('one scrutineer who also chooses all papers but the last sees what they want no more often than chance', () => {
    const wanted = 'Hall'
    const winners = Array.from({ length: RUNS }, (_, i) => {
      // They may try as many halves and boxes as they like; without the other half all look alike to them.
      const guess = bytes(`what they believe the other half is ${i}`)
      const best = Array.from({ length: 20 }, (_x, t) => t).find(
        (t) => first(guess, bytes(`try ${i} ${t}`), bytes(`box with ${t}`)) === wanted,
      )
      // The last paper is somebody else’s: the box is another one than they tried.
      return first(hidden(i), bytes(`try ${i} ${best ?? 0}`), bytes(`box with ${best ?? 0} and the last paper ${i}`))
    })
    expect(chiSquare(winners)).toBeLessThan(LIMIT)
  })

  test('who refuses to show a half chooses between two seeds at most, and everybody sees it', () => {
    const wanted = 'Hall'
    const seen = Array.from({ length: RUNS }, (_, i) => {
      const [shown, refused] = [bytes(`p${i}`), NOT_REVEALED].map((half) => first(hidden(i), half, bytes(`b${i}`)))
      return shown === wanted || refused === wanted
    }).filter(Boolean).length
    // 1 − (3/4)² = 7/16 instead of 1/4: the bias that the handbook names, and it stands in the log.
    expect(seen / RUNS).toBeGreaterThan(0.4)
    expect(seen / RUNS).toBeLessThan(0.475)
  })
})
