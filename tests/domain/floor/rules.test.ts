import { describe, expect, test } from 'vitest'
import type { MemberId } from '#domain/ids.ts'
import type { Check } from '#domain/rules/rule.ts'
import { openMeeting, STEPS } from '#tests/support/meeting.ts'
import type { PurePlan } from '#tests/support/pure-plan.ts'

const lastChecks = (plan: PurePlan, kind: string): readonly Check[] => {
  const entry = plan.entries.findLast((one) => one.kind === kind)
  return entry && 'checks' in entry.body ? (entry.body.checks ?? []) : []
}
const outcome = (plan: PurePlan, kind: string, rule: string) =>
  lastChecks(plan, kind).find((check) => check.rule === rule)?.outcome

describe('citizens speak first in the opening round (LPF-16)', () => {
  const round = () => {
    const meeting = openMeeting({ steps: STEPS })
    meeting.plan.do(meeting.plan.guide, 'step.start', { step: 1 })
    return meeting
  }
  test('a professional waits until each citizen who is there has spoken, passed or is come back to', () => {
    const { plan, citizens, professionals, speak } = round()
    const [ann, ben, cat] = citizens
    const grant = (memberId: MemberId | undefined) =>
      plan.refusals(plan.guide, 'turn.grant', { memberId, reason: 'They have to leave early.' })
    expect(grant(professionals[0])).toEqual(['turn.grant.citizens-first'])
    speak(ann!, 30)
    plan.do(ben!, 'turn.pass')
    expect(grant(professionals[0])).toEqual(['turn.grant.citizens-first'])
    plan.do(plan.guide, 'turn.defer', { memberId: cat })
    expect(grant(professionals[0])).toEqual([])
  })
  test('nobody has to ask: the round goes through all who are there, citizens first, those to come back to last', () => {
    const { plan, citizens, professionals } = round()
    plan.do(plan.guide, 'turn.defer', { memberId: citizens[1] })
    const order: unknown[] = []
    for (let i = 0; i < 6; i++) {
      order.push(plan.do(plan.guide, 'turn.grant').result?.memberId)
      plan.wait(10_000)
      plan.do(plan.guide, 'turn.end')
    }
    expect(order).toEqual([citizens[0], citizens[2], ...professionals, citizens[1]])
    expect(() => plan.do(plan.guide, 'turn.grant')).toThrow(/Nobody has asked/)
  })
  test('somebody who comes late joins the round', () => {
    const { plan, citizens, professionals, sessionId, speak } = round()
    for (const member of citizens) speak(member, 10)
    const late = plan.join('citizen')
    plan.do(late, 'attendance.join', { sessionId })
    expect(plan.refusals(plan.guide, 'turn.grant', { memberId: professionals[0], reason: 'x' })).toEqual([
      'turn.grant.citizens-first',
    ])
    expect(plan.do(plan.guide, 'turn.grant').result).toEqual({ memberId: late })
  })
})

describe('everybody speaks in turn (LPF-17)', () => {
  test('whoever is passed over is told why, in an entry that all can read', () => {
    const { plan, citizens } = openMeeting()
    plan.do(citizens[0]!, 'queue.join')
    plan.do(citizens[1]!, 'queue.join')
    const grant = { memberId: citizens[1] }
    expect(plan.refusals(plan.guide, 'turn.grant', grant)).toEqual(['turn.grant.in-order'])
    expect(plan.refusals(plan.guide, 'turn.grant', { ...grant, reason: 'Her lift is here.' })).toEqual([])
    expect(plan.entries.at(-1)?.seals.reason).toBeDefined()
  })
  test('a raised hand nobody has noted is noted by giving the floor, where nobody waits', () => {
    const { plan, citizens } = openMeeting()
    expect(plan.refusals(plan.guide, 'turn.grant', { memberId: citizens[2] })).toEqual([])
  })
  test('the guide explains something without passing anybody over', () => {
    const { plan, citizens } = openMeeting()
    plan.do(citizens[0]!, 'queue.join')
    expect(plan.refusals(plan.guide, 'turn.grant', { memberId: plan.guide })).toEqual([])
  })
})

