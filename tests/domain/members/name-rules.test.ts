import { describe, expect, test } from 'vitest'
import { groupOfFive } from '#tests/support/pure-plan.ts'

describe('plain names (LPF-12)', () => {
  test.each([
    [0, false],
    [1, true],
    [2, true],
  ])('%i names from before with a title', (names, stops) => {
    const { plan } = groupOfFive()
    plan.namesWithRank = names
    const meeting = { kind: 'live', title: 'Options', startsAt: plan.at, minutes: 90 }
    const { sessionId } = plan.do(plan.guide, 'session.schedule', meeting).result!
    const inMeeting = stops ? ['session.open.plain-names'] : []
    expect(plan.refusals(plan.guide, 'session.open', { sessionId })).toEqual(inMeeting)
    const inVote = stops ? ['ballot.open.plain-names'] : []
    expect(plan.refusals(plan.guide, 'ballot.open', plan.proposal())).toEqual(inVote)
  })

  test('nobody can set it aside', () => {
    const { plan } = groupOfFive()
    const reason = 'She has been called that for thirty years.'
    const request = { gate: 'ballot.open', ruleId: 'ballot.open.plain-names', reason }
    expect(() => plan.do(plan.guide, 'override.request', request)).toThrow()
  })

  test('a new name is refused where it is typed, with the name alone as a suggestion', () => {
    const { plan, citizens } = groupOfFive()
    expect(() => plan.do(citizens[0], 'member.rename', { name: 'Dr Anjali Menon' })).toThrow(/“Anjali Menon”/)
    expect(() => plan.do(citizens[0], 'member.rename', { name: 'Manager' })).toThrow(/title, rank or grade/)
    const invited = { side: 'professional', name: 'Cllr Helen Osei' }
    expect(() => plan.do(plan.guide, 'member.invite', invited)).toThrow(/“Helen Osei”/)
    expect(plan.do(citizens[0], 'member.rename', { name: 'Dean King' }).entries).toHaveLength(1)
  })
})
