import { describe, expect, test } from 'vitest'
import type { MemberId } from '#domain/ids.ts'
import { sharesForMember, sharesOf } from '#domain/plan/shares.ts'
import { PurePlan } from '#tests/support/pure-plan.ts'

function group(citizens: number, professionals: number) {
  const plan = new PurePlan()
  const join = (side: 'citizen' | 'professional', many: number) => Array.from({ length: many }, () => plan.join(side))
  return { plan, citizens: join('citizen', citizens), professionals: join('professional', professionals) }
}

describe('whose words stand in a text', () => {
  test('is counted by member and by side; the guide, and who is not known any more, are on none', () => {
    const { plan, citizens, professionals } = group(3, 3)
    const [ann, ben] = citizens as [MemberId, MemberId]
    const characters = new Map([
      [ann, 100],
      [ben, 20],
      [professionals[0]!, 60],
      [plan.guide, 5],
      ['m_unknown' as MemberId, 2],
    ])
    const shares = sharesOf(plan.state, characters)
    expect(shares).toEqual({
      ...{ byMember: characters, bySide: { citizen: 120, professional: 60 } },
      ...{ others: 7, all: 187 },
    })
    const sides = { citizen: 120, professional: 60 }
    expect(sharesForMember(plan.state, shares, ann)).toEqual({ sides, others: 7, mine: 100, all: 187 })
    expect(sharesForMember(plan.state, shares, citizens[2]!)).toEqual({ sides, others: 7, mine: 0, all: 187 })
  })

  test.each([
    [3, 2],
    [2, 3],
  ])('with %i citizens and %i professionals, only oneself is told about', (many, few) => {
    const { plan, citizens } = group(many, few)
    const shares = sharesOf(plan.state, new Map([[citizens[0]!, 10]]))
    expect(sharesForMember(plan.state, shares, citizens[0]!)).toEqual({ sides: null, others: 0, mine: 10, all: 10 })
  })

  test('words of somebody who left are still their side’s', () => {
    const { plan, citizens } = group(4, 3)
    plan.do(citizens[0]!, 'member.leave')
    const shares = sharesOf(plan.state, new Map([[citizens[0]!, 10]]))
    expect(shares.bySide).toEqual({ citizen: 10, professional: 0 })
  })
})
