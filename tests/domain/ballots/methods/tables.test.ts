import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Choice } from '#domain/ballots/choice.ts'
import { CannotCount, countText, whatWouldChange } from '#domain/ballots/counting/count.ts'
import type { PaperGroup, TallyId } from '#domain/ballots/counting/tally.ts'
import { readDebian } from '#domain/ballots/formats/debian.ts'
import { DEFAULT_ROUNDS, nextConsentStep, objectionStands } from '#domain/ballots/methods/consent-rounds.ts'
import { lotCommitment, lotOrder, lotPick, lotSeed, NOT_REVEALED } from '#domain/ballots/methods/lot.ts'
import { PROPOSED } from '#domain/ballots/purposes.ts'
import { TALLIES, TALLY_IDS } from '#domain/ballots/tallies.ts'
import { fromHex, hex, utf8 } from '#domain/bytes.ts'
import { canonical, type Json, parseCanonical } from '#domain/log/canonical.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { countOf, orders } from '#tests/support/elections.ts'

const { sha256 } = nodeCrypto
const each = (...choices: Choice[]): PaperGroup[] => choices.map((choice) => ({ choice, papers: 1 }))
const said = (counts: Record<string, number>): PaperGroup[] =>
  Object.entries(counts).map(([choice, papers]) => ({ choice, papers }))
const FIST = TALLIES.fist5.options!

describe('fist to five', () => {
  test.each([
    ['everybody at three or more', { 3: 2, 4: 1, 5: 1 }, 'all-three', 'adopted'],
    ['one at two', { 2: 1, 4: 3 }, 'all-three', 'not-adopted'],
    ['one at two, by the median', { 2: 1, 4: 3 }, 'median-three', 'adopted'],
    ['a fist, by the median', { 0: 1, 5: 9 }, 'median-three', 'not-adopted'],
    ['the median just under three', { 2: 2, 3: 2 }, 'median-three', 'not-adopted'],
    ['abstentions do not count', { abstain: 4, 3: 1 }, 'all-three', 'adopted'],
    ['only abstentions', { abstain: 4 }, 'all-three', 'not-adopted'],
  ])('%s', (_case, counts, rule, outcome) => {
    expect(countOf('fist5', FIST, said(counts), { parameters: { rule } }).outcome).toBe(outcome)
  })
})

describe('the three ways to agree a text count as they always did', () => {
  test.each([
    ['majority', { yes: 3, no: 2, abstain: 4 }, 'adopted'],
    ['majority', { yes: 2, no: 2 }, 'not-adopted'],
    ['consent', { consent: 4, objection: 1 }, 'objections-open'],
    ['gradients8', { 1: 5, 2: 4, 3: 2, 4: 1, 5: 1, 6: 1 }, 'adopted'],
  ] as const)('%s %o: %s', (method, counts, outcome) => {
    expect(countOf(method, TALLIES[method].options!, said(counts)).outcome).toBe(outcome)
  })
  test('an absolute majority asks for more than half of the roll', () => {
    const parameters = { num: 1, den: 2, strict: true, base: 'roll' }
    const count = (citizen: number) =>
      countOf('majority', ['yes', 'no', 'abstain'], said({ yes: 4, no: 1 }), { parameters, roll: { citizen } }).outcome
    expect([count(7), count(8)]).toEqual(['adopted', 'not-adopted'])
  })
})

describe('approval', () => {
  const papers = each(['a', 'b'], ['a', 'c'], ['a'], ['b'], ['c'])
  test.each([
    ['one winner', { winners: 1 }, ['a'], []],
    ['a tie for the second of two', { winners: 2 }, ['a'], ['b', 'c']],
    ['three of three', { winners: 3 }, ['a', 'b', 'c'], []],
    ['only what more than half approve', { winners: 3, bar: { num: 1, den: 2, strict: true } }, ['a'], []],
    ['nothing reaches two thirds', { winners: 1, bar: { num: 2, den: 3, strict: false } }, [], []],
  ])('%s', (_case, parameters, winners, tied) => {
    const result = countOf('approval', ['a', 'b', 'c'], papers, { parameters: parameters as Json })
    expect([result.winners, result.tied]).toEqual([winners, tied])
    expect(result.outcome).toBe(tied.length > 0 ? 'tie' : winners.length > 0 ? 'winner' : 'not-adopted')
  })
  test('the lot settles a tie only where it was declared', () => {
    const given = { parameters: { winners: 2 }, lot: ['c', 'b', 'a'] }
    expect(countOf('approval', ['a', 'b', 'c'], papers, given).outcome).toBe('tie')
    const settled = countOf('approval', ['a', 'b', 'c'], papers, { ...given, tie: 'lot' })
    expect(settled).toMatchObject({ outcome: 'winner', winners: ['a', 'c'], lotUsed: true, orderMatters: 'yes' })
  })
})

