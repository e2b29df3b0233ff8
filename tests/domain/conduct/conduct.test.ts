import { describe, expect, test } from 'vitest'
import { type ConductStep, hadTime, nextStep, stepsOf } from '#domain/conduct/steps.ts'
import { readerOf } from '#domain/conduct/whom.ts'
import { nextSpeaker, peopleAhead } from '#domain/floor/next.ts'
import { roundOrder, unheard } from '#domain/floor/order.ts'
import { groupOrder } from '#domain/groups/order.ts'
import { groupsNow } from '#domain/groups/state.ts'
import type { Instant, MemberId, SessionId } from '#domain/ids.ts'
import { encodeEntry } from '#domain/log/entry.ts'
import { DAY, later, MINUTE } from '#domain/time.ts'
import { createFindings } from '#domain/verify/report.ts'
import { walk } from '#domain/verify/walk.ts'
import type { Words } from '#domain/words/words.ts'
import { openMeeting, STEPS } from '#tests/support/meeting.ts'

const AT = '2026-03-01T09:00:00.000Z' as Instant
const someone = 'm_1' as MemberId
const taken = (step: ConductStep['step'], values: Partial<ConductStep> = {}): ConductStep => ({
  ...{ memberId: someone, sessionId: 's_1' as SessionId, step, at: AT, words: 'I noticed something.', principle: null },
  ...{ seen: false, reply: null, until: null, review: null },
  ...values,
})

/** A meeting in which the two gentle steps were taken about the first professional. */
function withSteps(steps = 2) {
  const meeting = openMeeting()
  meeting.plan.conduct.taken = steps
  const [member] = meeting.professionals
  const { plan } = meeting
  const pause = () => plan.refusals(plan.guide, 'conduct.pause', { memberId: member })
  const now = () => ({ state: plan.state, session: meeting.session(), at: plan.at, held: 0 })
  return { ...meeting, member: member!, pause, now }
}

describe('steps', () => {
  test.each([
    ['none', [], 1],
    ['a note', [1], 2],
    ['both', [1, 2], 3],
    ['a reminder whose note has lapsed', [2], 1],
    ['a pause', [1, 2, 3], 4],
    ['a review', [1, 2, 3, 4], 4],
  ] as const)('after %s', (_case, before, next) => {
    expect(nextStep(before.map((step) => taken(step)))).toBe(next)
  })

  test.each([
    ['just under two minutes', 2 * MINUTE - 1, false, false],
    ['at two minutes', 2 * MINUTE, false, true],
    ['just over', 2 * MINUTE + 1, false, true],
    ['at once, once they have read it', 0, true, true],
  ])('time to answer: %s', (_case, passed, seen, had) => {
    expect(hadTime(taken(1, { seen }), later(AT, passed))).toBe(had)
  })

  test.each([
    ['just under 90 days', 90 * DAY - 1, 1],
    ['at 90 days', 90 * DAY, 1],
    ['just over', 90 * DAY + 1, 0],
  ])('lapse: %s', (_case, passed, left) => {
    expect(stepsOf([taken(1)], someone, later(AT, passed))).toHaveLength(left)
  })

  test('a reminder comes after a note, and nobody takes steps about themselves', () => {
    const { plan, member } = withSteps(0)
    const write = (step: number) =>
      plan.do(plan.guide, 'conduct.write', { memberId: member, step, words: 'I noticed something.' })
    expect(() => write(2)).toThrow('Write a private note first')
    expect(write(1).entries).toEqual([])
    expect(write(2).entries).toEqual([])
    expect(() => plan.do(plan.guide, 'conduct.pause', { memberId: plan.guide })).toThrow('about yourself')
  })
})

