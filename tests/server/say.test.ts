import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAsking, listGroupAnswers } from '#db/group-say.ts'
import { GRACE_SECONDS, TURN_SECONDS } from '#domain/floor/state.ts'
import type { PlanId } from '#domain/ids.ts'
import { ASK_SECONDS } from '#domain/say/state.ts'
import { MINUTE, SECOND } from '#domain/time.ts'
import { randomId } from '#server/crypto.ts'
import { openMeetingAt, type Person } from '#tests/support/meeting-at.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

const AGENDA = [
  { kind: 'arrive', minutes: 10, what: 'Come in' },
  { kind: 'discussion', minutes: 30, what: 'Where should the class be?' },
]
let server: TestServer
let meeting: Awaited<ReturnType<typeof openMeetingAt>>
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  meeting = await openMeetingAt(server, { citizens: 3, professionals: 2, agenda: AGENDA })
  await meeting.done(meeting.guide, 'step.start', { step: 0 })
})

const planId = () => meeting.planId as PlanId
const ask = async () => (await meeting.log()).findLast(({ kind }) => kind === 'say.asked')!.seq
const answers = async (...all: string[]) => {
  const asked = await ask()
  for (const [i, answer] of all.entries()) {
    await meeting.done(meeting.members[i]!, 'say.answer', { ask: asked, answer })
  }
}
const told = async () =>
  (await meeting.log()).filter(({ kind }) => /^(say|step)\./.test(kind)).map(({ kind, body }) => ({ kind, body }))
const kinds = async () => (await told()).map(({ kind }) => kind)
const send = (who: Person, type: string, input: object, id?: string) =>
  server.api.command(meeting.planId, who.token, type, input, id)

test('a minute on, by itself, what was answered is counted, and the answers are deleted', async () => {
  await meeting.done(meeting.citizens[0]!, 'say.ask', { what: 'move-on' })
  await answers('yes', 'yes', 'no')
  expect(await listGroupAnswers(server.deps.db, planId(), await ask())).toHaveLength(3)
  server.wait((ASK_SECONDS - 1) * SECOND)
  await server.jobs.run()
  expect(await kinds()).toEqual(['step.started', 'say.asked'])
  server.wait(SECOND)
  await Promise.all([server.jobs.run(), server.jobs.run()])
  expect(await kinds()).toEqual(['step.started', 'say.asked', 'say.decided', 'step.ended', 'step.started'])
  expect(await listGroupAnswers(server.deps.db, planId(), await ask())).toEqual([])
  await server.jobs.run()
  expect(await listAsking(server.deps.db)).not.toContain(planId())
})

test('it ends at once when all who are here have answered; few answers are told as a yes or a no', async () => {
  await meeting.done(meeting.citizens[0]!, 'say.ask', { what: 'slow-down' })
  await answers('yes', 'yes', 'yes', 'yes', 'yes')
  await server.jobs.run()
  expect((await told()).at(-1)).toMatchObject({ kind: 'say.decided', body: { carried: true, all: true } })
  expect((await told()).at(-1)!.body).not.toHaveProperty('totals')
})

test('nothing that a member or the guide is told says who asked or who answered what', async () => {
  const [ann] = meeting.citizens
  await meeting.done(ann!, 'say.ask', { what: 'appeal', reason: 'Ray was passed over.' })
  await answers('yes', 'no', 'no', 'yes')
  const entries = (await meeting.log()).filter(({ kind }) => kind.startsWith('say.'))
  expect(JSON.stringify(entries)).not.toContain(ann!.id)
  expect(entries.map(({ actor }) => actor)).toEqual(['system'])
})

test('the same answer sent again because no reply came is one answer, and no trace is kept of its command', async () => {
  await meeting.done(meeting.citizens[0]!, 'say.ask', { what: 'slow-down' })
  const input = { ask: await ask(), answer: 'no' }
  const id = randomId()
  for (const _time of [1, 2]) {
    const { status, body } = await send(meeting.citizens[0]!, 'say.answer', input, id)
    expect([status, body.result]).toEqual([200, input])
  }
  expect(await listGroupAnswers(server.deps.db, planId(), input.ask)).toHaveLength(1)
  const kept = await server.deps.db.selectFrom('command').where('command_id', '=', id).selectAll().execute()
  expect(kept).toEqual([])
})