describe('citizens are heard before others go on (LPF-19)', () => {
  /** Citizens said `citizens` of 1,000 seconds; three of each side are there, so a fair share is 500. */
  const talked = (citizens: number) => {
    const meeting = openMeeting()
    meeting.plan.heldMinutes = 5
    meeting.speak(meeting.citizens[0]!, citizens)
    for (const [i, member] of meeting.professionals.entries()) meeting.speak(member, i === 0 ? 800 - citizens : 100)
    meeting.plan.heldMinutes = 0
    for (const member of meeting.professionals) meeting.plan.do(member, 'queue.join')
    return meeting
  }
  test.each([
    ['at three fifths of their fair share', 300, []],
    ['just under', 299, ['turn.grant.citizens-are-heard']],
    ['just over', 301, []],
  ])('%s', (_case, seconds, refusals) => {
    const { plan, professionals } = talked(seconds)
    expect(plan.refusals(plan.guide, 'turn.grant', { memberId: professionals[1] })).toEqual(refusals)
  })
  test('the floor goes to nobody by itself, and the guide reads whom to ask', () => {
    const { plan } = talked(100)
    expect(() => plan.do(plan.guide, 'turn.grant')).toThrow(/Ask the citizens/)
  })
  test('a direct answer is not held back', () => {
    const { plan, professionals } = talked(100)
    plan.do(professionals[0]!, 'queue.leave')
    plan.do(professionals[0]!, 'queue.join', { answer: true })
    expect(plan.do(plan.guide, 'turn.grant').result).toEqual({ memberId: professionals[0] })
  })
  test('nobody is held back once every citizen was asked', () => {
    const { plan, professionals } = talked(100)
    plan.do(plan.guide, 'floor.invite')
    expect(plan.do(plan.guide, 'turn.grant').result).toEqual({ memberId: professionals[1] })
  })
  test.each([
    [4, ['turn.grant.citizens-are-heard']],
    [5, []],
  ])('after %d minutes', (minutes, refusals) => {
    const { plan, professionals } = talked(100)
    plan.heldMinutes = minutes
    expect(plan.refusals(plan.guide, 'turn.grant', { memberId: professionals[1] })).toEqual(refusals)
  })
  test('nothing is judged before ten minutes of talk, or with two on a side', () => {
    const { plan, professionals, speak } = openMeeting()
    for (const member of professionals) speak(member, 199)
    expect(plan.refusals(plan.guide, 'turn.grant', { memberId: professionals[0] })).toEqual([])
    const few = openMeeting({ professionals: 2, citizens: 3 })
    for (const member of few.professionals) few.speak(member, 400)
    expect(few.plan.refusals(few.plan.guide, 'turn.grant', { memberId: few.professionals[0] })).toEqual([])
  })
})

describe('turns are short (LPF-18)', () => {
  test.each([
    [119, 'held'],
    [120, 'held'],
    [121, 'failed'],
  ])('%d seconds: %s, and nobody is stopped', (seconds, expected) => {
    const { plan, citizens, speak } = openMeeting()
    speak(citizens[0]!, seconds)
    expect(outcome(plan, 'turn.ended', 'turn.end.length')).toBe(expected)
  })
  test('somebody who needs twice as long has the same turn, and the log does not tell', () => {
    const { plan, citizens, speak, session } = openMeeting()
    plan.factors.set(citizens[0]!, { num: 2, den: 1 })
    speak(citizens[0]!, 240)
    expect(session().seconds.get(citizens[0]!)).toBe(120)
    const turn = plan.entries.filter(({ kind }) => kind.startsWith('turn.'))
    expect(new Set(turn.map(({ at }) => at)).size, 'no entry about the turn tells its time').toBe(1)
  })
  test('a minute more is a minute more', () => {
    const { plan, citizens } = openMeeting()
    plan.do(citizens[0]!, 'queue.join')
    plan.do(plan.guide, 'turn.grant')
    plan.do(plan.guide, 'turn.extend', { reason: 'She tells us about the fall.' })
    plan.wait(180_000)
    plan.do(plan.guide, 'turn.end')
    expect(outcome(plan, 'turn.ended', 'turn.end.length')).toBe('held')
  })
})