describe('score', () => {
  test.each([
    ['the highest sum', each({ a: 5, b: 1 }, { a: 0, b: 3 }), false, ['a']],
    [
      'what is left out is 0, so the little known has no advantage',
      each({ a: 3, b: 5 }, { a: 3 }, { a: 3 }),
      false,
      ['a'],
    ],
    [
      'equal sums go to whoever more people put higher',
      each({ a: 4, b: 3 }, { a: 4, b: 3 }, { a: 0, b: 2 }),
      false,
      ['a'],
    ],
    [
      'in a run-off more people count, not more points',
      each({ a: 5, b: 0 }, { a: 2, b: 3 }, { a: 2, b: 3 }),
      true,
      ['b'],
    ],
    ['no run-off', each({ a: 5, b: 0 }, { a: 2, b: 3 }, { a: 2, b: 3 }), false, ['a']],
  ])('%s', (_case, papers, runoff, winners) => {
    expect(countOf('score', ['a', 'b'], papers, { parameters: { runoff } }).winners).toEqual(winners)
  })
  test('all equal is a tie', () => {
    expect(countOf('score', ['a', 'b'], each({ a: 5, b: 1 }, { a: 1, b: 5 }))).toMatchObject({
      outcome: 'tie',
      tied: ['a', 'b'],
    })
  })
})

describe('ranked choice', () => {
  const options = ['a', 'b', 'none']
  test('what does not beat leaving things as they are falls before chains are looked for', () => {
    const papers = orders('3: none > a\n2: a > b > none')
    const result = countOf('ranked', options, papers, { parameters: { statusQuo: 'none' } })
    expect(result).toMatchObject({ outcome: 'not-adopted', winners: ['none'], path: { removed: ['a', 'b'] } })
  })
  test('an option can be asked for more than beating it', () => {
    const papers = orders('7: a > none\n3: none > a')
    const bars = (num: number, strict: boolean) => ({ statusQuo: 'none', bars: { a: { num, den: 3, strict } } })
    const outcome = (parameters: Json) => countOf('ranked', ['a', 'none'], papers, { parameters }).outcome
    expect([outcome(bars(7, false)), outcome(bars(7, true)), outcome({ statusQuo: 'none', least: 8 })]).toEqual([
      'winner',
      'not-adopted',
      'not-adopted',
    ])
  })
  test('three in a circle are a tie for every method', () => {
    const circle = orders('1: a > b > c\n1: b > c > a\n1: c > a > b')
    for (const method of ['ranked', 'ranked-irv', 'ranked-pairs', 'borda'] as const) {
      expect(countOf(method, ['a', 'b', 'c'], circle), method).toMatchObject({
        outcome: 'tie',
        tied: ['a', 'b', 'c'],
        orderMatters: 'yes',
      })
    }
  })
  test('Burlington in small: three methods, three winners', () => {
    const papers = orders(
      '37: wright > montroll > kiss\n29: kiss > montroll > wright\n5: kiss\n26: montroll > kiss > wright\n3: montroll > wright > kiss',
    )
    const names = ['wright', 'kiss', 'montroll']
    expect(countOf('ranked', names, papers).path).toMatchObject({ condorcetWinner: 'montroll' })
    expect(countOf('ranked-irv', names, papers)).toMatchObject({ winners: ['kiss'], counts: { wright: 37 } })
  })
  test('instant run-off publishes each round, and a tie at the end goes back to the group', () => {
    const papers = orders('6: hall\n5: online\n1: hospital > hall\n2: hospital > online')
    const { outcome, tied, path } = countOf('ranked-irv', ['hall', 'online', 'hospital'], papers)
    expect([outcome, tied]).toEqual(['tie', ['hall', 'online']])
    expect((path as { rounds: unknown[] }).rounds.slice(0, 2)).toEqual([
      { counts: { hall: 6, online: 5, hospital: 3 }, exhausted: 0, lowest: ['hospital'], eliminated: ['hospital'] },
      { counts: { hall: 7, online: 7 }, exhausted: 0, lowest: ['hall', 'online'], eliminated: ['online'] },
    ])
  })
})

