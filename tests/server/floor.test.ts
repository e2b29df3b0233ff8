import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findFloorClock } from '#db/floor-clock.ts'
import { GRACE_SECONDS, NOTICE_SECONDS, TURN_SECONDS } from '#domain/floor/state.ts'
import type { PlanId } from '#domain/ids.ts'
import { HOUR, MINUTE, SECOND, toInstant } from '#domain/time.ts'
import { randomId } from '#server/crypto.ts'
import { openMeetingAt, type Person } from '#tests/support/meeting-at.ts'
import { type Answer, startTestServer, type TestServer, until } from '#tests/support/server.ts'
import { connected, type Socket } from '#tests/support/socket.ts'

// Bad input and faults in a meeting: each has its plain answer, and no turn is lost or doubled.

let server: TestServer
let meeting: Awaited<ReturnType<typeof openMeetingAt>>
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  meeting = await openMeetingAt(server)
})

const send = (who: Person, type: string, input: object = {}): Promise<Answer> =>
  server.api.command(meeting.planId, who.token, type, input)
const kinds = async (start: string) =>
  (await meeting.log()).map(({ kind }) => kind).filter((kind) => kind.startsWith(start))
const turns = () => kinds('turn.')
/** Seconds of every turn that ended, as the log has them. */
const seconds = async () =>
  (await meeting.log()).flatMap((entry) => (entry.kind === 'turn.ended' ? [entry.body.seconds] : []))
const speak = async (who: Person, input: object = {}) => {
  await meeting.done(who, 'queue.join')
  await meeting.done(meeting.guide, 'turn.grant', input)
}
/** What the answers that were no said. */
const noes = (answers: readonly Answer[]) =>
  answers.filter(({ status }) => status !== 200).map(({ body }) => body.detail ?? body.message)

/** Another guide: a citizen co-chair who took the meeting over. */
async function coChair(): Promise<Person> {
  const { planId, sessionId, guide, done } = meeting
  const { memberId, invitation } = await done(guide, 'member.invite', { ...CO_CHAIR, name: 'Di' })
  const { token } = (await server.api.command(planId, invitation!, 'member.join')).body.result
  const person = { id: memberId!, token }
  for (const type of ['role.sign', 'interest.declare']) await done(person, type)
  await done(person, 'attendance.join', { sessionId })
  await done(person, 'session.take-over')
  return person
}
const CO_CHAIR = { side: 'citizen', function: 'co-chair' }

describe('two who guide at once', () => {
  test('give one turn, not two', async () => {
    const second = await coChair()
    for (const one of meeting.citizens) await meeting.done(one, 'queue.join')
    const answers = await Promise.all([meeting.guide, second, meeting.guide].map((who) => send(who, 'turn.grant')))
    expect(noes(answers)).toHaveLength(2)
    expect(new Set(noes(answers))).toEqual(new Set(['Somebody is speaking. End that turn first.']))
    expect(await turns()).toEqual(['turn.granted'])
  })

  test('end one turn once', async () => {
    const second = await coChair()
    await speak(meeting.citizens[0]!)
    server.wait(40 * SECOND)
    const answers = await Promise.all([meeting.guide, second].map((who) => send(who, 'turn.end')))
    expect(noes(answers)).toEqual(['Nobody is speaking now.'])
    expect([await turns(), await seconds()]).toEqual([['turn.granted', 'turn.ended'], [40]])
  })

  test('never end the next one’s turn by a tap that was meant for the one before', async () => {
    const second = await coChair()
    const [ann, ben] = meeting.citizens
    await speak(ann!)
    await meeting.done(ben!, 'queue.join')
    await meeting.done(meeting.guide, 'turn.end', { memberId: ann!.id })
    await meeting.done(meeting.guide, 'turn.grant')
    expect(noes([await send(second, 'turn.end', { memberId: ann!.id })])).toEqual(['That turn is over already.'])
    expect(await turns()).toEqual(['turn.granted', 'turn.ended', 'turn.granted'])
  })
})

test('the same end of a turn, sent again because no answer came, ends it once', async () => {
  await speak(meeting.citizens[0]!)
  const id = randomId()
  const end = () => server.api.command(meeting.planId, meeting.citizens[0]!.token, 'turn.end', {}, id)
  const [first, again] = [await end(), await end()]
  expect([first.status, again.status, again.body.entries]).toEqual([200, 200, first.body.entries])
  expect(await turns()).toEqual(['turn.granted', 'turn.ended'])
})

