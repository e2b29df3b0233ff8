import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFair, leadOfProfessionals, rankSlots, type SlotCount } from '#domain/availability/fair-slot.ts'

const count = (c: number, citizens: number, p: number, professionals: number): SlotCount => ({
  citizen: { free: c, of: citizens },
  professional: { free: p, of: professionals },
})

describe('a time is fair', () => {
  test.each<[string, SlotCount, boolean]>([
    ['Tuesday 12:00, the worked example', count(6, 8, 5, 6), true],
    ['Tuesday 10:30: half of the citizens', count(4, 8, 5, 6), false],
    ['Monday 09:30', count(2, 8, 6, 6), false],
    ['Wednesday 18:00', count(1, 8, 1, 6), false],
    ['0.60 exactly', count(3, 5, 3, 5), true],
    ['just under 0.60', count(599, 1000, 1, 5), false],
    ['just over 0.60', count(601, 1000, 1, 5), true],
    ['0.10 under the professionals exactly', count(7, 10, 8, 10), true],
    ['just more than 0.10 under them', count(699, 1000, 8, 10), false],
    ['just less than 0.10 under them', count(701, 1000, 8, 10), true],
    ['no professionals at all', count(3, 5, 0, 0), true],
    ['no citizens at all', count(0, 0, 3, 3), false],
  ])('%s', (_what, some, fair) => expect(isFair(some)).toBe(fair))

  test('by the two formulas of the rule, for any group', () => {
    const side = fc.nat(30).chain((of) => fc.record({ free: fc.nat(of), of: fc.constant(of) }))
    fc.assert(
      fc.property(side, side, (citizen, professional) => {
        fc.pre(citizen.of > 0 && professional.of > 0)
        // In sixtieths of a thirtieth everything is a whole number, so that 0.1 is exactly a tenth.
        const [c, p] = [citizen.free * professional.of, professional.free * citizen.of]
        const all = citizen.of * professional.of
        expect(isFair({ citizen, professional })).toBe(10 * c >= 6 * all && 10 * c >= 10 * p - all)
        expect(leadOfProfessionals({ citizen, professional }).num).toBe(Math.max(0, p - c))
      }),
    )
  })
})

test('the best time comes first: fair ones, then by the lower of both rates, then by citizens’', () => {
  const slots = [
    { id: 'unfair, but everybody else can', count: count(5, 10, 10, 10) },
    { id: 'lower rate 0.6', count: count(10, 10, 6, 10) },
    { id: 'lower rate 0.7, citizens 0.7', count: count(7, 10, 8, 10) },
    { id: 'lower rate 0.7, citizens 0.9', count: count(9, 10, 7, 10) },
    { id: 'no professionals: only citizens count', count: count(4, 5, 0, 0) },
  ]
  expect(rankSlots(slots).map(({ id }) => id)).toEqual([
    'no professionals: only citizens count',
    'lower rate 0.7, citizens 0.9',
    'lower rate 0.7, citizens 0.7',
    'lower rate 0.6',
    'unfair, but everybody else can',
  ])
})