describe('three real flips', () => {
  const flip = (
    method: TallyId,
    options: string[],
    papers: readonly PaperGroup[],
    rule: string,
    parameters: Json = {},
  ) => {
    const result = countOf(method, options, papers, { parameters })
    return [result.winners, result.flips.find((one) => one.rule === rule)!] as const
  }
  test('Debian’s leader of 2006 hangs on whether unranked options stand last', () => {
    const file = new URL('../../../fixtures/elections/debian-leader-2006.txt', import.meta.url)
    const { options, papers, parameters } = readDebian(readFileSync(file, 'utf8'))
    const [winners, other] = flip('ranked', options, papers, 'unranked', parameters)
    expect(winners).toEqual(['Anthony Towns'])
    expect(other).toMatchObject({ instead: 'ignored', winners: ['Steve McIntyre'], changes: true })
  })
  test('an instant run-off can hang on what becomes of a shared rank', () => {
    const papers = orders('5: a\n4: b\n3: c = d > b')
    const [winners, other] = flip('ranked-irv', ['a', 'b', 'c', 'd'], papers, 'shared')
    expect([winners, other]).toMatchObject([['a'], { instead: 'skip', winners: ['b'], changes: true }])
  })
  test('Schulze’s 45 voters: one of the lowest out at a time elects C, all of them at once A', () => {
    const papers = orders(
      '5: A > C > B > E > D\n5: A > D > E > C > B\n8: B > E > D > A > C\n3: C > A > B > E > D\n7: C > A > E > B > D\n2: C > B > A > D > E\n7: D > C > E > B > A\n8: E > B > A > D > C',
    )
    const options = ['A', 'B', 'C', 'D', 'E']
    const [winners, other] = flip('ranked-irv', options, papers, 'lowest')
    expect([winners, other]).toMatchObject([['C'], { instead: 'all', winners: ['A'], changes: true }])
    expect(countOf('ranked', options, papers).winners).toEqual(['E'])
    expect(whatWouldChange(countOf('ranked-irv', options, papers)).map(({ rule }) => rule)).toContain('lowest')
  })
})

describe('dots, dates and budgets', () => {
  test('dots order, and never decide', () => {
    expect(countOf('dots', ['a', 'b'], each({ a: 3 }, { a: 1, b: 3 }))).toMatchObject({
      kind: 'sensing',
      ranking: [['a'], ['b']],
    })
  })
  const starts = { mon: 1000, tue: 2000, wed: 3000 }
  test.each([
    ['most can come', each({ mon: 2, tue: 1 }, { tue: 1 }), ['tue']],
    ['as many can, more would like to', each({ mon: 1, tue: 2 }, { mon: 1, tue: 1 }), ['tue']],
    ['the same in all: the earliest', each({ tue: 2, wed: 2 }), ['tue']],
    ['nobody can', each({ tue: 0 }), []],
  ])('a date: %s', (_case, papers, winners) => {
    expect(countOf('time', ['mon', 'tue', 'wed'], papers, { parameters: { starts } }).winners).toEqual(winners)
  })
  test('a date can be asked to suit somebody of both sides', () => {
    const papers: PaperGroup[] = [
      { choice: { mon: 2, tue: 2 }, papers: 3, side: 'citizen' },
      { choice: { tue: 1 }, papers: 1, side: 'professional' },
      { choice: { mon: 2 }, papers: 4, side: 'citizen' },
    ]
    const count = (bothSides: boolean) =>
      countOf('time', ['mon', 'tue', 'wed'], papers, { parameters: { starts, bothSides } }).winners
    expect([count(false), count(true)]).toEqual([['mon'], ['tue']])
  })
  test('equal shares leave money to the few, in proportion', () => {
    const papers = [
      { choice: ['park', 'road'], papers: 6 },
      { choice: ['library'], papers: 4 },
    ]
    const costs = { park: 40, road: 50, library: 40 }
    const result = countOf('budget-es', ['park', 'road', 'library'], papers, { parameters: { budget: 100, costs } })
    expect(result.winners).toEqual(['park', 'library'])
    expect(result.path).toMatchObject({ people: 10, spent: 80, unspent: 20, endowment: { first: 10, last: 14 } })
  })
  test('a tie that nothing settles is reported, with what is bought all the same', () => {
    const papers = [
      { choice: ['a'], papers: 2 },
      { choice: ['b', 'c'], papers: 2 },
    ]
    const parameters = { budget: 40, costs: { a: 20, b: 20, c: 20 } }
    expect(countOf('budget-es', ['a', 'b', 'c'], papers, { parameters })).toMatchObject({
      outcome: 'tie',
      winners: ['a'],
      tied: ['b', 'c'],
    })
    expect(
      countOf('budget-es', ['a', 'b', 'c'], papers, { parameters, tie: 'lot', lot: ['c', 'b', 'a'] }),
    ).toMatchObject({ winners: ['a', 'c'], lotUsed: true })
  })
})

