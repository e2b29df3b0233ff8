import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { giniOf, largestShare, parityOf, type Share, totalSeconds, unevennessOf } from '#domain/floor/talk.ts'
import type { Measure } from '#domain/rules/rule.ts'

const value = (measure: Measure | null) => measure && measure.num / measure.den
const talk = (citizens: readonly number[], professionals: readonly number[] = []): Share[] => [
  ...citizens.map((seconds, i) => ({ member: `m_c${i}` as never, side: 'citizen' as const, seconds })),
  ...professionals.map((seconds, i) => ({ member: `m_p${i}` as never, side: 'professional' as const, seconds })),
]
/** The demo's session of domain.md §5.2, Ray's silence included. */
const DEMO = talk([210, 180, 150, 60, 45, 120, 90, 0], [420, 300, 360, 150, 120, 95])

describe('how even the talk is (domain.md §5.2)', () => {
  test.each<[number[], number, number]>([
    [[10, 10, 10, 10], 0, 0],
    [[40, 0, 0, 0], 0.75, 1],
    [[1, 2, 3, 4], 0.25, 1 / 3],
    [[0, 5, 10, 25], 0.5, 2 / 3],
  ])('%j gives %d, and %d normalised', (seconds, gini, normalised) => {
    expect(giniOf(talk(seconds))).toBeCloseTo(gini, 12)
    expect(value(unevennessOf(talk(seconds)))).toBeCloseTo(normalised, 12)
  })

  test('nobody’s talk, and one person’s, is no number', () => {
    expect(unevennessOf(talk([0, 0, 0]))).toBeNull()
    expect(unevennessOf(talk([30]))).toBeNull()
  })

  test('stays between 0 and 1 and does not depend on who is who', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 2, maxLength: 40 }), fc.nat(), (seconds, turn) => {
        fc.pre(seconds.some((one) => one > 0))
        const rotated = [...seconds.slice(turn % seconds.length), ...seconds.slice(0, turn % seconds.length)]
        const uneven = value(unevennessOf(talk(seconds)))!
        expect(uneven).toBeGreaterThanOrEqual(0)
        expect(uneven).toBeLessThanOrEqual(1)
        expect(value(unevennessOf(talk(rotated)))).toBe(uneven)
      }),
    )
  })
})

describe('the demo’s session', () => {
  test('has 2,300 seconds, 855 of them citizens’', () => {
    expect(totalSeconds(DEMO)).toBe(2300)
    expect(totalSeconds(DEMO.filter(({ side }) => side === 'citizen'))).toBe(855)
  })
  test('is as uneven as the handbook says', () => {
    expect(giniOf(DEMO)).toBeCloseTo(0.387, 3)
    expect(value(unevennessOf(DEMO))).toBeCloseTo(0.417, 3)
    expect(giniOf(DEMO.filter(({ seconds }) => seconds > 0)), 'without silent Ray').toBeCloseTo(0.34, 2)
  })
  test('gave citizens two thirds of their fair share', () => {
    expect(value(parityOf(DEMO, 'citizen'))).toBeCloseTo(0.651, 3)
  })
  test('had one voice of 2.56 equal shares', () => {
    expect(value(largestShare(DEMO))).toBeCloseTo(2.56, 2)
  })
})

describe('too few to judge', () => {
  test('two people on a side', () => {
    expect(parityOf(talk([10, 10, 10], [10, 10]), 'citizen')).toBeNull()
    expect(parityOf(talk([10, 10, 10], [10, 10, 10]), 'citizen')).not.toBeNull()
  })
  test('four people for the largest share', () => {
    expect(largestShare(talk([10, 10, 10, 10]))).toBeNull()
    expect(largestShare(talk([10, 10, 10, 10, 10]))).not.toBeNull()
  })
})
