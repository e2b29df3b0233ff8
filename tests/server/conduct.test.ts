import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listConductSteps, listReports } from '#db/conduct.ts'
import { PAUSE, TIME_TO_ANSWER } from '#domain/conduct/steps.ts'
import type { MemberId, PlanId, SessionId } from '#domain/ids.ts'
import { later, toInstant } from '#domain/time.ts'
import { conductView } from '#server/conduct/view.ts'
import { endPauses } from '#server/jobs/end-pauses.ts'
import { DIALECTS } from '#tests/support/databases.ts'
import { joinAsGuest } from '#tests/support/doors.ts'
import { openMeetingAt, type Person } from '#tests/support/meeting-at.ts'
import { startTestServer, type TestServer, until } from '#tests/support/server.ts'
import { connected } from '#tests/support/socket.ts'
import { createWorld, fivePeople, type World } from '#tests/support/world.ts'

const SECRETS = ['It was hard for me.', 'I noticed the shouting.', 'We promised to listen.', 'I was upset.']

describe('over the network', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())

  test('no socket but one’s own is told of it, the clock ends a pause, and the log holds no word', async () => {
    const { planId, guide, citizens, done, log } = await openMeetingAt(server, { citizens: 3, professionals: 2 })
    const [ann, ben, cas] = citizens as unknown as [Person, Person, Person]
    const heard: string[] = []
    const told: { who: string; mine: boolean; reports: boolean; toSign: boolean; replies: string[] }[] = []
    const sockets = await Promise.all([ann, ben, cas, guide].map(({ token }) => connected(server.url, token)))
    for (const [i, socket] of sockets.entries()) {
      socket.on('conduct', (now) => told.push({ who: ['ann', 'ben', 'cas', 'guide'][i]!, ...now }))
      socket.onAny((...message) => heard.push(JSON.stringify(message)))
      await socket.emitWithAck('resume', { planId, after: 0 })
    }
    await done(ann, 'conduct.tell', { memberId: ben.id, words: SECRETS[0] })
    await done(guide, 'conduct.write', { memberId: ben.id, step: 1, words: SECRETS[1] })
    await done(guide, 'conduct.write', { memberId: ben.id, step: 2, words: SECRETS[2] })
    const pause = () => server.api.command(planId, guide.token, 'conduct.pause', { memberId: ben.id })
    server.wait(TIME_TO_ANSWER - 1)
    expect((await pause()).body.refusals).toMatchObject([{ ruleId: 'conduct.pause.time-to-answer', lpf: 'LPF-43' }])
    await done(ben, 'conduct.reply', { step: 1 })
    await done(ben, 'conduct.reply', { step: 2, words: SECRETS[3] })
    expect((await pause()).status).toBe(200)
    // Who has a pause keeps their place; the next one gets the floor.
    await done(ben, 'queue.join')
    await done(cas, 'queue.join')
    expect(await done(guide, 'turn.grant')).toEqual({ memberId: cas.id })
    await done(cas, 'turn.end')
    expect((await server.api.command(planId, guide.token, 'turn.grant')).status).toBe(400)
    server.wait(PAUSE - 1)
    await server.jobs.run()
    expect((await log()).at(-1)?.kind).toBe('turn.ended')
    server.wait(1)
    await server.jobs.run()
    const entry = (await log()).at(-1)
    expect(entry).toMatchObject({ kind: 'conduct.resumed', actor: 'system', body: { member: ben.id } })
    expect(await done(guide, 'turn.grant')).toEqual({ memberId: ben.id })
    await until(() => heard.some((message) => message.includes('conduct.resumed')))
    // Each live page was told of its own, and of nothing else.
    expect(told.slice(0, 3)).toEqual([
      { who: 'guide', mine: false, reports: true, toSign: false, replies: [] },
      ...[1, 2].map(() => ({ who: 'ben', mine: true, reports: false, toSign: false, replies: [] })),
    ])
    expect(told.some(({ who, replies }) => who === 'guide' && replies.includes(ben.id))).toBe(true)
    expect(told.filter(({ who }) => who !== 'ben' && who !== 'guide')).toEqual([])
    const all = `${heard.join()}${JSON.stringify(await log())}`
    for (const secret of SECRETS) expect(all).not.toContain(secret)
    for (const socket of sockets) socket.close()
  })
})

