import { describe, expect, test } from 'vitest'
import type { Week } from '#domain/availability/answers.ts'
import type { MemberId } from '#domain/ids.ts'
import { DAY, HOUR, later, MINUTE, toInstant } from '#domain/time.ts'
import { PurePlan } from '#tests/support/pure-plan.ts'
import { english } from '#tests/support/words-of.ts'

const CAN = 'session.schedule.citizens-can-come'
const EASIER = 'session.schedule.no-side-comes-easier'
const AGAIN = 'session.schedule.nobody-shut-out-again'

/** Tuesday noon, a week on; `weeks` later. */
const noon = (weeks = 1) => toInstant(Date.UTC(2026, 2, 3 + 7 * weeks, 12))
const midday: Week = { 'tue-midday': 'can' }
const evening: Week = { 'tue-midday': 'cannot', 'tue-evening': 'support' }

function groupOf(citizens: number, professionals: number) {
  const plan = new PurePlan()
  const join = (side: 'citizen' | 'professional', n: number) => Array.from({ length: n }, () => plan.join(side))
  const people = { citizens: join('citizen', citizens), professionals: join('professional', professionals) }
  const say = (member: MemberId, week: Week, ownTime = false) => plan.do(member, 'availability.say', { week, ownTime })
  /** So many of these can come at noon, the others only in the evening. */
  const sayFree = (members: readonly MemberId[], free: number) => {
    for (const [i, member] of members.entries()) say(member, i < free ? midday : evening)
  }
  const stopped = (input: object = {}) =>
    plan.refusals(plan.guide, 'session.schedule', {
      ...{ kind: 'live', title: 'T', startsAt: noon(), minutes: 60 },
      ...input,
    })
  return { plan, ...people, say, sayFree, stopped }
}

describe('enough citizens can come (LPF-03)', () => {
  test.each([
    ['just under', 5, 2, [CAN]],
    ['at the threshold', 5, 3, []],
    ['just over', 5, 4, []],
    ['the worked example at noon', 8, 6, []],
    ['the worked example in the late morning', 8, 4, [CAN]],
  ])('%s: of %i citizens %i', (_what, citizens, free, rules) => {
    const group = groupOf(citizens, 0)
    group.sayFree(group.citizens, free)
    expect(group.stopped()).toEqual(rules)
  })

  test('says how many can, how many should, and how many have not answered', () => {
    const group = groupOf(8, 0)
    group.sayFree(group.citizens.slice(0, 6), 4)
    const { refusals } = group.plan.do(group.plan.guide, 'session.schedule', {
      ...{ kind: 'live', title: 'T', startsAt: noon(), minutes: 60 },
    })
    expect(refusals).toMatchObject([{ ruleId: CAN, measured: { num: 4, den: 8 }, threshold: { num: 3, den: 5 } }])
    expect(refusals?.[0]?.message(english)).toBe(
      '4 of 8 citizens said that they can come then. At least 3 in 5 should. 2 citizens have not said when they can come. Choose a time that suits more people, or ask them first.',
    )
    expect(group.plan.entries.at(-1)?.kind).toBe('session.schedule.refused')
  })

  test('judges nothing while fewer than three citizens have answered', () => {
    const group = groupOf(8, 0)
    group.sayFree(group.citizens.slice(0, 2), 0)
    expect(group.stopped()).toEqual([])
    group.sayFree(group.citizens.slice(0, 3), 0)
    // The meeting that nobody judged then leaves them out as well.
    expect(group.stopped()).toEqual([CAN, AGAIN])
  })

  test('has nothing to say of a round in people’s own time', () => {
    const group = groupOf(5, 0)
    group.sayFree(group.citizens, 0)
    expect(group.stopped({ kind: 'async', minutes: 7 * 24 * 60 })).toEqual([])
    expect(group.stopped({ kind: 'hybrid', minutes: 7 * 24 * 60 })).toEqual([])
    expect(group.stopped({ kind: 'hybrid', minutes: 60 })).toEqual([CAN])
  })

  test('a citizen’s signature lets one meeting pass, and serves once', () => {
    const group = groupOf(5, 0)
    group.sayFree(group.citizens, 2)
    group.plan.override('session.schedule', CAN, group.citizens[0]!)
    expect(group.stopped()).toEqual([])
    const entry = group.plan.entries.at(-1)!
    expect(entry).toMatchObject({
      kind: 'session.scheduled',
      body: { checks: [{ outcome: 'overridden' }, {}, {}, {}] },
    })
    expect(group.stopped({ startsAt: noon(3) })).toEqual([CAN, AGAIN])
  })

  test('the entry holds counts and nothing of persons', () => {
    const group = groupOf(5, 3)
    group.sayFree([...group.citizens, ...group.professionals], 5)
    group.stopped()
    const { body } = group.plan.entries.at(-1)! as { body: object }
    expect(body).toMatchObject({
      given: {
        citizen: { free: 5, of: 5, answered: 5 },
        professional: { free: 0, of: 3, answered: 3 },
        ...{ missedRunning: 0, servesLeftOut: 0 },
      },
    })
    expect(JSON.stringify(body)).not.toContain('m_')
  })
})

