import { expect, test } from 'vitest'
import { openMeeting } from '#tests/support/meeting.ts'

test('whoever guides shows a part or a paragraph; the log holds its place and no words', () => {
  const { plan, session, citizens, sessionId } = openMeeting()
  expect(() => plan.do(citizens[0]!, 'spotlight.set', { section: 'why' })).toThrow('not allowed')
  plan.do(plan.guide, 'spotlight.set', { section: 'why', block: '12-3' })
  expect(session().spotlight).toEqual({ section: 'why', block: '12-3' })
  expect(plan.entries.at(-1)).toMatchObject({
    kind: 'spotlight.set',
    body: { session: sessionId, section: 'why', block: '12-3' },
    seals: {},
  })
  expect(plan.do(plan.guide, 'spotlight.set', { section: 'why', block: '12-3' }).entries).toEqual([])
  plan.do(plan.guide, 'spotlight.set', { section: 'money' })
  expect(session().spotlight).toEqual({ section: 'money' })
  plan.do(plan.guide, 'spotlight.clear')
  expect(session().spotlight).toBeUndefined()
  expect(plan.do(plan.guide, 'spotlight.clear').entries).toEqual([])
})

test('goes off with the meeting, and takes no place that there cannot be', () => {
  const { plan, session, sessionId } = openMeeting()
  expect(() => plan.do(plan.guide, 'spotlight.set', { section: 'why', block: 'nothing' })).toThrow()
  expect(() => plan.do(plan.guide, 'spotlight.set', { section: 'nowhere' })).toThrow()
  plan.do(plan.guide, 'spotlight.set', { section: 'why' })
  plan.do(plan.guide, 'session.close', { sessionId })
  expect(session().spotlight).toBeUndefined()
})