describe('when a meeting is closed', () => {
  const closed = (citizens: readonly number[], professionals: readonly number[], cut: readonly number[] = []) => {
    const meeting = openMeeting({ citizens: citizens.length, professionals: professionals.length })
    const { plan, speak } = meeting
    citizens.forEach((seconds, i) => void (seconds && speak(meeting.citizens[i]!, seconds)))
    professionals.forEach((seconds, i) => void (seconds && speak(meeting.professionals[i]!, seconds)))
    for (const [i, times] of cut.entries()) {
      const member = [...meeting.citizens, ...meeting.professionals][i]!
      meeting.session().interrupted.set(member, times)
    }
    return plan.refusals(plan.guide, 'session.close', { sessionId: meeting.sessionId })
  }
  test.each<[string, number[], number[], string[]]>([
    ['citizens had four fifths of their fair share', [200, 200, 200], [300, 300, 300], []],
    ['just under', [199, 200, 200], [300, 300, 300], ['session.close.talk-is-shared']],
    ['just over', [201, 200, 200], [300, 300, 300], []],
    ['too little was said to judge', [0, 0, 0], [199, 200, 200], []],
    [
      'ten minutes are enough',
      [0, 0, 0],
      [200, 200, 200],
      ['session.close.talk-is-shared', 'session.close.talk-is-even'],
    ],
  ])('%s', (_case, citizens, professionals, rules) => {
    expect(closed(citizens, professionals)).toEqual(rules)
  })
  test.each<[string, number[], number[], boolean]>([
    ['twice an equal share', [400, 160, 160], [160, 160, 160], false],
    ['just over twice', [402, 160, 160], [160, 160, 160], true],
    ['just under twice', [398, 160, 160], [160, 160, 160], false],
  ])('one voice: %s (LPF-20)', (_case, citizens, professionals, stops) => {
    expect(closed(citizens, professionals).includes('session.close.nobody-dominates')).toBe(stops)
  })
  test.each<[string, number[], boolean]>([
    ['at 0.45', [0, 100, 250, 300, 350], false],
    ['just over', [0, 99, 250, 300, 351], true],
    ['just under', [0, 101, 250, 300, 349], false],
  ])('unevenness %s (LPF-21)', (_case, seconds, stops) => {
    const refused = closed(seconds.slice(0, 3), seconds.slice(3))
    expect(refused.includes('session.close.talk-is-even')).toBe(stops)
  })
  test.each<[string, number[], boolean]>([
    ['five to four', [5, 0, 0, 4, 0, 0], false],
    ['more than that', [6, 0, 0, 4, 0, 0], true],
    ['less', [4, 0, 0, 4, 0, 0], false],
    ['four are too few to judge', [4, 0, 0, 0, 0, 0], false],
    ['five of citizens alone', [5, 0, 0, 0, 0, 0], true],
  ])('interruptions: %s (LPF-23)', (_case, cut, stops) => {
    const refused = closed([200, 200, 200], [200, 200, 200], cut)
    expect(refused.includes('session.close.interruptions-are-balanced')).toBe(stops)
  })
  test('whoever still speaks has spoken', () => {
    const { plan, citizens, sessionId, session } = openMeeting()
    plan.do(citizens[0]!, 'queue.join')
    plan.do(plan.guide, 'turn.grant')
    plan.wait(40_000)
    plan.do(plan.guide, 'session.close', { sessionId })
    expect(session().seconds.get(citizens[0]!)).toBe(40)
    expect(plan.entries.slice(-2).map(({ kind }) => kind)).toEqual(['turn.ended', 'session.closed'])
  })
  test('it closes with a reason where a rule warns', () => {
    const { plan, sessionId, professionals, speak } = openMeeting()
    for (const member of professionals) speak(member, 250)
    const warned = plan.refusals(plan.guide, 'session.close', { sessionId })
    for (const ruleId of warned) {
      plan.do(plan.guide, 'override.request', { gate: 'session.close', ruleId, reason: 'Next time in small groups.' })
    }
    expect(warned.length).toBeGreaterThan(0)
    expect(plan.refusals(plan.guide, 'session.close', { sessionId })).toEqual([])
  })
})
