import { describe, expect, test } from 'vitest'
import { idOf, type MemberId, type SessionId } from '#domain/ids.ts'
import { electors } from '#domain/members/state.ts'
import { maySign } from '#domain/overrides/state.ts'
import { HOUR, later } from '#domain/time.ts'
import { openMeeting } from '#tests/support/meeting.ts'
import { groupOfFive, type PurePlan } from '#tests/support/pure-plan.ts'

const GUEST = idOf('member', 'g'.repeat(26)) as MemberId
const planned = (plan: PurePlan, inHours: number) =>
  plan.do(plan.guide, 'session.schedule', {
    ...{ kind: 'live', title: 'M', minutes: 90, startsAt: later(plan.at, inHours * HOUR) },
  }).result!.sessionId as SessionId

describe('a guest', () => {
  const withGuest = (side: 'citizen' | 'professional' = 'citizen') => {
    const meeting = openMeeting()
    meeting.plan.do(GUEST, 'guest.join', { sessionId: meeting.sessionId, name: 'Gus', side })
    return meeting
  }

  test('speaks, and their talk counts on their side', () => {
    const { plan, sessionId, session, speak } = withGuest()
    plan.do(GUEST, 'attendance.join', { sessionId })
    plan.do(GUEST, 'queue.join')
    speak(GUEST, 30)
    expect(session().seconds.get(GUEST)).toBe(30)
    expect(plan.state.members.get(GUEST)).toMatchObject({ side: 'citizen', function: 'guest', status: 'joined' })
  })

  test('is no elector, on no roll, and nobody’s second key', () => {
    const { plan, citizens } = withGuest()
    expect(electors(plan.state)).toHaveLength(6)
    expect(maySign(plan.state).map(({ id }) => id)).toEqual(citizens)
    plan.texts.set('why', 'Getting there is the hard part.')
    const ballot = plan.open({ kind: 'sensing' })
    expect(plan.state.ballots.get(ballot)?.roll).not.toContain(GUEST)
    for (const type of ['ballot.cast', 'override.countersign', 'objection.raise', 'plan.agree'] as const) {
      expect(() => plan.do(GUEST, type, INPUT[type])).toThrow(/not allowed/)
    }
  })

  test('keeps a citizen who is a member no company: one of those alone among professionals is alone', () => {
    const { plan, sessionId, citizens } = withGuest()
    plan.do(GUEST, 'attendance.join', { sessionId })
    plan.do(plan.guide, 'agenda.set', { sessionId, steps: [{ kind: 'discussion', minutes: 30, what: 'W' }] })
    for (const citizen of citizens.slice(1)) plan.do(citizen, 'attendance.leave', { sessionId })
    expect(plan.refusals(plan.guide, 'step.start', { step: 0 })).toContain('step.start.no-lone-citizen')
  })

  test('brings a name without title, and comes in once under it', () => {
    const { plan, sessionId } = withGuest()
    const other = idOf('member', 'h'.repeat(26)) as MemberId
    expect(() => plan.do(other, 'guest.join', { sessionId, name: 'Dr Who', side: 'citizen' })).toThrow(/Who/)
    expect(() => plan.do(GUEST, 'guest.join', { sessionId, name: 'Gus', side: 'citizen' })).toThrow(/is not allowed/)
  })

  test.each([
    [2, true],
    [2.01, false],
  ])('can come in %d hours before the meeting: %s', (hours, isOpen) => {
    const { plan } = groupOfFive()
    const sessionId = planned(plan, hours)
    const join = () => plan.do(GUEST, 'guest.join', { sessionId, name: 'Gus', side: 'citizen' })
    const make = () => plan.do(plan.guide, 'join-code.make', { sessionId })
    if (isOpen) expect([make().entries.length, join().entries.length]).toEqual([1, 1])
    else {
      expect(make).toThrow(/two hours/)
      expect(join).toThrow(/not open/)
    }
  })

  test('cannot come once it is over', () => {
    const { plan, sessionId } = openMeeting()
    plan.do(plan.guide, 'session.close', { sessionId })
    expect(() => plan.do(GUEST, 'guest.join', { sessionId, name: 'Gus', side: 'citizen' })).toThrow(/not open/)
  })
})

