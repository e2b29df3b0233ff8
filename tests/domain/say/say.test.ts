import { describe, expect, test } from 'vitest'
import { groupsNow } from '#domain/groups/state.ts'
import type { MemberId } from '#domain/ids.ts'
import { encodeEntry } from '#domain/log/entry.ts'
import { type Answer, ASK_SECONDS, mayTell } from '#domain/say/state.ts'
import { draftRecord } from '#domain/session-records/draft.ts'
import { MINUTE, SECOND } from '#domain/time.ts'
import { createFindings } from '#domain/verify/report.ts'
import { walk } from '#domain/verify/walk.ts'
import type { Words } from '#domain/words/words.ts'
import { openMeeting, STEPS } from '#tests/support/meeting.ts'

type Meeting = ReturnType<typeof openMeeting>
const SILENT = new Proxy({} as Words, { get: () => () => '' })

/** A meeting in its first topic, with a way to ask and to answer. */
function inTopic(options: Parameters<typeof openMeeting>[0] = {}) {
  const meeting = openMeeting({ steps: STEPS, ...options })
  const { plan, citizens, professionals } = meeting
  if (options.steps !== null) plan.do(plan.guide, 'step.start', { step: 3 })
  const everybody = [...citizens, ...professionals]
  const askFor = (what: string, by: MemberId = citizens[0]!, also = {}) => plan.do(by, 'say.ask', { what, ...also })
  const answer = (by: MemberId, said: Answer) =>
    plan.do(by, 'say.answer', { ask: meeting.session().asking!.ask, answer: said })
  const answers = (...all: Answer[]) => {
    for (const [i, said] of all.entries()) answer(everybody[i]!, said)
  }
  const close = () => plan.do('system', 'say.close').entries.map(({ kind }) => kind)
  return { ...meeting, everybody, askFor, answer, answers, close }
}
const last = ({ plan }: Pick<Meeting, 'plan'>, kind: string) => plan.entries.findLast((entry) => entry.kind === kind)!

test('a group that moves on from small groups comes back together', () => {
  const meeting = inTopic()
  meeting.plan.do(meeting.plan.guide, 'groups.make', { how: 'groups' })
  expect(groupsNow(meeting.session())).toBeDefined()
  meeting.askFor('move-on')
  meeting.answers('yes', 'yes', 'yes', 'yes', 'yes', 'yes')
  meeting.close()
  meeting.plan.do('system', 'step.end', { sessionId: meeting.sessionId })
  expect(groupsNow(meeting.session())).toBeUndefined()
})

describe('asking', () => {
  test('names nobody, and gives a minute', () => {
    const meeting = inTopic()
    meeting.askFor('slow-down')
    expect(last(meeting, 'say.asked')).toMatchObject({ actor: 'system', body: { what: 'slow-down', seconds: 60 } })
    expect(meeting.session().asking).toMatchObject({ what: 'slow-down' })
  })

  test('is for whoever has a vote and is here: not the guide, not somebody who is not there', () => {
    const meeting = inTopic()
    expect(() => meeting.askFor('move-on', meeting.plan.guide)).toThrow('not allowed')
    meeting.plan.do(meeting.citizens[1]!, 'attendance.leave', { sessionId: meeting.sessionId })
    expect(() => meeting.askFor('move-on', meeting.citizens[1]!)).toThrow('Say that you are here first')
  })

  test('one thing at a time, the same thing twice is asked once', () => {
    const meeting = inTopic()
    meeting.askFor('move-on')
    expect(meeting.askFor('move-on', meeting.citizens[1]!).entries).toEqual([])
    expect(() => meeting.askFor('slow-down')).toThrow('The group is being asked something')
  })

  test('once in a step, and again in the next', () => {
    const meeting = inTopic()
    meeting.askFor('slow-down')
    meeting.answers('no', 'no', 'no', 'no', 'no', 'no')
    meeting.close()
    expect(() => meeting.askFor('slow-down')).toThrow('The group was asked this already in this step')
    meeting.askFor('move-on')
    meeting.answers('yes', 'yes', 'yes', 'yes', 'yes', 'yes')
    meeting.close()
    expect(meeting.askFor('slow-down').entries).toHaveLength(1)
  })

  test('about a decision says which one; rests while the meeting does; needs a step to be slowed', () => {
    const meeting = inTopic()
    expect(() => meeting.askFor('appeal')).toThrow('Say which decision')
    meeting.plan.do(meeting.plan.guide, 'session.pause')
    expect(() => meeting.askFor('move-on')).toThrow('having a rest')
    const without = inTopic({ steps: null })
    expect(() => without.askFor('slow-down')).toThrow('No step is on')
  })
})

