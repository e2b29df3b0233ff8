import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CountResult } from '#domain/ballots/counting/count.ts'
import { countOf } from '#tests/support/elections.ts'
import { approvalOutcomes, dateWinners, dotsWinners, scoreWinners } from '#tests/support/naive-tallies/numbers.ts'
import { rankedPairsWinners } from '#tests/support/naive-tallies/ranked.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e']
const many = fc.integer({ min: 1, max: 3 })
const runs = { numRuns: 500 }

/** Few papers with small numbers, so that ties are as common as they are in small groups. */
const numbersOn = (options: readonly string[], most: number, sum = Number.POSITIVE_INFINITY) =>
  fc
    .tuple(...options.map(() => fc.integer({ min: 0, max: most })))
    .filter((numbers) => numbers.reduce((all, number) => all + number, 0) <= sum)
    .map((numbers) => Object.fromEntries(options.map((option, i) => [option, numbers[i]!])))
const profile = <T>(choiceOn: (options: readonly string[]) => fc.Arbitrary<T>, most = 5) =>
  fc.integer({ min: 2, max: most }).chain((n) => {
    const options = NAMES.slice(0, n)
    const papers = fc.array(fc.record({ choice: choiceOn(options), papers: many }), { minLength: 1, maxLength: 6 })
    return fc.record({ options: fc.constant(options), papers })
  })

const firstOf = ({ winners, tied }: CountResult) => (tied.length > 0 ? tied : winners)
const inBoth = (sets: readonly string[][], options: readonly string[]) =>
  options.filter((option) => sets.every((set) => set.includes(option)))

describe('a second count, written from the definitions, agrees on', () => {
  test('approval, for one place or several, with and without a bar', () => {
    const bar = fc.option(
      fc.record({ num: fc.integer({ min: 1, max: 3 }), den: fc.integer({ min: 3, max: 4 }), strict: fc.boolean() }),
    )
    const sets = profile((options) => fc.subarray([...options], { minLength: 1 }))
    fc.assert(
      fc.property(sets, fc.integer({ min: 1, max: 3 }), bar, ({ options, papers }, seats, bar) => {
        const winners = Math.min(seats, options.length)
        const result = countOf('approval', options, papers, { parameters: { winners, bar } })
        const outcomes = approvalOutcomes(papers, options, winners, bar)
        expect(result.winners).toEqual(inBoth(outcomes, options))
        const unsure = options.filter((option) => outcomes.some((set) => set.includes(option)))
        const tied = outcomes.length === 1 ? [] : unsure.filter((option) => !result.winners.includes(option))
        expect(result.tied).toEqual(tied)
      }),
      runs,
    )
  })
  test('points, with and without a run-off', () => {
    const numbers = profile((options) => numbersOn(options, 3))
    fc.assert(
      fc.property(numbers, fc.boolean(), ({ options, papers }, runoff) => {
        const result = countOf('score', options, papers, { parameters: { most: 3, runoff } })
        expect(firstOf(result)).toEqual(scoreWinners(papers, options, runoff))
      }),
      runs,
    )
  })
  test('dots', () => {
    const numbers = profile((options) => numbersOn(options, 2, 4))
    fc.assert(
      fc.property(numbers, ({ options, papers }) => {
        const result = countOf('dots', options, papers, { parameters: { dots: 4, most: 2 } })
        expect(firstOf(result)).toEqual(dotsWinners(papers, options))
      }),
      runs,
    )
  })
  test('a date', () => {
    const numbers = profile((options) => numbersOn(options, 2))
    const days = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(numbers, days, ({ options, papers }, days) => {
        const starts = Object.fromEntries(options.map((option, i) => [option, days[i]! * 86_400_000]))
        const result = countOf('time', options, papers, { parameters: { starts } })
        expect(firstOf(result)).toEqual(dateWinners(papers, options, starts))
      }),
      runs,
    )
  })
  test('ranked pairs, under every order of equal margins', () => {
    const orders = profile(
      (options) =>
        fc
          .tuple(...options.map(() => fc.integer({ min: 0, max: options.length })))
          .filter((ranks) => ranks.some((rank) => rank > 0))
          .map((ranks) => {
            const used = [...new Set(ranks.filter((rank) => rank > 0))].sort()
            return used.map((rank) => options.filter((_, i) => ranks[i] === rank))
          }),
      4,
    )
    fc.assert(
      fc.property(orders, fc.constantFrom('tied-last', 'ignored'), ({ options, papers }, unranked) => {
        const result = countOf('ranked-pairs', options, papers, { parameters: { unranked } })
        const naive = rankedPairsWinners(papers, options, unranked)
        expect(firstOf(result)).toEqual(options.filter((option) => naive.has(option)))
      }),
      runs,
    )
  })
})