describe('a pause from the queue', () => {
  test.each([
    ['just under', 1, 1, ['conduct.pause.gentle-first']],
    ['at two gentle steps', 2, 1, []],
    ['just over', 3, 1, []],
    ['without time to answer', 2, 0, ['conduct.pause.time-to-answer']],
    ['neither', 0, 0, ['conduct.pause.gentle-first', 'conduct.pause.time-to-answer']],
  ] as const)('%s (LPF-43)', (_case, steps, heard, stopped) => {
    const meeting = withSteps(steps)
    meeting.plan.conduct.heard = heard
    expect(meeting.pause()).toEqual(stopped)
  })

  test('skips somebody and keeps their place', () => {
    const { plan, member, pause, now, professionals, citizens } = withSteps()
    plan.do(member, 'queue.join')
    plan.do(professionals[1]!, 'queue.join')
    expect(nextSpeaker(now())).toBe(member)
    expect(pause()).toEqual([])
    expect(nextSpeaker(now())).toBe(professionals[1])
    expect(peopleAhead(now(), professionals[1]!), 'nobody is passed over').toBe(0)
    expect(plan.state.queue.map((place) => place.member)).toEqual([member, professionals[1]])
    expect(() => plan.do(plan.guide, 'turn.grant', { memberId: member })).toThrow('pause from the queue')
    // All else is open to them.
    plan.do(member, 'turn.pass')
    plan.do(member, 'queue.join')
    plan.do(citizens[0]!, 'queue.leave')
    plan.do('system', 'conduct.resume', { memberId: member })
    plan.do(professionals[1]!, 'queue.leave')
    expect(nextSpeaker(now())).toBe(member)
  })

  test('cuts nobody off', () => {
    const { plan, member, pause } = withSteps()
    plan.do(plan.guide, 'turn.grant', { memberId: member })
    expect(pause()).toEqual([])
    expect(plan.state.turn?.member).toBe(member)
    plan.wait(MINUTE)
    plan.do(member, 'turn.end')
    expect(plan.state.turn).toBeNull()
  })

  test('holds no round up', () => {
    const meeting = openMeeting({ steps: STEPS })
    const { plan, citizens, session } = meeting
    plan.conduct.taken = 2
    plan.do(plan.guide, 'step.start', { step: 1 })
    plan.do(plan.guide, 'conduct.pause', { memberId: citizens[0] })
    expect(unheard(plan.state, session()).map(({ id }) => id)).not.toContain(citizens[0])
    expect(roundOrder(plan.state, session())[0]).toBe(citizens[1])
    plan.do('system', 'conduct.resume', { memberId: citizens[0] })
    expect(roundOrder(plan.state, session())[0]).toBe(citizens[0])
  })

  test('skips somebody at their table too, and keeps their place', () => {
    const meeting = openMeeting({ steps: STEPS })
    const { plan, session } = meeting
    plan.conduct.taken = 2
    plan.do(plan.guide, 'step.start', { step: 3 })
    plan.do(plan.guide, 'groups.make', { how: 'groups' })
    const table = () => groupsNow(session())!.groups[0]!
    const [first, second] = table().members as [MemberId, MemberId]
    for (const id of [first, second]) plan.do(id, 'groups.ask')
    const order = () => groupOrder(plan.state, session(), table()).map(({ member }) => member)
    expect(order()).toEqual([first, second])
    plan.do(plan.guide, 'conduct.pause', { memberId: first })
    expect(order()).toEqual([second])
    plan.do('system', 'conduct.resume', { memberId: first })
    expect(order()).toEqual([first, second])
  })

  test('tells no time, and ends with the meeting', () => {
    const { plan, pause, session, sessionId, member } = withSteps()
    plan.wait(MINUTE)
    const before = plan.state.at
    pause()
    expect(plan.entries.at(-1)).toMatchObject({ kind: 'conduct.paused', at: before, seals: {} })
    plan.do(plan.guide, 'session.close', { sessionId })
    expect(session().conduct?.get(member)).toBe('back')
  })
})