describe('answering', () => {
  test('ends when all who are here have answered, or when the minute is over', () => {
    const meeting = inTopic()
    meeting.askFor('slow-down')
    meeting.answers('yes', 'yes', 'yes', 'no', 'no')
    meeting.plan.wait((ASK_SECONDS - 1) * SECOND)
    expect(meeting.close()).toEqual([])
    meeting.plan.wait(SECOND)
    expect(meeting.close()).toEqual(['say.decided'])
    expect(last(meeting, 'say.decided').body).not.toHaveProperty('all')
    meeting.askFor('move-on')
    meeting.answers('no', 'no', 'no', 'no', 'no', 'yes')
    expect(meeting.close()).toEqual(['say.decided'])
    expect(last(meeting, 'say.decided').body).toMatchObject({ all: true, carried: false })
  })

  test('the last answer counts; an answer to what is decided does not', () => {
    const meeting = inTopic()
    meeting.askFor('slow-down')
    const { ask } = meeting.session().asking!
    meeting.answers('yes', 'no', 'no', 'no', 'no', 'none')
    meeting.answer(meeting.everybody[0]!, 'no')
    meeting.close()
    expect(last(meeting, 'say.decided').body).toMatchObject({ totals: { yes: 0, no: 5, none: 1 } })
    expect(() => meeting.plan.do(meeting.citizens[0]!, 'say.answer', { ask, answer: 'yes' })).toThrow('decided already')
  })

  test('a tie changes nothing, one more yes does', () => {
    for (const [answers, carried] of [
      [['yes', 'yes', 'no', 'no', 'none', 'none'], false],
      [['yes', 'yes', 'no', 'none', 'none', 'none'], true],
    ] as const) {
      const meeting = inTopic()
      meeting.askFor('slow-down')
      meeting.answers(...answers)
      meeting.close()
      expect(last(meeting, 'say.decided').body).toMatchObject({ carried })
      expect(meeting.session().now?.more).toBe(carried ? 5 : undefined)
    }
  })

  test.each([
    [{ yes: 4, no: 0, none: 0 }, false],
    [{ yes: 3, no: 1, none: 0 }, false],
    [{ yes: 4, no: 1, none: 0 }, true],
    [{ yes: 5, no: 0, none: 0 }, false],
    [{ yes: 0, no: 5, none: 1 }, true],
  ])('numbers %j are told: %s', (totals, isTold) => expect(mayTell(totals)).toBe(isTold))

  test('a rest stops the clock', () => {
    const meeting = inTopic()
    const { plan } = meeting
    meeting.askFor('slow-down')
    plan.wait(50 * SECOND)
    plan.do(plan.guide, 'session.pause')
    plan.wait(5 * MINUTE)
    expect(meeting.close()).toEqual([])
    plan.do(plan.guide, 'session.resume')
    plan.wait(9 * SECOND)
    expect(meeting.close()).toEqual([])
    plan.wait(SECOND)
    expect(meeting.close()).toEqual(['say.decided'])
  })
})

describe('a yes to moving on', () => {
  const yes = (meeting: ReturnType<typeof inTopic>) => {
    meeting.askFor('move-on')
    meeting.answers('yes', 'yes', 'yes', 'yes', 'no', 'none')
    return meeting.close()
  }

  test('begins the next step by itself, whoever has not spoken yet', () => {
    const meeting = inTopic()
    expect(yes(meeting)).toEqual(['say.decided', 'step.ended', 'step.started'])
    expect(meeting.session().now?.step).toBe(4)
    expect(meeting.session()).not.toHaveProperty('stepOver')
  })

  test('lets whoever speaks finish, gives nobody else the floor, and no time is added', () => {
    const meeting = inTopic()
    const { plan, citizens, session } = meeting
    plan.do(citizens[1]!, 'queue.join')
    plan.do(plan.guide, 'turn.grant')
    plan.do(citizens[2]!, 'queue.join')
    expect(yes(meeting)).toEqual(['say.decided'])
    expect(session().moving).toBe(true)
    expect(plan.do('system', 'step.end').entries).toEqual([])
    expect(() => plan.do(plan.guide, 'turn.extend')).toThrow('The group wants to move on')
    plan.do(citizens[1]!, 'turn.end')
    expect(() => plan.do(plan.guide, 'turn.grant')).toThrow('The group wants to move on')
    expect(() => plan.do(plan.guide, 'step.start', { step: 0 })).toThrow('The group wants to move on')
    expect(plan.do('system', 'step.end').entries.map(({ kind }) => kind)).toEqual(['step.ended', 'step.started'])
  })

  test('after the last step only ends it, and nobody is given the floor until another begins', () => {
    const meeting = inTopic()
    const { plan } = meeting
    yes(meeting)
    expect(yes(meeting)).toEqual(['say.decided', 'step.ended'])
    expect(() => plan.do(plan.guide, 'turn.grant', { memberId: meeting.citizens[0] })).toThrow('has ended this step')
    expect(() => meeting.askFor('move-on')).toThrow('was asked this already')
    plan.do(plan.guide, 'step.start', { step: 0 })
    plan.do(plan.guide, 'turn.grant', { memberId: meeting.citizens[0], reason: 'To begin.' })
    expect(plan.state.turn).not.toBeNull()
  })

  test('ends the step, and begins no next one in which somebody would be alone', () => {
    const meeting = inTopic({ citizens: 1, professionals: 2, steps: null })
    const { plan, sessionId } = meeting
    plan.do(plan.guide, 'agenda.set', { sessionId, steps: [STEPS[0], STEPS[3]] })
    plan.do(plan.guide, 'step.start', { step: 0 })
    meeting.askFor('move-on')
    meeting.answers('yes', 'yes', 'yes')
    expect(meeting.close()).toEqual(['say.decided', 'step.ended'])
    expect(meeting.session().stepOver).toBe(true)
  })
})