describe('who has no say', () => {
  test('the guide, and whoever is not there', async () => {
    expect((await send(meeting.guide, 'say.ask', { what: 'move-on' })).status).toBe(403)
    const [ann] = meeting.citizens
    await meeting.done(ann!, 'attendance.leave', { sessionId: meeting.sessionId })
    expect((await send(ann!, 'say.ask', { what: 'move-on' })).body.detail).toContain('Say that you are here first')
  })

  test('the server alone counts and ends a step', async () => {
    for (const type of ['say.close', 'step.end']) {
      for (const who of [meeting.guide, meeting.citizens[0]!]) expect((await send(who, type, {})).status).toBe(403)
    }
  })
})

describe('while somebody speaks', () => {
  beforeEach(async () => {
    await meeting.done(meeting.citizens[0]!, 'queue.join')
    await meeting.done(meeting.guide, 'turn.grant')
    await meeting.done(meeting.citizens[1]!, 'say.ask', { what: 'move-on' })
    await answers('yes', 'yes', 'yes', 'yes', 'no')
    await server.jobs.run()
  })

  test('a yes to moving on waits until they have finished', async () => {
    await server.jobs.run()
    expect((await kinds()).at(-1)).toBe('say.decided')
    await meeting.done(meeting.citizens[0]!, 'turn.end')
    await server.jobs.run()
    expect((await kinds()).slice(-2)).toEqual(['step.ended', 'step.started'])
  })

  test('or until their time is over, even if nobody waits; and nobody speaks in between', async () => {
    await meeting.done(meeting.citizens[2]!, 'queue.join')
    server.wait((TURN_SECONDS + GRACE_SECONDS) * SECOND + MINUTE)
    await server.jobs.run()
    await server.jobs.run()
    expect((await kinds()).slice(-2)).toEqual(['step.ended', 'step.started'])
    const turns = (await meeting.log()).filter(({ kind }) => kind.startsWith('turn.'))
    expect(turns.map(({ kind }) => kind)).toEqual(['turn.granted', 'turn.ended'])
  })
})

test('a meeting that is closed takes with it what was to be done', async () => {
  await meeting.done(meeting.citizens[0]!, 'say.ask', { what: 'slow-down' })
  expect((await send(meeting.guide, 'session.close', { sessionId: meeting.sessionId })).body.detail).toContain(
    'The group is being asked',
  )
  server.wait(ASK_SECONDS * SECOND)
  await server.jobs.run()
  await meeting.done(meeting.guide, 'session.close', { sessionId: meeting.sessionId })
  expect(await listAsking(server.deps.db)).not.toContain(planId())
})

describe('hands in the room', () => {
  const hand = (who: Person, memberId: string, ask: number, answer: string) =>
    send(who, 'say.hand', { ask, memberId, answer })
  const stored = async (ask: number) => listGroupAnswers(server.deps.db, planId(), ask)

  test('one seat, one answer, and their own stands, whichever of the two comes first or at the same moment', async () => {
    await meeting.done(meeting.citizens[0]!, 'say.ask', { what: 'slow-down' })
    const asked = await ask()
    for (const one of meeting.citizens) {
      const both = [send(one, 'say.answer', { ask: asked, answer: 'no' }), hand(meeting.guide, one.id, asked, 'yes')]
      const [own, taken] = await Promise.all(both)
      expect(own!.status).toBe(200)
      expect([200, 400]).toContain(taken!.status)
      expect(await stored(asked)).toContainEqual({ memberId: one.id, answer: 'no', byHand: false })
      expect((await hand(meeting.guide, one.id, asked, 'yes')).body.detail).toContain('answered this themselves')
    }
    expect(await stored(asked)).toHaveLength(3)
  })

  test('of a whole room end the asking at once; nothing is kept of whose hand said what', async () => {
    await meeting.done(meeting.citizens[0]!, 'say.ask', { what: 'slow-down' })
    const asked = await ask()
    const taking = meeting.members.map(({ id }) => hand(meeting.guide, id, asked, 'yes'))
    for (const { status } of await Promise.all(taking)) expect(status).toBe(200)
    await server.jobs.run()
    expect(await kinds()).toEqual(['step.started', 'say.asked', 'say.hands-taken', 'say.decided'])
    expect(await stored(asked)).toEqual([])
    const kept = await server.deps.db.selectFrom('command').where('actor', '=', meeting.guide.id).selectAll().execute()
    expect(kept.filter(({ outcome }) => outcome.includes('"answer"'))).toEqual([])
  })
})