describe('the time suits both sides alike (LPF-03)', () => {
  test.each([
    ['0.10 under the professionals exactly', 7, 8, []],
    ['more than that', 6, 8, [EASIER]],
    ['less than that', 8, 8, []],
    ['citizens can come more easily', 10, 3, []],
  ])('%s', (_what, citizens, professionals, rules) => {
    const group = groupOf(10, 10)
    group.sayFree(group.citizens, citizens)
    group.sayFree(group.professionals, professionals)
    expect(group.stopped()).toEqual(rules)
  })

  test('too few professionals to judge', () => {
    const group = groupOf(5, 2)
    group.sayFree(group.citizens, 3)
    group.sayFree(group.professionals, 2)
    expect(group.stopped()).toEqual([])
  })

  test('the guide goes on with a reason alone', () => {
    const group = groupOf(10, 10)
    group.sayFree(group.citizens, 6)
    group.sayFree(group.professionals, 8)
    const reason = 'The hall is free at no other time this month.'
    group.plan.do(group.plan.guide, 'override.request', { gate: 'session.schedule', ruleId: EASIER, reason })
    expect(group.stopped()).toEqual([])
  })
})

describe('nobody is left out again and again (LPF-04)', () => {
  /** One of five citizens can come in the evening alone. */
  function withOneLeftOut() {
    const group = groupOf(5, 0)
    group.sayFree(group.citizens, 4)
    const left = group.citizens[4]!
    return { ...group, left }
  }

  test('once is fine, twice running is not, a meeting that they can join between them mends it', () => {
    const { stopped } = withOneLeftOut()
    expect(stopped()).toEqual([])
    expect(stopped({ startsAt: noon(2) })).toEqual([AGAIN])
    expect(stopped({ kind: 'async', startsAt: noon(2), minutes: 3 * 24 * 60 })).toEqual([])
    expect(stopped({ startsAt: noon(3) })).toEqual([])
  })

  test('is judged in both directions, whatever is planned first', () => {
    const { stopped } = withOneLeftOut()
    expect(stopped({ startsAt: noon(3) })).toEqual([])
    expect(stopped({ startsAt: noon(2) })).toEqual([AGAIN])
  })

  test('their own choice of a round in their own time counts, where the meeting has one', () => {
    const { stopped, say, left } = withOneLeftOut()
    stopped()
    expect(stopped({ kind: 'hybrid', startsAt: noon(2) })).toEqual([AGAIN])
    say(left, evening, true)
    expect(stopped({ startsAt: noon(2) })).toEqual([AGAIN])
    expect(stopped({ kind: 'hybrid', startsAt: noon(2) })).toEqual([])
  })

  test('whoever was there all the same was not left out', () => {
    const { plan, stopped, left } = withOneLeftOut()
    const startsAt = later(plan.at, 3 * HOUR)
    const { sessionId } = plan.do(plan.guide, 'session.schedule', {
      ...{ kind: 'live', title: 'T', startsAt: toInstant(Date.UTC(2026, 2, 3, 12)), minutes: 60 },
    }).result!
    plan.wait(DAY)
    expect(startsAt < plan.at).toBe(true)
    plan.do(plan.guide, 'session.open', { sessionId })
    plan.do(left, 'attendance.join', { sessionId })
    plan.do(plan.guide, 'session.close', { sessionId })
    expect(stopped()).toEqual([])
  })

  test('meetings before somebody joined are not held against the next one', () => {
    const { plan, stopped, say } = withOneLeftOut()
    plan.wait(8 * DAY)
    const late = plan.join('citizen')
    say(late, { 'tue-evening': 'can' })
    say(withNobody(plan), midday)
    expect(stopped({ startsAt: noon(2) })).toEqual([])
  })

  test('nobody can set it aside but the person, so there is no request for it', () => {
    const { plan } = withOneLeftOut()
    const reason = 'We think it does not matter this time.'
    expect(() => plan.do(plan.guide, 'override.request', { gate: 'session.schedule', ruleId: AGAIN, reason })).toThrow()
  })
})

/** The one who could not come at noon. */
function withNobody(plan: PurePlan): MemberId {
  return [...plan.availability].find(([, { week }]) => week['tue-midday'] === 'cannot')![0]
}

