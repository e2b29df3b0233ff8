import { describe, expect, test } from 'vitest'
import type { MemberId, SessionId } from '#domain/ids.ts'
import { fairnessOf } from '#domain/plan/fairness.ts'
import { DAY, HOUR, later } from '#domain/time.ts'
import { PurePlan } from '#tests/support/pure-plan.ts'

function group(citizens: number, professionals: number) {
  const plan = new PurePlan()
  const join = (side: 'citizen' | 'professional', many: number) => Array.from({ length: many }, () => plan.join(side))
  return { plan, citizens: join('citizen', citizens), professionals: join('professional', professionals) }
}
const fairness = (plan: PurePlan) => fairnessOf(plan.state, plan.at)

function meet(plan: PurePlan, present: readonly MemberId[], speakers: readonly MemberId[] = [], kind = 'live') {
  const input = { kind, title: 'Listening', startsAt: plan.at, minutes: 90 }
  const sessionId = plan.do(plan.guide, 'session.schedule', input).result!.sessionId as SessionId
  plan.do(plan.guide, 'session.open', { sessionId })
  for (const member of [plan.guide, ...present]) plan.do(member, 'attendance.join', { sessionId })
  for (const member of speakers) {
    plan.do(member, 'queue.join')
    plan.do(plan.guide, 'turn.grant')
    plan.do(plan.guide, 'turn.end')
  }
  plan.wait(HOUR).do(plan.guide, 'session.close', { sessionId })
}

describe('fairness in numbers', () => {
  test('of a new plan is silence, not zeros', () => {
    expect(fairness(group(3, 3).plan)).toEqual({
      ...{ voting: { citizen: 3, professional: 3 }, meetings: 0, attendance: null, turns: null },
      ...{ overrides: { signed: 0, reasoned: 0 }, stopped: 0, openQuestions: 0 },
    })
  })

  test('counts who came, of those who could, over all meetings; the guide is on no side', () => {
    const { plan, citizens, professionals } = group(3, 3)
    meet(plan, [...citizens, ...professionals])
    plan.wait(DAY)
    meet(plan, [citizens[0]!, ...professionals])
    expect(fairness(plan)).toMatchObject({
      meetings: 2,
      attendance: { took: { citizen: 4, professional: 6 }, could: { citizen: 6, professional: 6 } },
    })
  })

  test('asks of nobody a meeting before their time, and forgets none that somebody came to before they left', () => {
    const { plan, citizens, professionals } = group(4, 3)
    meet(plan, citizens)
    plan.wait(DAY)
    plan.join('citizen')
    plan.do(citizens[0]!, 'member.leave', { words: 'keep' })
    expect(fairness(plan).attendance).toEqual({
      took: { citizen: 4, professional: 0 },
      could: { citizen: 4, professional: 3 },
    })
    expect(professionals).toHaveLength(3)
  })

  test('a meeting that is open, and one in people’s own time, say nothing yet', () => {
    const { plan, citizens } = group(3, 3)
    meet(plan, citizens, [], 'async')
    const input = { kind: 'live', title: 'Now', startsAt: plan.at, minutes: 90 }
    const { sessionId } = plan.do(plan.guide, 'session.schedule', input).result!
    plan.do(plan.guide, 'session.open', { sessionId })
    expect(fairness(plan)).toMatchObject({ meetings: 0, attendance: null })
  })

  test('holds turns to speak against who was there', () => {
    const { plan, citizens, professionals } = group(3, 3)
    const [first] = citizens as [MemberId]
    meet(plan, [first, ...professionals], [first, first, professionals[0]!, professionals[1]!])
    expect(fairness(plan).turns, 'four turns are too few to judge').toBeNull()
    plan.wait(DAY)
    meet(plan, [first], [first])
    expect(fairness(plan).turns).toEqual({
      took: { citizen: 3, professional: 2 },
      could: { citizen: 2, professional: 3 },
    })
  })

  test.each([
    [2, 3],
    [3, 2],
  ])('judges nothing of %i citizens and %i professionals: it would speak of persons', (many, others) => {
    const { plan, citizens, professionals } = group(many, others)
    const everybody = [...citizens, ...professionals]
    meet(plan, everybody, [...everybody, ...everybody])
    expect(fairness(plan)).toMatchObject({ meetings: 1, attendance: null, turns: null })
  })

  test('counts what rules stopped, what went on all the same, and what still waits for an answer', () => {
    const { plan, citizens } = group(3, 3)
    plan.texts.set('why', 'Words.')
    const inAnHour = plan.proposal({ closesAt: later(plan.at, HOUR) })
    plan.do(plan.guide, 'ballot.open', inAnHour)
    expect(fairness(plan)).toMatchObject({ stopped: 1, overrides: { signed: 0, reasoned: 0 } })
    plan.override('ballot.open', 'ballot.open.time-to-vote', citizens[0]!)
    expect(fairness(plan).overrides.signed, 'granted, but not used').toBe(0)
    plan.do(plan.guide, 'ballot.open', inAnHour)
    plan.do(citizens[1]!, 'explain.ask', { section: 'money', text: 'Who is the council?' })
    expect(fairness(plan)).toMatchObject({ stopped: 1, overrides: { signed: 1, reasoned: 0 }, openQuestions: 1 })
  })
})