describe('a decision that the group does not accept', () => {
  const appeal = (meeting: ReturnType<typeof inTopic>, ...answers: Answer[]) => {
    meeting.askFor('appeal', meeting.citizens[0], { reason: 'Ray was passed over.' })
    meeting.answers(...answers)
    meeting.close()
  }

  test('stands until the guide has put it right, and in the record', () => {
    const meeting = inTopic()
    const { plan, session, sessionId } = meeting
    appeal(meeting, 'yes', 'yes', 'yes', 'no', 'no', 'no')
    expect(session().appeals).toBeUndefined()
    plan.do(plan.guide, 'floor.invite')
    plan.do(plan.guide, 'step.start', { step: 0 })
    appeal(meeting, 'yes', 'yes', 'yes', 'yes', 'no', 'no')
    const { ask } = session().appeals![0]!
    expect(() => plan.do(meeting.citizens[0]!, 'say.settle', { ask })).toThrow('not allowed')
    plan.do(plan.guide, 'say.settle', { ask, words: 'Ray spoke next.' })
    expect(session().appeals).toBeUndefined()
    expect(plan.do(plan.guide, 'say.settle', { ask }).entries).toEqual([])
    plan.do(plan.guide, 'session.close', { sessionId })
    const { asked } = draftRecord(plan.state, session(), plan.entries)!
    expect(asked).toMatchObject([
      { what: 'appeal', carried: false, settled: null, totals: { yes: 3, no: 3, none: 0 } },
      { what: 'appeal', carried: true, settled: { words: expect.any(String) }, reason: expect.any(String) },
    ])
  })

  test('cannot be escaped: no step begins and no meeting is closed while the group is asked', () => {
    const meeting = inTopic()
    const { plan, sessionId } = meeting
    meeting.askFor('appeal', meeting.citizens[0], { reason: 'We are not done.' })
    expect(() => plan.do(plan.guide, 'session.close', { sessionId })).toThrow('The group is being asked')
    expect(() => plan.do(plan.guide, 'step.start', { step: 0 })).toThrow('The group is being asked')
  })
})

describe('whoever checks the record', () => {
  const failed = (entries: string[]) => {
    const findings = createFindings(SILENT)
    walk(entries, new Set(), findings)
    return findings.checks.filter(({ status }) => status === 'failed').map(({ code }) => code)
  }
  function all() {
    const meeting = inTopic()
    meeting.askFor('slow-down')
    meeting.answers('yes', 'yes', 'yes', 'yes', 'no', 'no')
    meeting.close()
    meeting.askFor('move-on')
    meeting.answers('yes', 'yes', 'yes', 'no', 'no')
    meeting.plan.wait(MINUTE)
    meeting.close()
    return meeting.plan.entries
  }

  test('finds nothing wrong', () => expect(failed(all().map(encodeEntry))).toEqual([]))

  test.each([
    ['a result that its numbers forbid', 'say.decided', { carried: false }],
    ['answers that were counted too early', 'say.asked', { seconds: 3600 }],
    ['a step that the group did not end', 'step.ended', { step: 0 }],
    ['an answer to something else', 'say.decided', { ask: 3 }],
    ['less time to answer', 'say.asked', { seconds: 5 }],
  ])('finds %s', (_what, kind, change) => {
    const entries = all()
    const forged = entries.findLast((entry) => entry.kind === kind)!
    Object.assign(forged.body, change)
    expect(failed(entries.map(encodeEntry))).toEqual(['transitions.illegal'])
  })

  test('finds a guide who begins a step while the group is asked', () => {
    const entries = all()
    const asked = entries.findLastIndex((entry) => entry.kind === 'say.asked')
    const guide = entries[2]!.actor
    const start = entries.find((entry) => entry.kind === 'step.started')!
    const forged = { ...start, actor: guide, seq: asked + 1, at: entries[asked]!.at, body: { ...start.body, step: 4 } }
    expect(failed([...entries.slice(0, asked + 1), forged as typeof start].map(encodeEntry))).toContain(
      'transitions.illegal',
    )
  })
})

