import { describe, expect, test } from 'vitest'
import { DAY } from '#domain/time.ts'
import { groupOfFive } from '#tests/support/pure-plan.ts'

describe('who may cast, and when', () => {
  test('a member with an agreed role can vote, and change it until the vote closes', () => {
    const { plan, citizens } = groupOfFive()
    const ballotId = plan.open()
    const size = plan.entries.length
    expect(plan.refusals(citizens[0], 'ballot.cast', { ballotId, choice: 'consent' })).toEqual([])
    expect(plan.refusals(citizens[0], 'ballot.cast', { ballotId, choice: 'objection' })).toEqual([])
    expect(plan.boxes.get(ballotId)!.get(citizens[0])).toMatchObject({ choice: 'objection', rev: 2 })
    // Casting writes no entry: its time beside others' would tell who voted what.
    expect(plan.entries.length).toBe(size)
  })

  test('one millisecond late is late', () => {
    const { plan, citizens } = groupOfFive()
    const ballotId = plan.open()
    plan.wait(7 * DAY - 1)
    expect(plan.refusals(citizens[0], 'ballot.cast', { ballotId, choice: 'consent' })).toEqual([])
    plan.wait(1)
    expect(plan.refusals(citizens[1], 'ballot.cast', { ballotId, choice: 'consent' })).toEqual([
      'ballot.cast.ballot-is-open',
    ])
  })

  test('who joins while a vote is open has no seat in it', () => {
    const { plan } = groupOfFive()
    const ballotId = plan.open()
    const late = plan.join('citizen')
    expect(plan.refusals(late, 'ballot.cast', { ballotId, choice: 'consent' })).toEqual(['ballot.cast.on-the-roll'])
  })

  test('before the first vote the role must be agreed; that binds only this person’s own vote', () => {
    const { plan, citizens } = groupOfFive()
    const unsigned = plan.join('citizen', { role: false })
    const ballotId = plan.open()
    expect(plan.refusals(unsigned, 'ballot.cast', { ballotId, choice: 'consent' })).toEqual([
      'ballot.cast.role-is-agreed',
      'ballot.cast.interests-declared',
    ])
    expect(plan.refusals(citizens[0], 'ballot.cast', { ballotId, choice: 'consent' })).toEqual([])
    plan.do(unsigned, 'role.sign')
    plan.do(unsigned, 'interest.declare')
    expect(plan.refusals(unsigned, 'ballot.cast', { ballotId, choice: 'consent' })).toEqual([])
  })

  test('a refused vote leaves no entry, so nobody is named', () => {
    const { plan } = groupOfFive()
    const ballotId = plan.open()
    const late = plan.join('citizen')
    const size = plan.entries.length
    plan.refusals(late, 'ballot.cast', { ballotId, choice: 'consent' })
    expect(plan.entries.length).toBe(size)
  })

  test.each(['yes', '', 'constructor', '__proto__', '1'])('%j is no choice in a vote by consent', (choice) => {
    const { plan, citizens } = groupOfFive()
    const ballotId = plan.open()
    expect(() => plan.do(citizens[0], 'ballot.cast', { ballotId, choice })).toThrow(/choices/)
  })

  test('the guide has no seat and no command to vote', () => {
    const { plan } = groupOfFive()
    const ballotId = plan.open()
    expect(plan.state.ballots.get(ballotId)!.roll).not.toContain(plan.guide)
    expect(() => plan.do(plan.guide, 'ballot.cast', { ballotId, choice: 'consent' })).toThrow(/not allowed/)
  })
})