const VOTE = `b_${'0'.repeat(26)}`
const INPUT = {
  'ballot.cast': { ballotId: VOTE, choice: 'yes' },
  'override.countersign': { overrideId: `o_${'0'.repeat(26)}` },
  'objection.raise': { ballotId: VOTE, text: 'No.' },
  'plan.agree': {},
}

describe('a seat card', () => {
  const seatOf = (plan: PurePlan) =>
    plan.do(plan.guide, 'member.invite', { name: 'Seat 1', side: 'citizen' }).result!.memberId as MemberId

  test('is a seat with a vote, under the name that its holder gives', () => {
    const { plan } = groupOfFive()
    const sessionId = planned(plan, 1)
    const seat = seatOf(plan)
    plan.do(plan.guide, 'seat-card.make', { sessionId, memberIds: [seat] })
    const before = plan.state.members.get(seat)!.identity
    plan.do(seat, 'seat-card.use', { sessionId, name: 'Ray' })
    expect(plan.entries.slice(-3).map(({ kind }) => kind)).toEqual([
      'member.joined',
      'member.renamed',
      'seat-card.used',
    ])
    expect(electors(plan.state).map(({ id }) => id)).toContain(seat)
    expect(plan.state.members.get(seat)!.identity).not.toBe(before)
  })

  test('used again is the same person; used by somebody who thought it free, nobody', () => {
    const { plan } = groupOfFive()
    const sessionId = planned(plan, 1)
    const seat = seatOf(plan)
    plan.do(seat, 'seat-card.use', { sessionId, name: 'Ray' })
    const people = plan.state.members.size
    plan.do(seat, 'seat-card.use', { sessionId })
    expect(plan.entries.at(-1)).toMatchObject({ kind: 'seat-card.used', actor: seat })
    expect(() => plan.do(seat, 'seat-card.use', { sessionId, name: 'Mallory' })).toThrow(/just taken this seat/)
    expect([plan.state.members.size, plan.entries.at(-1)?.kind]).toEqual([people, 'seat-card.used'])
  })

  test.each([
    [12, true],
    [12.01, false],
  ])('works %d hours before its meeting: %s', (hours, works) => {
    const { plan } = groupOfFive()
    const sessionId = planned(plan, hours)
    const seat = seatOf(plan)
    plan.do(plan.guide, 'seat-card.make', { sessionId, memberIds: [seat] })
    const use = () => plan.do(seat, 'seat-card.use', { sessionId, name: 'Ray' })
    if (works) expect(use().entries).toHaveLength(3)
    else expect(use).toThrow(/day of its meeting/)
  })

  test('during a vote needs a citizen’s signature, whether it is the first or another one', () => {
    const { plan, citizens } = groupOfFive()
    const sessionId = planned(plan, 1)
    const [memberId, other] = citizens
    plan.do(plan.guide, 'seat-card.make', { sessionId, memberIds: [memberId] })
    plan.open({ kind: 'sensing' })
    const rule = 'member.reissue.not-during-a-vote'
    const size = plan.entries.length
    expect(plan.refusals(plan.guide, 'seat-card.replace', { sessionId, memberId })).toEqual([rule])
    expect(plan.refusals(plan.guide, 'seat-card.make', { sessionId, memberIds: [memberId] })).toEqual([rule])
    expect(plan.entries.slice(size).map(({ kind }) => kind)).toEqual(Array(2).fill('member.reissue.refused'))
    plan.override('member.reissue', rule, other)
    expect(plan.refusals(plan.guide, 'seat-card.replace', { sessionId, memberId })).toEqual([])
    expect(plan.refusals(plan.guide, 'seat-card.replace', { sessionId, memberId })).toEqual([rule])
  })

  test('is for those who vote, who have not left, and for a meeting to come', () => {
    const { plan, sessionId, citizens } = openMeeting()
    const make = (memberIds: string[]) => () => plan.do(plan.guide, 'seat-card.make', { sessionId, memberIds })
    expect(make([plan.guide])).toThrow(/somebody who votes/)
    plan.do(citizens[0]!, 'member.leave')
    expect(make([citizens[0]!])).toThrow(/left/)
    plan.do(plan.guide, 'session.close', { sessionId })
    expect(make([citizens[1]!])).toThrow(/over/)
  })
})
