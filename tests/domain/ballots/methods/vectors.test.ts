import { describe, expect, test } from 'vitest'
import type { PaperGroup } from '#domain/ballots/counting/tally.ts'
import { countOf, orderOf } from '#tests/support/elections.ts'
import { haveVectors, listVectors, readVector } from '#tests/support/vectors.ts'

// Real and textbook elections. They lie beside the checkout (tests/support/vectors.ts); without them, these are skipped.
const read = (...path: string[]) => (haveVectors ? JSON.parse(readVector('ballots', ...path)) : [])

describe.skipIf(!haveVectors)('votes of Debian, by their official sheets', () => {
  type Sheet = {
    options: string[]
    default_option: number
    quorum_k_times_q: number | null
    majority_ratio: number[]
    ballots: Record<string, number>
    official: { beat_matrix_without_diagonal: number[][] | null; dropped: { option: number }[]; winners: number[] }
  }
  const count = (sheet: Sheet, unranked = 'tied-last') => {
    const names = sheet.options.map((_, i) => `o${i}`)
    const papers = Object.entries(sheet.ballots).map(([ranks, papers]) => {
      const choice = orderOf(
        names,
        [...ranks].map((rank) => (rank === '-' ? undefined : Number(rank))),
      )
      return { choice, papers }
    })
    const bars = sheet.majority_ratio.flatMap((ratio, i) =>
      ratio > 1 ? [[names[i]!, { num: ratio, den: 1, strict: true }] as const] : [],
    )
    const parameters = {
      statusQuo: names[sheet.default_option]!,
      least: Math.ceil(sheet.quorum_k_times_q ?? 0),
      bars: Object.fromEntries(bars),
      unranked,
    }
    return { names, result: countOf('ranked', names, papers, { parameters }), papers }
  }
  const sheets = listVectors('ballots', 'debian')

  test.each(sheets)('%s: winner, options that fell, and the matrix', (file) => {
    const sheet: Sheet = read('debian', file)
    const { names, result } = count(sheet)
    const winner = sheet.official.winners[0]!
    expect(result.outcome).toBe(winner === sheet.default_option ? 'not-adopted' : 'winner')
    expect(result.winners).toEqual([names[winner]])
    const { removed } = result.path as { removed: string[] }
    const official = sheet.official.dropped.map(({ option }) => names[option])
    expect(removed).toEqual(official)
    const rows = names.map((a) =>
      names.filter((b) => b !== a).map((b) => (result.counts as Record<string, Record<string, number>>)[a]![b]),
    )
    // The two oldest sheets print none.
    if (sheet.official.beat_matrix_without_diagonal) expect(rows).toEqual(sheet.official.beat_matrix_without_diagonal)
  })

  test('the leader of 2003 by instant run-off hangs on what becomes of shared ranks', () => {
    const sheet: Sheet = read('debian', '2003-leader2003_tally.json')
    const { names, papers } = count(sheet)
    const result = countOf('ranked-irv', names, papers)
    expect(sheet.options[names.indexOf(result.winners[0]!)]).toBe('Martin Michlmayr')
    const flip = result.flips.find(({ rule }) => rule === 'shared')
    expect(flip).toMatchObject({ instead: 'skip', changes: true, winners: ['o1'] })
    expect(sheet.options[1]).toBe('Bdale Garbee')
  })
})

