import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countText } from '#domain/ballots/counting/count.ts'
import type { TallyId } from '#domain/ballots/counting/tally.ts'
import { countOf } from '#tests/support/elections.ts'
import { boughtWithin } from '#tests/support/naive-tallies/equal-shares.ts'
import { above, bordaPoints, runoffWinners, schulzeWinners, smithSet } from '#tests/support/naive-tallies/ranked.ts'

type Group = { choice: string[][]; papers: number }
const NAMES = ['a', 'b', 'c', 'd', 'e']

/** Weak orders that may leave options out. */
const orderOn = (options: readonly string[]) =>
  fc.array(fc.nat({ max: options.length }), { minLength: options.length, maxLength: options.length }).map((ranks) => {
    const used = [...new Set(ranks.filter((rank) => rank > 0))].sort()
    return used.map((rank) => options.filter((_, i) => ranks[i] === rank))
  })
const strictOn = (options: readonly string[]) =>
  fc.shuffledSubarray([...options], { minLength: options.length }).map((some) => some.map((option) => [option]))
const profileOf = (order: (options: readonly string[]) => fc.Arbitrary<string[][]>, papers = 9) =>
  fc.integer({ min: 2, max: 5 }).chain((n) => {
    const options = NAMES.slice(0, n)
    const group = fc.record({
      choice: order(options).filter((choice) => choice.length > 0),
      papers: fc.integer({ min: 1, max: 3 }),
    })
    return fc.record({ options: fc.constant(options), papers: fc.array(group, { minLength: 1, maxLength: papers }) })
  })
const weak = profileOf(orderOn)
const strict = profileOf(strictOn)

const winnersBy = (method: TallyId, options: readonly string[], papers: Group[]): string[] => {
  const { winners, tied } = countOf(method, options, papers)
  return tied.length > 0 ? tied : winners
}
const RANKED = ['ranked', 'ranked-irv', 'ranked-pairs', 'borda'] as const
const runs = { numRuns: 300 }

describe('a second count, written from the definitions, agrees', () => {
  test('Schulze, with and without a status quo, however unranked options stand', () => {
    fc.assert(
      fc.property(
        weak,
        fc.boolean(),
        fc.constantFrom('tied-last', 'ignored'),
        ({ options, papers }, hasStatusQuo, unranked) => {
          const statusQuo = hasStatusQuo ? options[0]! : null
          const { winners, tied, counts } = countOf('ranked', options, papers, { parameters: { statusQuo, unranked } })
          expect(tied.length > 0 ? tied : winners).toEqual(schulzeWinners(papers, options, { statusQuo, unranked }))
          const table = Object.fromEntries(
            options.map((a) => [
              a,
              Object.fromEntries(options.map((b) => [b, a === b ? 0 : above(papers, a, b, unranked)])),
            ]),
          )
          expect(counts).toEqual(table)
        },
      ),
      runs,
    )
  })
  test('instant run-off, all branches', () => {
    fc.assert(
      fc.property(weak, fc.constantFrom('exhaust', 'skip'), ({ options, papers }, shared) => {
        const { winners, tied, orderMatters } = countOf('ranked-irv', options, papers, { parameters: { shared } })
        const naive = runoffWinners(papers, options, shared)
        expect(tied.length > 0 ? tied : winners).toEqual(options.filter((option) => naive.has(option)))
        expect(orderMatters).toBe(naive.size > 1 ? 'yes' : 'no')
      }),
      runs,
    )
  })
  test('Borda, and the Smith set', () => {
    fc.assert(
      fc.property(weak, ({ options, papers }) => {
        expect(countOf('borda', options, papers).counts).toEqual(bordaPoints(papers, options))
        const { smithSet: ours } = countOf('ranked', options, papers).path as { smithSet: string[] }
        expect(ours).toEqual(smithSet(papers, options))
      }),
      runs,
    )
  })
  const costed = fc.integer({ min: 1, max: 6 }).chain((n) => {
    const items = ['p', 'q', 'r', 's', 't', 'u'].slice(0, n)
    return fc.record({
      items: fc.constant(items),
      costs: fc.tuple(...items.map(() => fc.integer({ min: 1, max: 30 }))),
      papers: fc.array(fc.subarray(items, { minLength: 1 }), { minLength: 1, maxLength: 12 }),
      budget: fc.integer({ min: 1, max: 120 }),
    })
  })
  test('equal shares, to the unit; nobody pays more than they have; nothing is overspent', () => {
    fc.assert(
      fc.property(costed, ({ items, costs: prices, papers, budget }) => {
        const costs = Object.fromEntries(items.map((item, i) => [item, prices[i]!]))
        const lot = [...items].reverse()
        const result = countOf(
          'budget-es',
          items,
          papers.map((choice) => ({ choice, papers: 1 })),
          {
            parameters: { budget, costs },
            tie: 'lot',
            lot,
          },
        )
        const naive = boughtWithin({ costs, papers }, budget, lot)
        expect(result.winners).toEqual(items.filter((item) => naive.bought.includes(item)))
        const path = result.path as { spent: number; unspent: number; endowment: { last: number } }
        expect(path.endowment.last).toBe(naive.endowment)
        expect(path.unspent).toBeGreaterThanOrEqual(0)
        expect(path.spent + path.unspent).toBe(budget)
      }),
      { numRuns: 500 },
    )
  })
})