describe('a review', () => {
  test.each([
    ['without a pause', false, 1, ['conduct.review.pause-before']],
    ['without time to answer', true, 0, ['conduct.review.reply-offered']],
    ['after both', true, 1, []],
  ] as const)('%s (LPF-43)', (_case, paused, offered, stopped) => {
    const { plan, member, citizens, pause } = withSteps()
    if (paused) pause()
    plan.conduct.offered = offered
    const input = { memberId: member, outcome: 'talk-again', citizenId: citizens[0] }
    expect(plan.refusals(plan.guide, 'conduct.review', input)).toEqual(stopped)
  })

  /** The guide asks the first citizen, who signs. */
  function reviewed(outcome: 'nothing-more' | 'talk-again' | 'not-next') {
    const meeting = withSteps()
    const { plan, member, citizens } = meeting
    meeting.pause()
    plan.conduct.review = { outcome, guide: plan.guide, citizen: citizens[0]! }
    plan.do(citizens[0]!, 'conduct.sign', { memberId: member })
    return meeting
  }

  test('counts with two keys alone, and the verifier judges it again', () => {
    const { plan, member, citizens, session } = reviewed('talk-again')
    expect(session().conduct?.get(member)).toBe('talk-again')
    expect(plan.entries.at(-1)).toMatchObject({ kind: 'conduct.reviewed', actor: citizens[0], seals: {} })
    const findings = createFindings(new Proxy({} as Words, { get: () => () => '' }))
    walk(plan.entries.map(encodeEntry), new Set(), findings)
    expect(findings.checks.filter(({ status }) => status === 'failed')).toEqual([])
    expect(JSON.stringify(plan.entries)).not.toContain('noticed')
    expect(() => plan.do(citizens[1]!, 'conduct.sign', { memberId: member })).toThrow()
    expect(() => plan.do(plan.guide, 'conduct.pause', { memberId: member })).toThrow('looked at by two people')
  })

  test('is signed by a citizen who is not the person it is about', () => {
    const { plan, citizens, professionals, pause, member } = withSteps()
    pause()
    const ask = (citizenId: MemberId | undefined) =>
      plan.do(plan.guide, 'conduct.review', { memberId: member, outcome: 'talk-again', citizenId })
    expect(() => ask(professionals[1])).toThrow('Ask a citizen')
    expect(() => ask(plan.guide)).toThrow('Ask a citizen')
    expect(ask(citizens[0]).entries).toEqual([])
  })

  test('keeps somebody from the next meeting of this kind, and from no other; their vote stays', () => {
    const { plan, member, sessionId } = reviewed('not-next')
    plan.do(plan.guide, 'session.close', { sessionId })
    const meet = (kind: string) => {
      const input = { kind, title: 'N', startsAt: plan.at, minutes: 60 }
      const id = plan.do(plan.guide, 'session.schedule', input).result?.sessionId
      plan.do(plan.guide, 'session.open', { sessionId: id })
      const join = () => plan.do(member, 'attendance.join', { sessionId: id })
      return { join, close: () => plan.do(plan.guide, 'session.close', { sessionId: id }) }
    }
    const other = meet('hybrid')
    expect(other.join().entries).toHaveLength(1)
    other.close()
    const next = meet('live')
    expect(next.join).toThrow('not at this meeting')
    next.close()
    expect(meet('live').join().entries).toHaveLength(1)
    expect(plan.state.members.get(member)).toMatchObject({ status: 'joined', function: 'member' })
  })
})

describe('who reads what somebody tells', () => {
  test('the guide; where it is about her, somebody else or nobody', () => {
    const { plan, session, citizens, professionals } = openMeeting()
    const [teller, contact] = citizens as [MemberId, MemberId]
    expect(readerOf(plan.state, session(), professionals[0]!, teller)).toBeNull()
    expect(readerOf(plan.state, session(), plan.guide, teller)).toBeUndefined()
    const tell = { memberId: plan.guide, words: 'She laughed at me.' }
    expect(() => plan.do(teller, 'conduct.tell', tell)).toThrow('outside this meeting')
    plan.do(plan.guide, 'wellbeing.name', { name: 'Ada', reach: '01632 960 001', memberId: contact })
    expect(readerOf(plan.state, session(), plan.guide, teller)).toBe(contact)
    expect(plan.do(teller, 'conduct.tell', tell)).toEqual({ entries: [] })
    expect(readerOf(plan.state, session(), plan.guide, contact), 'not the teller themselves').toBeUndefined()
  })
})
