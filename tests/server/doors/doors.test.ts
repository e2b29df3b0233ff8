import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { electors } from '#domain/members/state.ts'
import { DAY } from '#domain/time.ts'
import { meetingDoors } from '#server/doors/pages.ts'
import { createLimits } from '#server/limits.ts'
import { browserAt, comeIn, guestCode, planMeeting } from '#tests/support/doors.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function aPlan() {
  const plan = await server.api.start()
  const guide = plan.member.token
  const act = (type: string, input: object) => server.api.command(plan.planId, guide, type, input)
  const sessionId = await planMeeting(server, plan.planId, guide)
  const seat = async (name = 'Seat 1') =>
    (await act('member.invite', { side: 'citizen', name })).body.result.memberId as MemberId
  const state = () => server.deps.states.read(server.deps.db, plan.planId as PlanId)
  return { ...plan, guide, act, sessionId, seat, state }
}

/** What a page would show whoever was stopped. */
const saying = (asked: Promise<unknown>) =>
  asked.then(
    () => 'it went through',
    async (error: unknown) => (error instanceof Response ? `${error.status} ${await error.text()}` : String(error)),
  )

describe('a meeting’s code', () => {
  test('lets a guest in; another one makes it void; after the meeting nobody comes in', async () => {
    const plan = await aPlan()
    const first = await guestCode(server, plan.planId, plan.guide, plan.sessionId)
    const gus = await comeIn(browserAt(server), first.toLowerCase(), { name: 'Gus', side: 'professional' })
    expect((await plan.state()).members.get(gus.memberId)).toMatchObject({ function: 'guest', side: 'professional' })

    const second = await guestCode(server, plan.planId, plan.guide, plan.sessionId)
    const { size } = await plan.state()
    expect(await saying(comeIn(browserAt(server), first, { name: 'Eve', side: 'citizen' }))).toMatch(/^404 .*know/)
    expect((await plan.state()).size).toBe(size)
    await comeIn(browserAt(server), second, { name: 'Eve', side: 'citizen' })

    await server.api.command(plan.planId, plan.guide, 'session.cancel', { sessionId: plan.sessionId })
    expect(await saying(browserAt(server).context().doors.look(second))).toMatch(/^404/)
  })

  test('pressed twice makes one guest', async () => {
    const plan = await aPlan()
    const code = await guestCode(server, plan.planId, plan.guide, plan.sessionId)
    const browser = browserAt(server)
    const entering = { commandId: 'pressed-twice-1', name: 'Gus', side: 'citizen' } as const
    browser.keep((await browser.context().doors.enter(code, entering)).setCookie)
    // A second press from the page as it was then brings the cookie that it has by now.
    const { members } = await plan.state()
    const before = members.size
    const again = await Promise.all(
      [1, 2].map(() => browser.context().doors.enter(code, { ...entering, commandId: 'pressed-twice-2' })),
    )
    expect(again).toHaveLength(2)
    expect((await plan.state()).members.size).toBe(before + 1)
  })

  test('is in no entry, and only a keyed hash of it in the table', async () => {
    const plan = await aPlan()
    const code = await guestCode(server, plan.planId, plan.guide, plan.sessionId)
    const log = (await server.api.get(`/plans/${plan.planId}/log`, plan.guide)).text
    const rows = JSON.stringify(await server.deps.db.selectFrom('entry_code').selectAll().execute())
    const commands = JSON.stringify(await server.deps.db.selectFrom('command').selectAll().execute())
    expect(log).toContain('join-code.made')
    for (const text of [log, rows, commands]) expect(text).not.toContain(code)
  })
})

