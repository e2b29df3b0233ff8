import { describe, expect, test } from 'vitest'
import { electors } from '#domain/members/state.ts'
import { groupOfFive, PurePlan } from '#tests/support/pure-plan.ts'

describe('inviting', () => {
  test.each([
    ['a voting member without a side', { name: 'Ann' }, /citizen or a professional/],
    ['an observer with a side', { name: 'Ann', function: 'observer', side: 'citizen' }, /Leave the side out/],
    ['a citizen who is a council officer', { name: 'Ann', side: 'citizen', kind: 'council' }, /choose one of/],
    ['nobody', { name: '  ', side: 'citizen' }, /write something/],
    ['a name with a line that cannot be shown', { name: 'A\u0000', side: 'citizen' }, /cannot be shown/],
    ['an address that is none', { name: 'Ann', side: 'citizen', email: 'ann@' }, /not an e-mail/],
    ['two addresses in one', { name: 'Ann', side: 'citizen', email: 'a@b.org\r\nBCC: c@d.org' }, /not an e-mail/],
    ['somebody with more weight', { name: 'Ann', side: 'citizen', weight: 2 }, /Unrecognized key/],
  ])('refuses %s', (_case, input, words) => {
    const plan = new PurePlan()
    const size = plan.entries.length
    expect(() => plan.do(plan.guide, 'member.invite', input)).toThrow(words)
    expect(plan.entries.length).toBe(size)
  })

  test('gives nobody a vote before they have joined', () => {
    const plan = new PurePlan()
    const { memberId } = plan.do(plan.guide, 'member.invite', { name: 'Ann', side: 'citizen' }).result!
    expect(electors(plan.state)).toEqual([])
    plan.do(memberId as never, 'member.join')
    expect(electors(plan.state).map(({ id }) => id)).toEqual([memberId])
  })

  test('the log holds no name and no address', () => {
    const plan = new PurePlan()
    plan.do(plan.guide, 'member.invite', { name: 'Maureen Tagg', email: 'maureen@example.org', side: 'citizen' })
    expect(JSON.stringify(plan.entries)).not.toMatch(/Maureen|example\.org/)
  })
})

describe('a role description', () => {
  const role = { purpose: 'Help', time: '2 hours a month', length: 'A year', money: 'Fares paid back' }
  test('that the member changes needs the guide’s yes again', () => {
    const plan = new PurePlan()
    const ann = plan.join('citizen')
    plan.do(ann, 'role.describe', { role })
    expect(plan.state.members.get(ann)!.role).toMatchObject({
      version: 2,
      signedBy: { member: true, facilitator: false },
    })
    plan.do(plan.guide, 'role.sign', { memberId: ann })
    expect(plan.state.members.get(ann)!.role!.signedBy).toEqual({ member: true, facilitator: true })
  })
  test('is nobody else’s to sign', () => {
    const { plan, citizens } = groupOfFive()
    expect(() => plan.do(citizens[0], 'role.sign', { memberId: citizens[1] })).toThrow(/your own/)
  })
})

describe('leaving', () => {
  test('asks no reason, ends the right to act and keeps the seat in an open vote', () => {
    const { plan, citizens } = groupOfFive()
    const ballotId = plan.open()
    plan.do(citizens[0], 'ballot.cast', { ballotId, choice: 'consent' })
    plan.do(citizens[0], 'member.leave', { words: 'unname' })
    expect(plan.state.members.get(citizens[0])!.status).toBe('left')
    expect(plan.boxes.get(ballotId)!.size).toBe(1)
    expect(() => plan.do(citizens[0], 'ballot.cast', { ballotId, choice: 'objection' })).toThrow(/not allowed/)
  })
  test('is not for the only guide', () => {
    const { plan } = groupOfFive()
    expect(() => plan.do(plan.guide, 'member.leave')).toThrow(/only guide/)
  })
})

test('a new link while the person has a seat in an open vote needs two keys', () => {
  const { plan, citizens } = groupOfFive()
  expect(plan.refusals(plan.guide, 'member.reissue', { memberId: citizens[0] })).toEqual([])
  plan.open()
  expect(plan.refusals(plan.guide, 'member.reissue', { memberId: citizens[0] })).toEqual([
    'member.reissue.not-during-a-vote',
  ])
  plan.override('member.reissue', 'member.reissue.not-during-a-vote', citizens[1])
  expect(plan.refusals(plan.guide, 'member.reissue', { memberId: citizens[0] })).toEqual([])
})

test('two keys for a new link during a vote serve once: the next link needs keys of its own', () => {
  const { plan, citizens } = groupOfFive()
  plan.open()
  plan.override('member.reissue', 'member.reissue.not-during-a-vote', citizens[1])
  plan.do(plan.guide, 'member.reissue', { memberId: citizens[0] })
  for (const memberId of [citizens[0], citizens[2]]) {
    expect(plan.refusals(plan.guide, 'member.reissue', { memberId })).toEqual(['member.reissue.not-during-a-vote'])
  }
})