describe('one meeting in four may serve people whom the usual time shuts out', () => {
  const forThoseLeftOut = true
  const late = (weeks: number) => ({ startsAt: later(noon(weeks), 6 * HOUR), forThoseLeftOut })

  function mostAtNoon() {
    const group = groupOf(5, 0)
    const both: Week = { ...midday, 'tue-evening': 'cannot' }
    for (const [i, member] of group.citizens.entries()) group.say(member, i < 3 ? both : evening)
    return group
  }

  test('once they were left out, and not again before three others', () => {
    const { stopped } = mostAtNoon()
    expect(stopped(late(1))).toEqual([CAN])
    expect(stopped()).toEqual([])
    expect(stopped({ ...late(2), forThoseLeftOut: false })).toEqual([CAN])
    expect(stopped(late(2))).toEqual([])
    expect(stopped({ startsAt: noon(3) })).toEqual([])
    expect(stopped(late(4))).toEqual([CAN])
    expect(stopped({ kind: 'async', startsAt: noon(4), minutes: 3 * 24 * 60 })).toEqual([])
    expect(stopped({ startsAt: noon(5) })).toEqual([])
    expect(stopped(late(6))).toEqual([])
  })

  test('not at a time at which none of them can come either', () => {
    const { stopped } = mostAtNoon()
    expect(stopped()).toEqual([])
    expect(stopped({ startsAt: later(noon(1), DAY), forThoseLeftOut })).toContain(CAN)
  })
})

describe('there is time to book interpreters (LPF-07)', () => {
  const TOO_SOON = 'session.schedule.interpreter-in-time'
  const ahead = (isNeeded: boolean, before: number, input: object = {}) => {
    const group = groupOf(2, 2)
    group.plan.interpreterNeeded = isNeeded
    return { ...group, rules: group.stopped({ startsAt: later(group.plan.at, before), ...input }) }
  }

  test.each([
    ['just under 30 days', 30 * DAY - MINUTE, [TOO_SOON]],
    ['30 days', 30 * DAY, []],
    ['just over', 30 * DAY + MINUTE, []],
  ])('%s ahead', (_what, before, rules) => expect(ahead(true, before).rules).toEqual(rules))

  test('is asked where somebody needs one, and people are together', () => {
    expect(ahead(false, DAY).rules).toEqual([])
    expect(ahead(true, DAY, { kind: 'async' }).rules).toEqual([])
    expect(ahead(true, DAY, { kind: 'hybrid' }).rules).toEqual([TOO_SOON])
  })

  test('a reason is enough; the record says yes or no, and no more of a later meeting than of one where nobody needs any', () => {
    const { plan, stopped } = ahead(true, DAY)
    const reason = 'They come with us to each meeting of this year.'
    plan.do(plan.guide, 'override.request', { gate: 'session.schedule', ruleId: TOO_SOON, reason })
    expect(stopped({ startsAt: later(plan.at, DAY) })).toEqual([])
    expect(plan.entries.at(-1)?.body).toMatchObject({ given: { interpreterTooSoon: 1 } })
    expect(stopped({ startsAt: later(plan.at, 40 * DAY) })).toEqual([])
    expect((plan.entries.at(-1)!.body as { given: object }).given).not.toHaveProperty('interpreterTooSoon')
  })
})

describe('no meeting is planned too long (LPF-08)', () => {
  const TOO_LONG = 'session.schedule.not-too-long'

  test.each([
    ['just under', 119, []],
    ['at the limit', 120, []],
    ['just over', 121, [TOO_LONG]],
  ])('%s: %i minutes', (_what, minutes, rules) => expect(groupOf(2, 2).stopped({ minutes })).toEqual(rules))

  test('a round in people’s own time has no such length', () => {
    expect(groupOf(2, 2).stopped({ kind: 'async', minutes: 7 * 24 * 60 })).toEqual([])
    expect(groupOf(2, 2).stopped({ kind: 'hybrid', minutes: 7 * 24 * 60 })).toEqual([])
    expect(groupOf(2, 2).stopped({ kind: 'hybrid', minutes: 121 })).toEqual([TOO_LONG])
  })

  test('says how long people can follow, and a reason is enough', () => {
    const { plan, stopped } = groupOf(2, 2)
    const what = { kind: 'live', title: 'T', startsAt: noon(), minutes: 180 }
    const { refusals } = plan.do(plan.guide, 'session.schedule', what)
    expect(refusals?.[0]?.message(english)).toMatch(
      /^This meeting is to last 3 hours\. People can follow for 2 hours at most/,
    )
    const reason = 'We eat together for an hour in the middle of it.'
    plan.do(plan.guide, 'override.request', { gate: 'session.schedule', ruleId: TOO_LONG, reason })
    expect(stopped({ minutes: 180 })).toEqual([])
  })
})