describe.each(RANKED)('%s', (method) => {
  test('who cast which paper, and in which order, changes no byte', () => {
    fc.assert(
      fc.property(weak, fc.nat(), ({ options, papers }, turn) => {
        const single = papers.flatMap((group) => Array.from({ length: group.papers }, () => ({ ...group, papers: 1 })))
        const turned = [...single.slice(turn % single.length), ...single.slice(0, turn % single.length)].reverse()
        expect(countText(countOf(method, options, turned))).toBe(countText(countOf(method, options, papers)))
      }),
      runs,
    )
  })
  test('no option is favoured by its name or place', () => {
    fc.assert(
      fc.property(weak, fc.nat({ max: 119 }), ({ options, papers }, turn) => {
        const by = turn % options.length
        const renamed = (option: string) => options[(options.indexOf(option) + by) % options.length]!
        const others = papers.map((group) => ({ ...group, choice: group.choice.map((rank) => rank.map(renamed)) }))
        const expected = winnersBy(method, options, papers).map(renamed)
        expect(new Set(winnersBy(method, options, others))).toEqual(new Set(expected))
      }),
      runs,
    )
  })
  test('what everybody puts below another option never wins', () => {
    fc.assert(
      fc.property(strict, ({ options, papers }) => {
        const [winner] = winnersBy(method, options, papers)
        const all = papers.reduce((sum, group) => sum + group.papers, 0)
        for (const other of options) expect(above(papers, other, winner!)).toBeLessThan(all)
      }),
      runs,
    )
  })
})

describe.each(['ranked', 'ranked-irv', 'ranked-pairs'] as const)('%s', (method) => {
  test('the first choice of more than half wins', () => {
    fc.assert(
      fc.property(strict, ({ options, papers }) => {
        const all = papers.reduce((sum, group) => sum + group.papers, 0)
        const first = (option: string) =>
          papers.reduce((sum, { choice, papers }) => sum + (choice[0]![0] === option ? papers : 0), 0)
        const favourite = options.find((option) => first(option) * 2 > all)
        fc.pre(favourite !== undefined)
        expect(winnersBy(method, options, papers)).toEqual([favourite])
      }),
      runs,
    )
  })
})

/** Each is a sentence about winners; the methods that keep it are tried, of the others a case against is found. */
const condorcet = (method: TallyId) =>
  fc.property(weak, ({ options, papers }) => {
    const best = options.find((a) => options.every((b) => a === b || above(papers, a, b) > above(papers, b, a)))
    fc.pre(best !== undefined)
    expect(winnersBy(method, options, papers)).toEqual([best])
  })
const smith = (method: TallyId) =>
  fc.property(weak, ({ options, papers }) => {
    for (const winner of winnersBy(method, options, papers)) expect(smithSet(papers, options)).toContain(winner)
  })
/** Somebody lifts the only winner in their order: it still wins. */
const monotone = (method: TallyId, profile = strict) =>
  fc.property(profile, fc.nat(), ({ options, papers }, which) => {
    const winners = winnersBy(method, options, papers)
    fc.pre(winners.length === 1)
    const lifted = papers.map((group, i) => {
      if (i !== which % papers.length) return group
      const flat = group.choice.flat()
      const place = flat.indexOf(winners[0]!)
      if (place <= 0) return group
      const order = [winners[0]!, ...flat.filter((option) => option !== winners[0])]
      return { ...group, choice: order.map((option) => [option]) }
    })
    expect(winnersBy(method, options, lifted)).toEqual(winners)
  })
/** A copy of an option stands right behind it on every paper: it changes nothing for the others. */
const cloneproof = (method: TallyId) =>
  fc.property(strict, fc.nat(), ({ options, papers }, which) => {
    const winners = winnersBy(method, options, papers)
    fc.pre(winners.length === 1)
    const original = options[which % options.length]!
    const cloned = papers.map((group) => ({
      ...group,
      choice: group.choice.flatMap((rank) => (rank[0] === original ? [rank, ['copy']] : [rank])),
    }))
    const after = winnersBy(method, [...options, 'copy'], cloned).map((option) =>
      option === 'copy' ? original : option,
    )
    expect([...new Set(after)]).toEqual(winners)
  })

describe('what pairs promise', () => {
  test.each(['ranked', 'ranked-pairs'] as const)(
    '%s elects whoever beats everybody, and only from the Smith set',
    (method) => {
      fc.assert(condorcet(method), runs)
      if (method === 'ranked') fc.assert(smith(method), runs)
    },
  )
  test('lifting a winner never harms it, and copies change nothing (Schulze)', () => {
    fc.assert(monotone('ranked'), runs)
    fc.assert(cloneproof('ranked'), runs)
  })
})

describe('what other methods cannot promise: cases are found, so these tests can bite', () => {
  const fails = (property: fc.IProperty<unknown>, numRuns = 20_000) =>
    fc.check(property, { numRuns, seed: 7, endOnFailure: true }).failed
  test('instant run-off may pass over whoever beats everybody', () => {
    expect(fails(condorcet('ranked-irv') as fc.IProperty<unknown>)).toBe(true)
  })
  test('instant run-off may turn against somebody who is lifted', () => {
    const papers = [
      { papers: 10, choice: [['b'], ['c'], ['a']] },
      { papers: 39, choice: [['a'], ['b'], ['c']] },
      { papers: 25, choice: [['b'], ['c'], ['a']] },
      { papers: 26, choice: [['c'], ['a'], ['b']] },
    ]
    const options = ['a', 'b', 'c']
    expect(winnersBy('ranked-irv', options, papers)).toEqual(['a'])
    // Ten who put b first now put a first, so b is out before c.
    const lifted = [{ papers: 10, choice: [['a'], ['b'], ['c']] }, ...papers.slice(1)]
    expect(winnersBy('ranked-irv', options, lifted)).toEqual(['c'])
  })
  test('Borda may change its mind for a copy, or against the first choice of most', () => {
    expect(fails(cloneproof('borda') as fc.IProperty<unknown>)).toBe(true)
    expect(fails(condorcet('borda') as fc.IProperty<unknown>)).toBe(true)
  })
})