describe.skipIf(!haveVectors)('textbook cases', () => {
  type Case = {
    suite: string
    name: string
    cands: string[]
    ballots: number[][]
    exp: Record<string, { winners?: number[]; ranking?: number[][] } | string | string[] | null>
  }
  const cases: Case[] = read('classic', 'ranked-classics.json')
  const papersOf = ({ cands, ballots }: Case): PaperGroup[] =>
    ballots.map(([papers, ...ranks]) => ({
      papers: papers!,
      choice: orderOf(
        cands,
        ranks.map((rank) => rank || undefined),
      ),
    }))
  const names = ({ cands }: Case, some: readonly number[]) => some.map((i) => cands[i])
  const named = (suite: string) => cases.filter((one) => one.suite === suite).map((one) => [one.name, one] as const)

  test.each(named('Schulze'))('Schulze: %s', (_name, one) => {
    const expected = one.exp['Schulze Winning'] as { winners: number[]; ranking?: number[][] }
    const result = countOf('ranked', one.cands, papersOf(one))
    expect(result.winners.length > 0 ? result.winners : result.tied).toEqual(names(one, expected.winners))
    expect(result.outcome).toBe(expected.winners.length > 1 ? 'tie' : 'winner')
    if (expected.ranking) expect(result.ranking).toEqual(expected.ranking.map((tier) => names(one, tier)))
  })
  test.each(named('RankedPairs'))('ranked pairs: %s', (name, one) => {
    const expected = one.exp['Ranked Pairs Winning'] as { winners: number[] }
    const { winners, tied } = countOf('ranked-pairs', one.cands, papersOf(one))
    // In one of them two pairs are as clear as each other: the source has an order for that, ours reports a tie.
    expect(tied.length > 0 ? tied : winners).toEqual(expect.arrayContaining(names(one, expected.winners) as string[]))
    expect(tied).toEqual(name === 'result 8' ? ['B', 'C'] : [])
  })
  test.each(named('Borda'))('Borda: %s', (_name, one) => {
    const expected = one.exp['Borda Count'] as { ranking: number[][] }
    expect(countOf('borda', one.cands, papersOf(one)).ranking).toEqual(expected.ranking.map((tier) => names(one, tier)))
  })
  // The other cases break ties by rules of their own; ours reports them.
  test.each(named('IRV').filter(([name]) => /^result [12]$/.test(name)))('instant run-off: %s', (_name, one) => {
    const expected = one.exp.InstantRunoff as { ranking: number[][] }
    expect(countOf('ranked-irv', one.cands, papersOf(one)).winners).toEqual(names(one, expected.ranking[0]!))
  })
  test.each(named('IRV').filter(([name]) => !/^result [12]$/.test(name)))(
    'instant run-off, a tie: %s',
    (_name, one) => {
      const expected = one.exp.InstantRunoff as { ranking: number[][] }
      const result = countOf('ranked-irv', one.cands, papersOf(one))
      expect(result.outcome).toBe('tie')
      expect(result.tied).toEqual(expect.arrayContaining(names(one, expected.ranking[0]!) as string[]))
    },
  )
  const METHODS = { schulze: 'ranked', irv: 'ranked-irv', ranked_pairs: 'ranked-pairs', borda: 'borda' } as const
  const byHand = named('hand').flatMap(([name, one]) =>
    Object.entries(METHODS).flatMap(([key, method]) =>
      one.exp[key] === undefined ? [] : [[name, method, one, one.exp[key]] as const],
    ),
  )
  test.each(byHand)('%s by %s', (_name, method, one, expected) => {
    const result = countOf(method, one.cands, papersOf(one))
    expect(Array.isArray(expected) ? result.tied : result.winners).toEqual([expected].flat())
  })
})

describe.skipIf(!haveVectors)('approval profiles of abcvoting', () => {
  type Profile = { id: string; num_cand: number; k: number; profile: number[][]; expected: Record<string, number[][]> }
  const profiles: Profile[] = read('abc', 'approval-profiles.json')
  const counted = ({ num_cand, profile }: Profile) => ({
    options: Array.from({ length: num_cand }, (_, i) => `c${i}`),
    papers: profile.map((choice) => ({ papers: 1, choice: choice.map((i) => `c${i}`) })),
  })
  const committee = (some: readonly number[]) => some.map((i) => `c${i}`)

  test.each(profiles.map((one) => [one.id, one] as const))(
    '%s: the same winners by approval, or the same tie',
    (_id, one) => {
      const { options, papers } = counted(one)
      const { winners, tied } = countOf('approval', options, papers, { parameters: { winners: one.k } })
      const expected = one.expected.av!.map(committee)
      const sure = options.filter((option) => expected.every((some) => some.includes(option)))
      const open = options.filter((option) => expected.some((some) => some.includes(option)) && !sure.includes(option))
      expect([winners, tied]).toEqual([sure, open])
    },
  )

  test.each(profiles.map((one) => [one.id, one] as const))(
    '%s: equal shares of equal costs buys what it must',
    (_id, one) => {
      const { options, papers } = counted(one)
      // Committees of abcvoting are filled up by another method; what equal shares itself buys is in one of them.
      const unit = one.profile.length
      const costs = Object.fromEntries(options.map((option) => [option, unit]))
      const parameters = { budget: unit * one.k, costs, raise: false }
      const { winners, outcome } = countOf('budget-es', options, papers, { parameters })
      const within = one.expected['equal-shares']!.map(committee).some((some) =>
        winners.every((option) => some.includes(option)),
      )
      expect(within).toBe(true)
      expect(['winner', 'tie', 'not-adopted']).toContain(outcome)
    },
  )
})