describe('a clock that is an hour off', () => {
  const [FAST, SLOW, RIGHT] = [HOUR, -HOUR, 0]
  test.each([
    ['begun and ended by a clock that is fast', FAST, FAST],
    ['begun and ended by a clock that is slow', SLOW, SLOW],
    ['begun by a clock that is slow', SLOW, RIGHT],
    ['ended by a clock that is slow', RIGHT, SLOW],
    ['ended by a clock that is fast', RIGHT, FAST],
  ])('changes nothing about a turn %s', async (_case, begun, ended) => {
    const told = (off: number) => ({ happenedAt: toInstant(server.clock.now + off) })
    await speak(meeting.citizens[0]!, told(begun))
    server.wait(50 * SECOND)
    await meeting.done(meeting.guide, 'turn.end', told(ended))
    expect(await seconds()).toEqual([50])
    const log = await meeting.log()
    expect(log.map(({ at }) => at)).toEqual(log.map(({ at }) => at).toSorted())
    expect(log.every(({ at }) => at <= toInstant(server.clock.now))).toBe(true)
  })

  test('while what is possible is believed: a tap without a connection counts from when it was made', async () => {
    await speak(meeting.citizens[0]!)
    server.wait(50 * SECOND)
    const happenedAt = toInstant(server.clock.now)
    server.wait(2 * MINUTE)
    await meeting.done(meeting.guide, 'turn.end', { happenedAt })
    expect(await seconds()).toEqual([50])
  })
})

test('what is asked of a meeting that is closed is answered plainly, and nothing happens', async () => {
  const { guide, sessionId, citizens, log } = meeting
  await speak(citizens[0]!)
  await meeting.done(guide, 'turn.end')
  await server.api.command(meeting.planId, guide.token, 'session.close', { sessionId })
  expect(await kinds('session.closed')).toEqual(['session.closed'])
  const before = (await log()).length
  const types = ['queue.join', 'turn.grant', 'turn.end', 'turn.extend', 'session.pause']
  const answers = await Promise.all(types.map((type) => send(guide, type, { sessionId })))
  expect(noes(answers)).toEqual(types.map(() => 'No meeting is open now. Nothing was changed.'))
  expect((await log()).length).toBe(before)
})

test('pauses don’t count, and a pause within a pause is one', async () => {
  await speak(meeting.citizens[0]!)
  server.wait(30 * SECOND)
  await meeting.done(meeting.guide, 'session.pause')
  server.wait(5 * MINUTE)
  await send(meeting.guide, 'session.pause')
  server.wait(5 * MINUTE)
  await meeting.done(meeting.guide, 'session.resume')
  server.wait(15 * SECOND)
  await meeting.done(meeting.guide, 'turn.end')
  expect(await seconds()).toEqual([45])
})

describe('the clock of a turn', () => {
  type Told = { member: string; left: number }
  const listen = async (who: Person): Promise<{ socket: Socket; told: Told[] }> => {
    const told: Told[] = []
    const socket = await connected(server.url, who.token)
    socket.on('time', (reminder: Told) => told.push(reminder))
    return { socket, told }
  }
  /** So long after the turn began, the server looks. */
  const look = async (after: number) => {
    const clock = await findFloorClock(server.deps.db, meeting.planId as PlanId)
    server.clock.now = clock!.turn!.startedAt + after * SECOND
    await server.jobs.run()
  }

  test('tells the speaker and the guide, once at half a minute and once at the end, and nobody else', async () => {
    const [ann, ben] = meeting.citizens
    const [speaker, other, guide] = [await listen(ann!), await listen(ben!), await listen(meeting.guide)]
    await speak(ann!)
    for (const after of [TURN_SECONDS - NOTICE_SECONDS - 1, TURN_SECONDS - NOTICE_SECONDS, TURN_SECONDS - 1]) {
      await look(after)
    }
    for (const after of [TURN_SECONDS, TURN_SECONDS + 1]) await look(after)
    const both = [NOTICE_SECONDS, 0].map((left) => ({ member: ann!.id, left }))
    await until(() => speaker.told.length === 2 && guide.told.length === 2)
    expect([speaker.told, guide.told, other.told]).toEqual([both, both, []])
    for (const { socket } of [speaker, other, guide]) socket.close()
  })

  test('passes the floor on a little after its end if somebody waits, and to nobody twice', async () => {
    const [ann, ben] = meeting.citizens
    await speak(ann!)
    await look(TURN_SECONDS + GRACE_SECONDS + 60)
    expect(await turns(), 'nobody waits').toEqual(['turn.granted'])
    await meeting.done(ben!, 'queue.join')
    await Promise.all([server.jobs.run(), server.jobs.run()])
    expect(await turns()).toEqual(['turn.granted', 'turn.ended', 'turn.granted'])
    await meeting.done(ann!, 'queue.join')
    await look(TURN_SECONDS + GRACE_SECONDS - 1)
    expect(await turns(), 'within the grace').toHaveLength(3)
  })
})