describe('the lot', () => {
  // The worked example of the log format: its two scrutineers, definition and box.
  const secret = (side: string) => sha256(utf8(`evenground demo seed: lot ${side}`))
  const bytes = (text: string) => fromHex(text)!
  const seed = lotSeed(sha256, {
    definition: bytes('2e4ca6fe9741778f1598b6b447a6cb534fe526873f44253b19d7bc3d11259590'),
    citizen: secret('citizen'),
    professional: secret('professional'),
    box: bytes('a7cb8d8c1822649a690af39eaa042dbfcc6fbed8b478ba667813def3cb1b6d75'),
  })
  test('commitments, seed and picks of the worked example', () => {
    expect(hex(lotCommitment(sha256, secret('citizen')))).toBe(
      '2943f869b8211b0f8df51be3b9f11508326566c0172a52c020f9e0a5feae3235',
    )
    expect(hex(seed)).toBe('dd093ee05be46944d3785da8e7aa25baa5154494fd23d016e4923e540411743c')
    expect(['abstain', 'no', 'yes'].map((option) => lotPick(sha256, seed, option).slice(0, 4))).toEqual([
      '7913',
      '7afa',
      'ea27',
    ])
    expect(lotOrder(sha256, seed, ['yes', 'no', 'abstain'])).toEqual(['abstain', 'no', 'yes'])
    expect(NOT_REVEALED).toEqual(new Uint8Array(32))
  })
  test('draws so many of each side, and nobody without a seed', () => {
    const roll = ['ann', 'bob', 'cat', 'dan']
    const sides = { ann: 'citizen', bob: 'professional', cat: 'citizen', dan: 'professional' }
    const parameters = { seats: 2, sides, perSide: { citizen: 1, professional: 1 } }
    const drawn = countOf('lot', roll, [], { parameters, lot: ['bob', 'dan', 'cat', 'ann'] })
    expect(drawn).toMatchObject({ outcome: 'winner', winners: ['bob', 'cat'], lotUsed: true })
    expect(countOf('lot', roll, [], { parameters }).outcome).toBe('tie')
  })
})

describe('quorum', () => {
  const roll = { citizen: 8, professional: 6 }
  const quorum = { all: { num: 3, den: 5 }, sides: { citizen: { num: 1, den: 2 } }, yes: null }
  const outcome = (citizen: number, professional: number, call: 1 | 2 = 1) =>
    countOf('majority', ['yes', 'no', 'abstain'], said({ yes: citizen + professional }), {
      roll,
      cast: { citizen, professional },
      quorum,
      call,
    }).outcome
  test.each([
    ['9 voters with 4 citizens', outcome(4, 5), 'adopted'],
    ['9 voters with 3 citizens', outcome(3, 6), 'no-quorum'],
    ['the same in the second call', outcome(3, 6, 2), 'adopted'],
    ['8 voters with 8 citizens, in any call', outcome(8, 0, 2), 'no-quorum'],
  ])('%s', (_case, found, expected) => expect(found).toBe(expected))
  test('a quorum of yeses counts those, whoever stays away', () => {
    const asked = { all: { num: 0, den: 1 }, sides: {}, yes: { num: 1, den: 2 } }
    const count = (yes: number) =>
      countOf('majority', ['yes', 'no', 'abstain'], said({ yes, no: 1 }), { roll, quorum: asked }).outcome
    expect([count(6), count(7)]).toEqual(['no-quorum', 'adopted'])
  })
})

