import { afterAll, beforeAll, expect, test } from 'vitest'
import { evolve } from '#domain/evolve.ts'
import { groupsNow, latestGroups, placeOf } from '#domain/groups/state.ts'
import type { MemberId, SessionId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import { emptyState } from '#domain/plan/state.ts'
import { MINUTE } from '#domain/time.ts'
import { verifyBundle } from '#domain/verify/verify.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { startKillable } from '#tests/support/killable.ts'
import { openMeetingAt, type Person } from '#tests/support/meeting-at.ts'
import { client, startTestServer, type TestServer, until } from '#tests/support/server.ts'
import { connected } from '#tests/support/socket.ts'
import { english } from '#tests/support/words-of.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

type Meeting = Awaited<ReturnType<typeof openMeetingAt>>

/** The groups as anybody folds them from the log. */
async function groups({ log, sessionId }: Pick<Meeting, 'log' | 'sessionId'>) {
  const state = emptyState()
  for (const entry of await log()) evolve(state, entry)
  const session = state.sessions.get(sessionId as SessionId)!
  const grouping = latestGroups(session)!
  return {
    grouping,
    isOn: groupsNow(session) !== undefined,
    at: (who: Person) => placeOf(grouping, who.id as MemberId),
  }
}

test('groups are made, a late comer gets a place, a note reaches everybody at once, and the lots can be drawn again', async () => {
  const meeting = await openMeetingAt(server, { citizens: 4, professionals: 4 })
  const { guide, citizens, professionals, planId, sessionId, done } = meeting
  const [ann, ben] = [citizens[0]!, citizens[1]!]
  const heard: [Entry, unknown][] = []
  const socket = await connected(server.url, professionals[0]!.token)
  socket.on('entries', (entries: Entry[], opened: Record<string, { value: unknown }>) => {
    for (const entry of entries) heard.push([entry, opened[entry.seals.text ?? '']?.value])
  })
  await done(guide, 'groups.make', { how: 'groups' })
  const late = await server.api.join(planId, guide.token, 'citizen', 'Gwen Roe')
  await done(late, 'attendance.join', { sessionId })
  await done(guide, 'groups.move', { memberId: late.id, to: 1 })
  expect((await groups(meeting)).at(late)).toBe(1)
  await done(ann, 'groups.note', { text: 'A bus at ten.', section: 'why' })
  await until(() => heard.some(([, words]) => words === 'A bus at ten.'))
  expect(JSON.stringify(await meeting.log()), 'words are sealed').not.toContain('A bus at ten.')

  const before = (await meeting.log()).at(-1)!.at
  server.wait(MINUTE)
  await done(ben, 'groups.ask')
  await done(ben, 'groups.spoke')
  expect((await meeting.log()).slice(-2).map(({ kind, at }) => [kind, at])).toEqual([
    ['groups.asked', before],
    ['groups.spoken', before],
  ])
  await done(guide, 'groups.make', { how: '1-2-4-all' })
  await done(guide, 'groups.make', { how: 'groups', kept: true })
  await done(guide, 'groups.end')
  expect((await groups(meeting)).isOn).toBe(false)
  socket.close()

  await done(guide, 'session.close', { sessionId })
  const { text } = await server.api.get(`/plans/${planId}/exports/json`, guide.token)
  const report = verifyBundle(nodeCrypto, text, english)
  const drawn = report.checks.filter(({ code }) => code === 'counts.groups')
  expect(drawn.map(({ status }) => status)).toEqual(['recomputed', 'recomputed', 'recomputed'])
  expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
})

test('where a citizen would be alone, the guide is stopped; two keys let it through, and it is checked again', async () => {
  const meeting = await openMeetingAt(server, { citizens: 2, professionals: 3 })
  const { guide, citizens, planId, sessionId, done } = meeting
  await done(citizens[1]!, 'attendance.leave', { sessionId })
  const ask = () => server.api.command(planId, guide.token, 'groups.make', { how: 'groups' })
  const stopped = await ask()
  expect(stopped.status).toBe(409)
  expect(stopped.body.refusals).toMatchObject([{ lpf: 'LPF-02', gate: 'groups.make', override: 'twoKeys' }])
  const rule = { gate: 'groups.make', ruleId: 'groups.make.no-lone-citizen' }
  const asked = { ...rule, reason: 'They know each other and said that it is fine.' }
  const { overrideId } = await done(guide, 'override.request', asked)
  await done(citizens[0]!, 'override.countersign', { overrideId })
  expect((await ask()).status).toBe(200)
})

test('bad input changes nothing, and each has its plain answer', async () => {
  const meeting = await openMeetingAt(server, { citizens: 4, professionals: 2 })
  const { guide, citizens, planId } = meeting
  const say = async (who: Person, type: string, input: object) => {
    const { status, body } = await server.api.command(planId, who.token, type, input)
    return `${status} ${body.detail ?? body.message ?? ''}`
  }
  const size = (await meeting.log()).length
  expect(await say(citizens[0]!, 'groups.ask', {})).toContain('There are no small groups at the moment.')
  expect(await say(guide, 'groups.make', { how: 'fives' })).toMatch(/^400/)
  expect(await say(guide, 'groups.make', { how: 'groups', size: 9 })).toMatch(/^400/)
  expect(await say(guide, 'groups.make', { how: 'groups', kept: true })).toContain('There were no groups before.')
  expect(await say(guide, 'groups.move', { memberId: citizens[0]!.id, to: 0 })).toContain('no small groups')
  expect(await say(citizens[0]!, 'groups.make', { how: 'groups' })).toMatch(/^403/)
  expect((await meeting.log()).length).toBe(size)
})

test('a killed server knows the groups, their notes and who waits, as soon as it is back', async () => {
  const program = await startKillable('server')
  try {
    const clock = { now: Date.now() }
    const meeting = await openMeetingAt({ api: client(program.url), clock }, { citizens: 4, professionals: 2 })
    const ann = meeting.citizens[0]!
    await meeting.done(meeting.guide, 'groups.make', { how: 'groups', size: 3 })
    await meeting.done(ann, 'groups.note', { text: 'The bus.' })
    await meeting.done(ann, 'groups.ask')
    const before = await groups(meeting)
    await program.kill()
    const api = client(await program.restart())
    const again = await groups(meeting)
    expect(again.grouping).toEqual(before.grouping)
    expect(again.grouping.groups[again.at(ann)]?.queue).toEqual([ann.id])
    const spoken = await api.command(meeting.planId, ann.token, 'groups.spoke')
    expect(spoken.status).toBe(200)
  } finally {
    await program.close()
  }
})