describe('wrong codes', () => {
  const limits = () => createLimits({ codes: { address: 3, all: 5 } })

  test('are answered plainly, and after some of them from one address nothing is tried', async () => {
    const plan = await aPlan()
    const code = await guestCode(server, plan.planId, plan.guide, plan.sessionId)
    const shared = limits()
    const look = (typed: string, ip: string) => saying(browserAt(server, shared, ip).context().doors.look(typed))
    // Right ones and what is no code at all cost nothing.
    for (let n = 0; n < 5; n++) expect(await look(code, 'a')).toBe('it went through')
    for (let n = 0; n < 5; n++) expect(await look('hello', 'a')).toMatch(/^404/)
    for (let n = 0; n < 3; n++) expect(await look(`AAAAA${'3467'[n]}`, 'a')).toMatch(/^404 We do not know this code/)
    expect(await look(code, 'a')).toMatch(/^429/)
    expect(await look(code, 'b')).toBe('it went through')
    for (let n = 0; n < 2; n++) expect(await look(`CCCCC${'3467'[n]}`, 'b')).toMatch(/^404/)
    expect(await look(code, 'c')).toMatch(/^429/)
  })

  test('tried all at once are counted too', async () => {
    const shared = limits()
    const tries = Array.from({ length: 20 }, (_, n) => `AAAAA${'34679ACDEFGHJKMNPQRT'[n]}`)
    const told = await Promise.all(tries.map((typed) => saying(browserAt(server, shared).context().doors.look(typed))))
    expect(told.filter((text) => text.startsWith('404'))).toHaveLength(3)
    expect(told.filter((text) => text.startsWith('429'))).toHaveLength(17)
  })
})

describe('a seat card', () => {
  test('is one member on every device, and from its first use the guide no longer sees its code', async () => {
    const plan = await aPlan()
    const seat = await plan.seat()
    await plan.act('seat-card.make', { sessionId: plan.sessionId, memberIds: [seat] })
    const { code } = (await codesOf(plan))[0]!
    const [phone, tablet] = [browserAt(server), browserAt(server)]
    const first = await comeIn(phone, code, { name: 'Ray' })
    const second = await comeIn(tablet, code)
    expect([first.memberId, second.memberId]).toEqual([seat, seat])
    expect(electors(await plan.state()).map((member) => member.id)).toEqual([seat])
    expect(await codesOf(plan)).toEqual([])
  })

  test('taken by two at the same moment has one holder; the other one is told', async () => {
    const plan = await aPlan()
    const seat = await plan.seat()
    await plan.act('seat-card.make', { sessionId: plan.sessionId, memberIds: [seat] })
    const { code } = (await codesOf(plan))[0]!
    const told = await Promise.all(['Ray', 'Mallory'].map((name) => saying(comeIn(browserAt(server), code, { name }))))
    expect(told.filter((text) => text === 'it went through')).toHaveLength(1)
    expect(told.filter((text) => /^403 Somebody has just taken this seat/.test(text))).toHaveLength(1)
    expect(electors(await plan.state())).toHaveLength(1)
  })

  test('that is lost is replaced: the old one, its devices and links stop working, and everybody can read it', async () => {
    const plan = await aPlan()
    const seat = await plan.seat()
    await plan.act('seat-card.make', { sessionId: plan.sessionId, memberIds: [seat] })
    const { code: lost } = (await codesOf(plan))[0]!
    const phone = browserAt(server)
    await comeIn(phone, lost, { name: 'Ray' })
    const { body } = await plan.act('seat-card.replace', { sessionId: plan.sessionId, memberId: seat })
    expect(await saying(phone.context().view(plan.planId))).toMatch(/^401/)
    expect(await saying(comeIn(browserAt(server), lost))).toMatch(/^404/)
    expect((await comeIn(phone, body.result.code)).memberId).toBe(seat)
    expect((await server.api.get(`/plans/${plan.planId}/log`, plan.guide)).text).toContain('seat-card.replaced')
  })

  test('works on the day of its meeting only', async () => {
    const plan = await aPlan()
    const seat = await plan.seat()
    await plan.act('seat-card.make', { sessionId: plan.sessionId, memberIds: [seat] })
    const { code } = (await codesOf(plan))[0]!
    server.wait(DAY)
    expect(await saying(comeIn(browserAt(server), code, { name: 'Ray' }))).toMatch(/^403 This card does not work now/)
    server.wait(-DAY)
  })
})

/** The codes of a plan's unused cards, as the guide's page would print them. */
async function codesOf({ planId }: { planId: string }) {
  const [meeting] = await meetingDoors(server.deps, server.deps.db, planId as PlanId, true)
  return meeting!.seats.flatMap(({ card }) => card ?? [])
}