describe('objections', () => {
  const rules = DEFAULT_ROUNDS
  test.each([
    ['nobody objects', { open: 0, round: 1, daysOpen: 0, tests: null }, 'adopted'],
    ['the second round', { open: 1, round: 2, daysOpen: 5, tests: null }, 'talk-again'],
    ['after three rounds', { open: 1, round: 3, daysOpen: 5, tests: null }, 'test'],
    ['after 21 days', { open: 1, round: 1, daysOpen: 21, tests: null }, 'test'],
    [
      'two thirds of the others see no reason',
      { open: 1, round: 3, daysOpen: 5, tests: [{ others: 12, notReasoned: 8 }] },
      'adopted',
    ],
    ['just under two thirds', { open: 1, round: 3, daysOpen: 5, tests: [{ others: 12, notReasoned: 7 }] }, 'fallback'],
    [
      'one of two objections stands',
      { open: 2, round: 3, daysOpen: 5, tests: [{ others: 12, notReasoned: 12 }] },
      'fallback',
    ],
  ] as const)('%s', (_case, soFar, step) => expect(nextConsentStep(soFar, rules)).toBe(step))
  test('an objection nobody was asked about stands', () => {
    expect(objectionStands({ others: 0, notReasoned: 0 }, { num: 2, den: 3 })).toBe(true)
  })
})

describe('papers and rules that there are not', () => {
  const fault = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      if (error instanceof CannotCount) return error.fault
      throw error
    }
    return undefined
  }
  test.each([
    ['approval', 'a', 'wrong-shape'],
    ['approval', ['a', 'z'], 'unknown-option'],
    ['approval', ['a', 'a'], 'option-twice'],
    ['ranked', [['a'], []], 'empty-rank'],
    ['ranked', [['a'], ['b', 'a']], 'option-twice'],
    ['ranked', ['a'], 'wrong-shape'],
    ['score', { a: 6 }, 'out-of-range'],
    ['score', { a: -1 }, 'out-of-range'],
    ['score', { a: 1.5 }, 'not-whole'],
    ['score', { z: 1 }, 'unknown-option'],
    ['score', { constructor: 1 }, 'unknown-option'],
    ['dots', { a: 3, b: 3 }, 'too-many-dots'],
    ['ranked-irv', [['__proto__']], 'unknown-option'],
  ] as const)('%s %j: %s', (method, choice, reason) => {
    expect(
      fault(() => countOf(method, ['a', 'b'], [{ choice: choice as unknown as Choice, papers: 1 }])),
    ).toMatchObject({ fault: { reason } })
  })
  test.each([
    [{ winners: 0 }, 'winners'],
    [{ winners: 3 }, 'winners'],
    [{ winners: 1, weight: 2 }, 'weight'],
    [{ bar: { num: 1, den: 0, strict: true } }, 'bar'],
    [{ bar: 0.5 }, 'bar'],
  ])('parameters %j', (parameters, parameter) => {
    expect(fault(() => countOf('approval', ['a', 'b'], [], { parameters }))).toMatchObject({ fault: { parameter } })
  })
  test('a number of papers is whole, and no paper weighs more than one', () => {
    for (const papers of [0, -1, 1.5, Number.NaN, 1e15]) {
      expect(fault(() => countOf('approval', ['a'], [{ choice: ['a'], papers }]))?.what).toBe('papers')
    }
  })
  test('blank papers are none', () => {
    expect(countOf('approval', ['a', 'b'], each(['a'], []))).toMatchObject({ papers: 1, blank: 1 })
  })
})

test('every method is proposed for what it says it is for, and every result is canonical', () => {
  for (const [purpose, ids] of Object.entries(PROPOSED))
    for (const id of ids) expect(TALLIES[id].purposes, id).toContain(purpose)
  expect(TALLY_IDS.filter((id) => !Object.values(PROPOSED).flat().includes(id))).toEqual([])
  const result = countOf('ranked', ['a', 'b'], orders('1: a > b'))
  expect(canonical(parseCanonical(countText(result)))).toBe(countText(result))
})