test('a guest who came by the code can tell what was hard for them, and is told of what is about them', async () => {
  const server = await startTestServer()
  const { planId, guide, citizens, sessionId, done } = await openMeetingAt(server)
  const guest = await joinAsGuest(server, planId, guide.token, 'citizen', sessionId as SessionId)
  await done(guest, 'attendance.join', { sessionId })
  await done(guest, 'conduct.tell', { memberId: citizens[0]!.id, words: SECRETS[0] })
  expect((await listReports(server.deps.db, planId as PlanId)).map(({ words }) => words)).toEqual([SECRETS[0]])
  await done(guide, 'conduct.write', { memberId: guest.id, step: 1, words: SECRETS[1] })
  await done(guest, 'conduct.reply', { step: 1, words: SECRETS[3] })
  await server.close()
})

test('a server that is started again ends a pause when its time has come', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenground-'))
  const environment = { DATA_DIR: folder }
  const first = await startTestServer({ environment })
  const { planId, guide, citizens, done } = await openMeetingAt(first)
  const memberId = citizens[0]!.id
  for (const step of [1, 2]) await done(guide, 'conduct.write', { memberId, step, words: SECRETS[step] })
  for (const step of [1, 2]) await done(citizens[0]!, 'conduct.reply', { step })
  await done(guide, 'conduct.pause', { memberId })
  await first.close()
  const second = await startTestServer({ environment })
  const last = async () => {
    await second.jobs.run()
    return (await second.api.get(`/plans/${planId}/log`, guide.token)).text.trimEnd().split('\n').at(-1)
  }
  second.wait(PAUSE - 1)
  expect(await last()).toContain('conduct.paused')
  second.wait(1)
  expect(await last()).toContain('conduct.resumed')
  await second.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each(DIALECTS)('beside the log, on %s', (dialect) => {
  let world: World
  beforeAll(async () => {
    world = await createWorld(dialect)
  })
  afterAll(() => world.close())

  async function aMeeting() {
    const plan = await fivePeople(world.deps)
    const people = [...plan.citizens, ...plan.professionals]
    await plan.done(plan.guide, 'wellbeing.name', { name: 'Ada', reach: 'By phone', memberId: plan.citizens[1]! })
    const input = { kind: 'live', title: 'Buses', startsAt: toInstant(world.deps.now()), minutes: 60 }
    const { sessionId } = await plan.done(plan.guide, 'session.schedule', input)
    await plan.done(plan.guide, 'session.open', { sessionId })
    for (const who of [plan.guide, ...people]) await plan.done(who, 'attendance.join', { sessionId })
    const planId = plan.planId as PlanId
    const read = async (me: MemberId, about?: string) =>
      conductView(world.db, await plan.state(), { planId, me, now: toInstant(world.deps.now()), about })
    return { plan, people, sessionId: sessionId!, planId, read }
  }

  test('is read by whom it concerns, and by nobody else', async () => {
    const { plan, people, read } = await aMeeting()
    const [ann, ada] = plan.citizens
    const about = plan.professionals[0]!
    await plan.done(ann, 'conduct.tell', { memberId: about, words: SECRETS[0]! })
    await plan.done(ann, 'conduct.tell', { memberId: about, words: SECRETS[0]! })
    await plan.done(ann, 'conduct.tell', { memberId: plan.guide, words: 'She laughed.' })
    await plan.done(plan.guide, 'conduct.write', { memberId: about, step: 1, words: SECRETS[1]! })
    expect((await read(plan.guide)).reports.map(({ words }) => words)).toEqual([SECRETS[0]])
    expect((await read(ada)).reports.map(({ words }) => words)).toEqual(['She laughed.'])
    expect((await read(about)).mine).toMatchObject([{ step: 1, words: SECRETS[1] }])
    expect((await read(plan.guide, about)).about).toMatchObject({ next: 2, steps: [{ step: 1 }] })
    for (const one of people.filter((id) => id !== about && id !== ada)) {
      const { others: _others, ...seen } = await read(one, about)
      expect(seen).toEqual({ mine: [], amPaused: false, reports: [], about: null, toSign: [] })
    }
    // Who takes the meeting over does not read what was told about them.
    expect((await read(about, about)).about).toBeNull()
  })

  test('goes through all four steps; one citizen reads it, signs it, and no word is kept', async () => {
    const { plan, people, read, planId, sessionId } = await aMeeting()
    const [ann] = plan.citizens
    const about = plan.professionals[0]!
    for (const step of [1, 2]) {
      await plan.done(plan.guide, 'conduct.write', { memberId: about, step, words: SECRETS[step]! })
    }
    world.wait(TIME_TO_ANSWER)
    await plan.done(plan.guide, 'conduct.pause', { memberId: about })
    await plan.done(about, 'conduct.reply', { step: 3, words: SECRETS[3]! })
    const review = { memberId: about, outcome: 'talk-again', citizenId: ann }
    await plan.done(plan.guide, 'conduct.review', review)
    await plan.done(ann, 'conduct.refuse', { memberId: about })
    expect((await read(ann)).toSign).toEqual([])
    const { size } = await plan.state()
    await plan.done(plan.guide, 'conduct.review', review)
    expect((await plan.state()).size, 'asking is no entry').toBe(size)
    expect((await read(ann)).toSign).toMatchObject([{ memberId: about, outcome: 'talk-again' }])
    expect(JSON.stringify((await read(ann)).toSign)).toContain(SECRETS[3])
    for (const one of people.filter((id) => id !== ann)) expect((await read(one)).toSign).toEqual([])
    await plan.done(ann, 'conduct.sign', { memberId: about })
    expect((await plan.state()).sessions.get(sessionId as never)?.conduct?.get(about)).toBe('talk-again')
    await plan.done(plan.guide, 'conduct.tell', { memberId: about, words: SECRETS[0]! })
    await plan.done(plan.guide, 'session.close', { sessionId })
    expect(await listReports(world.db, planId)).toEqual([])
    const kept = await listConductSteps(world.db, planId)
    expect(kept.map(({ step, words, reply, review, until }) => [step, words, reply, review, until])).toEqual(
      [1, 2, 3, 4].map((step) => [step, null, null, null, null]),
    )
  })

  test('where there is no contact in the plan, a co-chair reads what is told about the guide', async () => {
    const { plan, read } = await aMeeting()
    const [ann] = plan.citizens
    await plan.done(plan.guide, 'wellbeing.name', { name: 'Ida', reach: 'By phone' })
    const input = { side: 'citizen', function: 'co-chair', name: 'Mo' }
    const { memberId, invitation } = await plan.done(plan.guide, 'member.invite', input)
    const chair = memberId as MemberId
    plan.tokens.set(chair, (await plan.done(invitation!, 'member.join')).token!)
    await plan.done(ann, 'conduct.tell', { memberId: plan.guide, words: 'She laughed.' })
    expect((await read(chair)).reports).toMatchObject([{ words: 'She laughed.', mayAct: false }])
    for (const one of [plan.guide, ...plan.everybody]) expect((await read(one)).reports).toEqual([])
    // Who takes the meeting over can take the steps about whoever guided before.
    await plan.done(chair, 'session.take-over')
    expect((await read(chair)).reports).toMatchObject([{ mayAct: true }])
    await plan.done(chair, 'conduct.write', { memberId: plan.guide, step: 1, words: SECRETS[1]! })
    expect((await read(plan.guide)).mine).toMatchObject([{ step: 1 }])
  })

  test('a pause is ended once', async () => {
    const { plan, planId } = await aMeeting()
    const about = plan.professionals[0]!
    for (const step of [1, 2]) {
      await plan.done(plan.guide, 'conduct.write', { memberId: about, step, words: SECRETS[step]! })
    }
    world.wait(TIME_TO_ANSWER)
    await plan.done(plan.guide, 'conduct.pause', { memberId: about })
    const pause = (await listConductSteps(world.db, planId)).find(({ step }) => step === 3)
    expect(pause?.until).toBe(later(toInstant(world.deps.now()), PAUSE))
    const { size } = await plan.state()
    world.wait(PAUSE)
    await endPauses(world.deps)
    await endPauses(world.deps)
    expect((await plan.state()).size).toBe(size + 1)
  })
})
