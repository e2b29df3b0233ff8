import { describe, expect, test } from 'vitest'
import { replyDue } from '#domain/commitment/state.ts'
import { draft } from '#domain/log/entry.ts'
import { toInstant } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

const promise = {
  commitment: { canChange: ['Where classes are held'], cannotChange: ['Oxygen stays in the hospital'] },
  ...{ signedBy: 'Dr Marsh, director', how: 'letter' },
}

describe('what the sponsor promised', () => {
  test('is on record with its numbers; who signed, and the words, are sealed', () => {
    const { plan } = groupOfFive()
    plan.do(plan.guide, 'commitment.sign', { ...promise, budget: 4_800_000 })
    expect(plan.entries.at(-1)).toMatchObject({
      kind: 'commitment.signed',
      body: { version: 1, budget: 4_800_000, replyByDays: 56, how: 'letter' },
    })
    expect(Object.keys(plan.entries.at(-1)!.seals).sort()).toEqual(['commitment', 'sponsor'])
    expect(JSON.stringify(plan.entries)).not.toMatch(/Marsh|Oxygen|classes/)
  })

  test('can be changed; the later one holds, and the record keeps both', () => {
    const { plan } = groupOfFive()
    plan.do(plan.guide, 'commitment.sign', promise)
    plan.do(plan.guide, 'commitment.sign', { ...promise, replyByDays: 28 })
    expect(plan.state.commitment).toMatchObject({ version: 2, budget: null, replyByDays: 28 })
    expect(plan.entries.filter(({ kind }) => kind === 'commitment.signed')).toHaveLength(2)
  })

  test('is recorded by the guide alone', () => {
    const { plan, citizens, professionals } = groupOfFive()
    for (const member of [citizens[0], professionals[0]]) {
      expect(() => plan.do(member, 'commitment.sign', promise)).toThrow('not allowed')
    }
  })

  test.each<[string, object, boolean]>([
    ['one day', { replyByDays: 1 }, true],
    ['no day', { replyByDays: 0 }, false],
    ['a year', { replyByDays: 365 }, true],
    ['more than a year', { replyByDays: 366 }, false],
    ['ten million pounds', { budget: 1_000_000_000 }, true],
    ['a penny more', { budget: 1_000_000_001 }, false],
    ['a debt', { budget: -1 }, false],
    ['nothing that can change', { commitment: { canChange: [], cannotChange: ['All'] } }, false],
  ])('%s', (_what, input, fits) => {
    const { plan } = groupOfFive()
    const sign = () => plan.do(plan.guide, 'commitment.sign', { ...promise, ...input })
    if (fits) expect(sign().entries).toHaveLength(1)
    else expect(sign).toThrow()
  })

  test('is answered so many days after the plan is agreed', () => {
    const agreed = toInstant(Date.UTC(2026, 2, 2, 9))
    expect(replyDue({ replyByDays: 56 }, agreed)).toBe('2026-04-27T09:00:00.000Z')
  })

  test('a forged entry out of order, or without its words, is no entry of this log', () => {
    const { plan } = groupOfFive()
    const body = { version: 2, budget: null, replyByDays: 56, how: 'letter' as const }
    const seal = { value: 'x', audience: 'members' as const }
    const write = (version: number, seals: object) =>
      plan.write([draft('commitment.signed', plan.guide, { ...body, version }, seals as never)])
    expect(() => write(2, { commitment: seal, sponsor: seal })).toThrow()
    expect(() => write(1, { commitment: seal })).toThrow()
  })
})
