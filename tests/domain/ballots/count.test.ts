import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countPapers, quorumOf, resultText } from '#domain/ballots/count.ts'
import { type Definition, define, quorumFor } from '#domain/ballots/definition.ts'
import { METHODS } from '#domain/ballots/methods.ts'
import { type Paper, signPaper } from '#domain/ballots/paper.ts'
import type { MethodId } from '#domain/ballots/state.ts'
import { utf8 } from '#domain/bytes.ts'
import { type BallotId, idOf } from '#domain/ids.ts'
import { toInstant } from '#domain/time.ts'
import { keyPairFrom, nodeCrypto } from '#server/crypto.ts'

const { sha256 } = nodeCrypto
const DIGEST = `sha256:${'1'.repeat(64)}` as const
const definitionOf = (method: MethodId, seats: number): Definition =>
  define({
    quorum: quorumFor('deciding', {}),
    ...{
      ballot: idOf('ballot', '0'.repeat(26)) as BallotId,
      kind: 'deciding',
      subject: { kind: 'plan' },
      question: null,
    },
    ...{ text: DIGEST, correction: false, method, threshold: METHODS[method].defaultThreshold },
    ...{
      roll: { citizen: Math.ceil(seats / 2), professional: Math.floor(seats / 2) },
      closes: toInstant(0),
      closesWhenAll: false,
    },
  })
const paper = (choice: string, i: number): Paper => {
  const keys = keyPairFrom(sha256(utf8(`voter ${i}`)))
  return signPaper(keys.publicKey, keys.sign, { choice, definition: DIGEST, rev: 1 })
}
const count = (method: MethodId, choices: string[], options: { openObjections?: number; seats?: number } = {}) => {
  const definition = definitionOf(method, options.seats ?? choices.length)
  const cast = { citizen: Math.ceil(choices.length / 2), professional: Math.floor(choices.length / 2) }
  return countPapers(sha256, {
    ...{ definition, definitionDigest: DIGEST, papers: choices.map(paper), cast, call: 1 },
    openObjections: options.openObjections ?? 0,
  })
}
const times = (n: number, choice: string) => Array.from({ length: n }, () => choice)
const levels = (...histogram: number[]) => histogram.flatMap((n, i) => times(n, String(i + 1)))

describe('gradients of agreement', () => {
  test.each([
    ['the demo: 11 of 13 support, 1 of 13 against', levels(5, 4, 2, 1, 1, 1, 0, 0), 'adopted'],
    ['one of them at level 8 instead', levels(5, 4, 2, 1, 1, 0, 0, 1), 'objections-open'],
    ['exactly 70 % support and 10 % against', levels(7, 0, 0, 0, 2, 1, 0, 0), 'adopted'],
    ['just under 70 %', levels(69, 0, 0, 0, 31, 0, 0, 0), 'not-adopted'],
    ['just over 10 % against', levels(89, 0, 0, 0, 0, 11, 0, 0), 'not-adopted'],
    ['abstentions are not counted in the shares', levels(7, 0, 0, 90, 2, 1, 0, 0), 'adopted'],
    ['only abstentions', levels(0, 0, 0, 5, 0, 0, 0, 0), 'not-adopted'],
  ])('%s', (_case, choices, outcome) => {
    expect(count('gradients8', choices).outcome).toBe(outcome)
  })

  test('publishes the median level, never a mean', () => {
    expect(count('gradients8', levels(5, 4, 2, 1, 1, 1, 0, 0)).path).toEqual({
      counted: 13,
      supporting: 11,
      opposing: 1,
      blocks: 0,
      median: 2,
    })
  })
})

describe('consent', () => {
  test.each([
    ['nobody objects', [...times(3, 'consent'), 'concern', 'stand-aside'], 0, 'adopted'],
    ['one objects', [...times(4, 'consent'), 'objection'], 0, 'objections-open'],
    ['one reason was raised and not taken back', times(5, 'consent'), 1, 'objections-open'],
    ['everybody stands aside', times(5, 'stand-aside'), 0, 'adopted'],
  ])('%s', (_case, choices, openObjections, outcome) => {
    expect(count('consent', choices, { openObjections }).outcome).toBe(outcome)
  })
})

