import { expect, test } from 'vitest'
import type { SessionId } from '#domain/ids.ts'
import { share } from '#domain/rules/rule.ts'
import { balanceOf, fairnessOf, ownTalk } from '#domain/session-records/balance.ts'
import { changedBy } from '#domain/session-records/changes.ts'
import { draftRecord } from '#domain/session-records/draft.ts'
import { MINUTE } from '#domain/time.ts'
import { openMeeting, STEPS } from '#tests/support/meeting.ts'

type Meeting = ReturnType<typeof openMeeting>

const recordOf = ({ plan, session }: Meeting) => draftRecord(plan.state, session(), plan.entries)!
const parity = (num: number, den: number) => share(num, den, 'of their fair share of talk')

test('tells when, how long, which steps were taken and which were not', () => {
  const meeting = openMeeting({ steps: STEPS })
  const { plan, sessionId } = meeting
  const { openedAt } = meeting.session()
  plan.do(plan.guide, 'step.start', { step: 0 })
  plan.wait(8 * MINUTE)
  plan.do(plan.guide, 'step.start', { step: 2 })
  plan.wait(12 * MINUTE)
  plan.do(plan.guide, 'session.close', { sessionId })
  const record = recordOf(meeting)
  expect(record).toMatchObject({ openedAt, closedAt: plan.at, minutes: 20, closedSeq: plan.entries.at(-1)!.seq })
  expect(record.steps.map(({ step, minutes, startedAt }) => [step, minutes, startedAt !== null])).toEqual([
    ...[
      [0, 8, true],
      [2, 12, true],
    ],
    ...[
      [1, 0, false],
      [3, 0, false],
      [4, 0, false],
    ],
  ])
})

test('counts who was there by side and by how, also those who left early', () => {
  const meeting = openMeeting({ citizens: 3, professionals: 2 })
  const { plan, sessionId, citizens, professionals } = meeting
  plan.do(plan.guide, 'attendance.join', { sessionId, memberId: citizens[0], channel: 'phone' })
  plan.do(plan.guide, 'attendance.join', { sessionId, memberId: professionals[0], channel: 'room' })
  plan.do(citizens[1]!, 'attendance.leave', { sessionId })
  plan.do(plan.guide, 'session.close', { sessionId })
  expect(recordOf(meeting).attendance).toEqual([
    { side: 'citizen', people: 3, channels: { phone: 1 } },
    { side: 'professional', people: 2, channels: { room: 1 } },
    { side: null, people: 1, channels: {} },
  ])
})

test('what was taken up, what is left for later, and who still has to be heard', () => {
  const meeting = openMeeting({ steps: STEPS })
  const { plan, sessionId, citizens } = meeting
  const ask = (what: string) => plan.do(citizens[0]!, 'agenda.propose', { what, sessionId }).result!.itemId
  const [taken, left, late, gone] = [ask('Buses'), ask('Taxis'), ask('Trains'), ask('Boats')]
  plan.do(citizens[0]!, 'agenda.withdraw', { itemId: gone })
  const step = (item?: unknown) => ({ kind: 'discussion', minutes: 10, what: 'Talk', ...(item ? { item } : {}) })
  plan.do(plan.guide, 'agenda.set', { sessionId, steps: [step(taken), step(left)] })
  plan.do(plan.guide, 'step.start', { step: 0 })
  plan.do(citizens[1]!, 'turn.defer')
  plan.do(plan.guide, 'session.close', { sessionId })
  const record = recordOf(meeting)
  expect(record).toMatchObject({ takenUp: [taken], comeBackTo: [citizens[1]] })
  expect(record.parked.toSorted()).toEqual([left, late].toSorted())
  expect(changedBy(plan.state, record)).toEqual([{ kind: 'item', id: taken }])
})

test('holds what happened between its opening and its closing, and nothing else', () => {
  const meeting = openMeeting()
  const { plan, sessionId, citizens } = meeting
  const asked = plan.do(citizens[0]!, 'explain.ask', { section: 'why', text: 'What is that?' }).result!.explainId
  plan.do(plan.guide, 'session.close', { sessionId })
  plan.do(citizens[0]!, 'explain.ask', { section: 'why', text: 'And this?' })
  expect(recordOf(meeting).questions).toEqual([asked])
})

test('the talk is told by sides, and one person’s part to themselves', () => {
  const meeting = openMeeting({ citizens: 3, professionals: 3 })
  const { plan, sessionId, citizens, professionals, session, speak } = meeting
  for (const citizen of citizens) speak(citizen, 40)
  for (const professional of professionals) speak(professional, 80)
  plan.do(plan.guide, 'session.close', { sessionId })
  const { balance, closedAt } = recordOf(meeting)
  expect(balance).toMatchObject({
    parity: parity(120 * 6, 360 * 3),
    sides: [
      { side: 'citizen', people: 3, seconds: 120 },
      { side: 'professional', people: 3, seconds: 240 },
    ],
  })
  expect(ownTalk(plan.state, session(), closedAt, citizens[0]!)).toEqual({ turns: 1, seconds: 40, equal: 60 })
  expect(ownTalk(plan.state, session(), closedAt, plan.guide)).toBe(null)
})

test('with two people on a side, no number speaks of persons', () => {
  const { plan, sessionId, citizens, session, speak } = openMeeting({ citizens: 3, professionals: 2 })
  speak(citizens[0]!, 40)
  plan.do(plan.guide, 'session.close', { sessionId })
  expect(balanceOf(plan.state, session(), plan.at)).toBe(null)
})

test('the nearest plain word for a number, and the handbook’s own', () => {
  expect(fairnessOf(parity(855 * 14, 2300 * 8))).toBe('two-thirds')
  expect(fairnessOf(parity(39, 100))).toBe('far-less')
  expect(fairnessOf(parity(2, 5))).toBe('half')
  expect(fairnessOf(parity(58, 100))).toBe('half')
  expect(fairnessOf(parity(73, 100))).toBe('two-thirds')
  expect(fairnessOf(parity(89, 100))).toBe('four-fifths')
  expect(fairnessOf(parity(9, 10))).toBe('fair')
  expect(fairnessOf(parity(109, 100))).toBe('fair')
  expect(fairnessOf(parity(11, 10))).toBe('more')
})

test('anybody says what was different once it is over, and it simply stands', () => {
  const { plan, sessionId, citizens, professionals } = openMeeting()
  const early = () => plan.do(citizens[0]!, 'record.correct', { sessionId, text: 'I was there.' })
  expect(early).toThrow('This meeting is not over yet.')
  plan.do(plan.guide, 'session.close', { sessionId })
  plan.do(citizens[0]!, 'record.correct', { sessionId, text: 'Ray was there too.' })
  plan.do(professionals[0]!, 'record.correct', { sessionId, text: 'It was shorter.' })
  expect(plan.state.corrections.map(({ session, by }) => [session, by])).toEqual([
    [sessionId, citizens[0]],
    [sessionId, professionals[0]],
  ])
  const unknown = () =>
    plan.do(citizens[0]!, 'record.correct', { sessionId: `s_${'0'.repeat(26)}` as SessionId, text: 'No.' })
  expect(unknown).toThrow('There is no such meeting in this plan.')
})
