import { describe, expect, test } from 'vitest'
import type { MemberId, SessionId } from '#domain/ids.ts'
import { draft } from '#domain/log/entry.ts'
import { IllegalEntry } from '#domain/log/illegal.ts'
import { DAY, HOUR, later, MINUTE } from '#domain/time.ts'
import { judgeAgain } from '#domain/verify/gates.ts'
import { areOverdue, type CheckIn, isEarly } from '#domain/wellbeing/check-in.ts'
import { groupOfFive, type PurePlan } from '#tests/support/pure-plan.ts'

const NAMED = 'session.open.wellbeing-contact-named'
const OFFERED = 'session.schedule.check-ins-offered'
const meeting = ({ at }: PurePlan) => ({ kind: 'live', title: 'Options', startsAt: at, minutes: 90 })
const schedule = (plan: PurePlan) =>
  plan.do(plan.guide, 'session.schedule', meeting(plan)).result?.sessionId as SessionId
const name = (plan: PurePlan, memberId?: MemberId) =>
  plan.do(plan.guide, 'wellbeing.name', { name: 'Ada', reach: '01632 960 111', memberId })

describe('there is somebody to turn to', () => {
  test('or no meeting opens, whoever would sign for it', () => {
    const { plan } = groupOfFive()
    plan.state.wellbeing = null
    const sessionId = schedule(plan)
    expect(plan.refusals(plan.guide, 'session.open', { sessionId })).toEqual([NAMED])
    const request = { gate: 'session.open', ruleId: NAMED, reason: 'We all know each other well here.' }
    expect(() => plan.do(plan.guide, 'override.request', request)).toThrow()
    name(plan)
    expect(plan.refusals(plan.guide, 'session.open', { sessionId })).toEqual([])
  })

  test('somebody who has left is there for nobody', () => {
    const { plan, citizens } = groupOfFive()
    name(plan, citizens[0])
    const sessionId = schedule(plan)
    plan.do(citizens[0], 'member.leave')
    expect(plan.refusals(plan.guide, 'session.open', { sessionId })).toEqual([NAMED])
  })

  test('older plans are not asked', () => {
    const { plan } = groupOfFive()
    plan.state.wellbeing = null
    plan.state.edition = 1
    expect(plan.refusals(plan.guide, 'session.open', { sessionId: schedule(plan) })).toEqual([])
  })

  test('who it is and how to reach them stands sealed, never in the log', () => {
    const { plan, citizens } = groupOfFive()
    name(plan, citizens[0])
    expect(plan.entries.at(-1)?.body).toEqual({ member: citizens[0] })
    expect(JSON.stringify(plan.entries)).not.toMatch(/01632/)
    const { memberId } = plan.do(plan.guide, 'member.invite', { side: 'citizen', name: 'New' }).result!
    expect(() => name(plan, memberId as MemberId)).toThrow(/has not joined/)
    const contact = { contact: { value: 'Ada', audience: 'members' as const } }
    const forged = [
      draft('wellbeing.named', plan.guide, { member: null }),
      draft('wellbeing.named', plan.guide, { member: memberId as MemberId }, contact),
    ]
    for (const entry of forged) expect(() => plan.write([entry])).toThrow(IllegalEntry)
  })
})

describe('whoever asks for support', () => {
  test('leaves no trace in the log, and asks somebody who reads it', () => {
    const { plan, citizens } = groupOfFive()
    expect(() => plan.do(citizens[0], 'support.ask')).toThrow(/does not use this site/)
    name(plan, citizens[1])
    const before = plan.entries.length
    plan.do(citizens[0], 'support.ask')
    plan.do(citizens[1], 'support.offer', { memberId: citizens[0] })
    plan.do(citizens[0], 'support.settle')
    expect(plan.entries.length).toBe(before)
    expect(() => plan.do(citizens[1], 'support.ask')).toThrow(/yourself/)
  })

  const waits = (member: MemberId, contact: MemberId, more: Partial<CheckIn> = {}): CheckIn => ({
    ...{ memberId: member, contact, asked: true, since: '2026-03-02T09:00:00.000Z' as never, offeredAt: null },
    ...more,
  })
  test.each<[string, number, Partial<CheckIn>, boolean]>([
    ['just under a day ago', 24 * HOUR - MINUTE, {}, false],
    ['a day ago: in time still', 24 * HOUR, {}, false],
    ['a minute longer ago', 24 * HOUR + MINUTE, {}, true],
    ['who left early, as well', 24 * HOUR + MINUTE, { asked: false }, true],
    ['offered a talk since', 3 * DAY, { offeredAt: '2026-03-03T09:00:00.000Z' as never }, false],
    ['of somebody who is not the contact any more', 3 * DAY, { contact: 'm_other' as MemberId }, false],
  ])('%s', (_when, after, more, overdue) => {
    const { plan, citizens } = groupOfFive()
    name(plan, citizens[1])
    const checkIn = waits(citizens[0], citizens[1], more)
    expect(areOverdue(plan.state, [checkIn], later(checkIn.since, after))).toBe(overdue)
  })
})

describe('the next meeting', () => {
  test('waits for a talk that nobody offered, or for a reason; and the record is judged again', () => {
    const { plan, citizens } = groupOfFive()
    name(plan, citizens[1])
    plan.checkInsOverdue = true
    expect(plan.refusals(plan.guide, 'session.schedule', meeting(plan))).toEqual([OFFERED])
    const reason = 'The contact is ill, and a friend went to see them.'
    plan.do(plan.guide, 'override.request', { gate: 'session.schedule', ruleId: OFFERED, reason })
    const before = structuredClone(plan.state)
    schedule(plan)
    const passage = judgeAgain(before, plan.entries.at(-1)!)
    expect(passage?.judged.checks).toEqual(passage?.recorded)
    expect(passage?.recorded).toContainEqual(expect.objectContaining({ rule: OFFERED, outcome: 'overridden' }))
    plan.checkInsOverdue = false
    expect(plan.refusals(plan.guide, 'session.schedule', meeting(plan))).toEqual([])
    expect(plan.entries.at(-1)?.body).not.toMatchObject({ given: { checkInsOverdue: 1 } })
  })

  test('judges nothing where the contact is somebody outside, who tells us nothing', () => {
    const { plan } = groupOfFive()
    schedule(plan)
    expect(JSON.stringify(plan.entries.at(-1))).not.toContain(OFFERED)
  })

  test.each<[string, string, number, number, boolean]>([
    ['11 minutes before the end', 'live', 90, 79, true],
    ['10 minutes before: it is coming to its end', 'live', 90, 80, false],
    ['after the end', 'live', 90, 95, false],
    ['in one’s own time nobody leaves early', 'async', 90, 5, false],
  ])('leaving it %s', (_when, kind, minutes, after, early) => {
    const { plan } = groupOfFive()
    const input = { ...meeting(plan), kind, minutes }
    const id = plan.do(plan.guide, 'session.schedule', input).result?.sessionId as SessionId
    const session = plan.state.sessions.get(id)!
    expect(isEarly(session, later(session.startsAt, after * MINUTE))).toBe(early)
  })
})