describe('yes or no', () => {
  test.each([
    ['more yes than no', [...times(3, 'yes'), ...times(2, 'no')], 'adopted'],
    ['a tie leaves things as they are', [...times(2, 'yes'), ...times(2, 'no')], 'not-adopted'],
    ['abstentions do not count', ['yes', ...times(4, 'abstain')], 'adopted'],
    ['only abstentions', times(4, 'abstain'), 'not-adopted'],
  ])('%s', (_case, choices, outcome) => {
    expect(count('majority', choices).outcome).toBe(outcome)
  })
  test.each([
    ['two thirds exactly, at least', { num: 2, den: 3, strict: false, base: 'yes+no' }, 4, 2, 'adopted'],
    ['two thirds exactly, more than', { num: 2, den: 3, strict: true, base: 'yes+no' }, 4, 2, 'not-adopted'],
    ['half of all seats, more than', { num: 1, den: 2, strict: true, base: 'roll' }, 4, 2, 'not-adopted'],
  ] as const)('%s', (_case, threshold, yes, no, outcome) => {
    const context = { roll: 8, openObjections: 0 }
    expect(METHODS.majority.count({ yes, no, abstain: 0 }, threshold, context).outcome).toBe(outcome)
  })
})

test.each([
  ['9 voters with 3 citizens', 3, 6, false],
  ['9 voters with 4 citizens', 4, 5, true],
  ['8 voters with 8 citizens', 8, 0, false],
])('quorum of 14 seats (8 + 6): %s', (_case, citizen, professional, held) => {
  const definition = { ...definitionOf('consent', 14), roll: { citizen: 8, professional: 6 } }
  const quorum = quorumOf(definition, { citizen, professional }, 1)
  expect(quorum.all && quorum.citizen).toBe(held)
})

describe('equal weight', () => {
  const methods = fc.constantFrom<MethodId>('consent', 'gradients8', 'majority')
  const profile = methods.chain((method) =>
    fc.tuple(
      fc.constant(method),
      fc.array(fc.constantFrom(...METHODS[method].options.map((option) => option.id)), { minLength: 1, maxLength: 30 }),
    ),
  )

  test('the order of papers never changes a result, down to its bytes', () => {
    fc.assert(
      fc.property(profile, fc.nat(), ([method, choices], seed) => {
        const definition = definitionOf(method, choices.length)
        const papers = choices.map(paper)
        const shuffled = [...papers].sort(
          (a, b) => ((a.key.charCodeAt(seed % 40) * 7) % 11) - ((b.key.charCodeAt(seed % 40) * 7) % 11),
        )
        const input = {
          definition,
          definitionDigest: DIGEST,
          cast: definition.roll,
          call: 1 as const,
          openObjections: 0,
        }
        expect(resultText(countPapers(sha256, { ...input, papers: shuffled }))).toBe(
          resultText(countPapers(sha256, { ...input, papers })),
        )
      }),
    )
  })

  test('swapping sides of all voters never changes counts or outcome, once the quorum is met', () => {
    fc.assert(
      fc.property(profile, ([method, choices]) => {
        const definition = definitionOf(method, choices.length)
        const { citizen, professional } = definition.roll
        const swapped = { ...definition, roll: { citizen: professional, professional: citizen } }
        const input = { definitionDigest: DIGEST, papers: choices.map(paper), call: 1 as const, openObjections: 0 }
        const a = countPapers(sha256, { ...input, definition, cast: definition.roll })
        const b = countPapers(sha256, { ...input, definition: swapped, cast: swapped.roll })
        expect([b.outcome, b.counts, b.path]).toEqual([a.outcome, a.counts, a.path])
      }),
    )
  })

  test('one more paper changes each count by at most one', () => {
    fc.assert(
      fc.property(profile, ([method, choices]) => {
        const before = count(method, choices).counts
        const after = count(method, [...choices, choices[0]!]).counts
        for (const option of Object.keys(before))
          expect(after[option]! - before[option]!).toBe(option === choices[0] ? 1 : 0)
      }),
    )
  })
})