describe('hands in the room', () => {
  const hand = (meeting: ReturnType<typeof inTopic>, memberId: MemberId, answer: Answer, by = meeting.plan.guide) =>
    meeting.plan.do(by, 'say.hand', { ask: meeting.session().asking!.ask, memberId, answer })

  test('count as any answer, and the log names who takes them and nobody whose they are', () => {
    const meeting = inTopic()
    meeting.askFor('slow-down')
    meeting.answer(meeting.citizens[0]!, 'no')
    for (const id of meeting.everybody.slice(1)) hand(meeting, id, 'yes')
    expect(meeting.close()).toEqual(['say.decided'])
    expect(last(meeting, 'say.decided')).toMatchObject({ body: { carried: true, totals: { yes: 5, no: 1, none: 0 } } })
    const taken = meeting.plan.entries.filter(({ kind }) => kind === 'say.hands-taken')
    expect(taken.map(({ actor }) => actor)).toEqual([meeting.plan.guide])
    expect(taken.map((entry) => encodeEntry(entry)).join()).not.toContain(meeting.everybody[1])
  })

  test('heard wrong, are put right; what somebody answered themselves stays, before and after', () => {
    const meeting = inTopic()
    const [ann, ben] = meeting.citizens
    meeting.askFor('slow-down')
    hand(meeting, ann!, 'yes')
    expect(hand(meeting, ann!, 'no').entries).toEqual([])
    meeting.answer(ann!, 'yes')
    expect(() => hand(meeting, ann!, 'no')).toThrow('They have answered this themselves')
    meeting.answer(ben!, 'none')
    expect(() => hand(meeting, ben!, 'no')).toThrow('They have answered this themselves')
    expect(meeting.plan.groupAnswers.get(ann!)).toBe('yes')
  })

  test('are taken by whoever guides, of people who are here and have a vote, and never of themselves', () => {
    const meeting = inTopic()
    const { plan, citizens } = meeting
    const { result } = plan.do(plan.guide, 'member.invite', { side: 'citizen', function: 'co-chair', name: 'Mo' })
    const chair = result!.memberId as MemberId
    plan.do(chair, 'member.join')
    plan.do(chair, 'attendance.join', { sessionId: meeting.sessionId })
    meeting.askFor('move-on')
    expect(() => hand(meeting, citizens[0]!, 'yes', citizens[1])).toThrow('not allowed')
    expect(() => hand(meeting, citizens[0]!, 'yes', chair)).toThrow('Take over the meeting first')
    expect(() => hand(meeting, plan.guide, 'yes')).toThrow('This is your own answer')
    plan.do(chair, 'session.take-over', { sessionId: meeting.sessionId })
    expect(() => hand(meeting, chair, 'yes', chair)).toThrow('This is your own answer')
    expect(() => hand(meeting, plan.guide, 'yes', chair)).toThrow('Only members with a vote who are here')
    plan.do(citizens[2]!, 'attendance.leave', { sessionId: meeting.sessionId })
    expect(() => hand(meeting, citizens[2]!, 'yes')).toThrow('Only members with a vote who are here')
    hand(meeting, citizens[0]!, 'yes', chair)
    hand(meeting, citizens[1]!, 'yes')
    expect(meeting.session().asking!.takers).toEqual([chair, plan.guide])
  })

  test('give as long as it takes to go from seat to seat, from the first one on, and only once', () => {
    const meeting = inTopic({ citizens: 14, professionals: 6 })
    const { plan, everybody } = meeting
    meeting.askFor('slow-down')
    plan.wait(30 * SECOND)
    hand(meeting, everybody[0]!, 'yes')
    expect(Date.parse(meeting.session().asking!.until) - Date.parse(plan.at)).toBe(100 * SECOND)
    plan.wait(90 * SECOND)
    expect(meeting.close()).toEqual([])
    hand(meeting, everybody[1]!, 'yes')
    plan.wait(10 * SECOND)
    expect(meeting.close()).toEqual(['say.decided'])
  })

  test('a log in which somebody takes hands who does not guide is found', () => {
    const meeting = inTopic()
    meeting.askFor('slow-down')
    hand(meeting, meeting.citizens[0]!, 'yes')
    const entries = meeting.plan.entries.map((entry) =>
      entry.kind === 'say.hands-taken' ? { ...entry, actor: meeting.citizens[1]! } : entry,
    )
    const findings = createFindings(SILENT)
    walk(entries.map(encodeEntry), new Set(), findings)
    expect(findings.checks.some(({ status }) => status === 'failed')).toBe(true)
  })
})
