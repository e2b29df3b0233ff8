import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFeedOf } from '#db/calendar.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { HOUR, toInstant } from '#domain/time.ts'
import { feedLink, renewFeed } from '#server/calendar/feed.ts'
import { startTestServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

async function aPlan() {
  const { planId, member: guide } = await server.api.start()
  const ann = await server.api.join(planId, guide.token, 'citizen', 'Ann Price')
  const schedule = async (title: string) => {
    const meeting = { kind: 'async', title, startsAt: toInstant(server.clock.now + 48 * HOUR), minutes: 90 }
    return (await server.api.command(planId, guide.token, 'session.schedule', meeting)).body.result.sessionId as string
  }
  return { planId, guide, ann, schedule, is: { planId: planId as PlanId, memberId: ann.id as MemberId } }
}
type Memberships = Parameters<typeof renewFeed>[2]

async function renew(memberships: Memberships, locale: 'en' | 'cy' = 'en') {
  const { deps } = server
  await deps.db.transaction().execute((trx) => renewFeed(trx, deps, memberships, locale))
  return feedLink(deps, (await findFeedOf(deps.db, memberships[0]!)) ?? '')
}
const read = async (address: string) => {
  const answer = await fetch(address)
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => ({
    ...{ event: new ICAL.Event(event), status: event.getFirstPropertyValue('status') },
    url: String(event.getFirstPropertyValue('url')),
  }))

test('all meetings of all their plans stand in it, in UTC and in their language', async () => {
  const [one, two] = [await aPlan(), await aPlan()]
  const session = await one.schedule('Buses')
  await two.schedule('Trains')
  const { status, type, text } = await read(await renew([one.is, two.is], 'cy'))
  expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(text).not.toContain('METHOD:')
  expect(text).toMatch(/DTSTART:20260304T090000Z\r\nDTEND:20260304T103000Z\r\n/)
  const events = eventsIn(text)
  expect(events.map(({ event }) => event.summary).toSorted()).toEqual(['Buses', 'Trains'])
  const buses = events.find(({ event }) => event.summary === 'Buses')!
  expect(buses.event.uid).toBe(`${session}@localhost:${server.port}`)
  expect(buses.url).toBe(`${server.deps.publicUrl}/plans/${one.planId}/meetings#${session}`)
  expect(buses.event.location).toContain('Pawb yn eu hamser eu hunain')
  expect(buses.event.description).toContain('Cyfarfod o’r cynllun “Breathing well”.')
})

test('lines are folded at 75 bytes, also in the middle of long words of any language', async () => {
  const plan = await aPlan()
  const title = 'Gŵyl; y, “môr”\\ '.repeat(8).trim()
  await plan.schedule(title)
  const { text } = await read(await renew([plan.is]))
  const lines = text.split('\r\n')
  expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([])
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(eventsIn(text)[0]?.event.summary).toBe(title)
})

test('a meeting that is called off stays under its name, with a higher number', async () => {
  const plan = await aPlan()
  const sessionId = await plan.schedule('Buses')
  const address = await renew([plan.is])
  const [before] = eventsIn((await read(address)).text)
  await server.api.command(plan.planId, plan.guide.token, 'session.cancel', { sessionId })
  const [after] = eventsIn((await read(address)).text)
  expect([before?.event.sequence, before?.status]).toEqual([0, 'CONFIRMED'])
  expect([after?.event.uid, after?.event.sequence, after?.status]).toEqual([before?.event.uid, 1, 'CANCELLED'])
})

test('a new address makes the old one stop, and keeps plans that were joined on another device', async () => {
  const [one, two] = [await aPlan(), await aPlan()]
  await one.schedule('Buses')
  await two.schedule('Trains')
  const old = await renew([one.is, two.is])
  const now = await renew([one.is])
  expect((await read(old)).status).toBe(404)
  expect(eventsIn((await read(now)).text)).toHaveLength(2)
})

test('whoever leaves a plan, or gets a new link to it, finds nothing of it there', async () => {
  const [one, two] = [await aPlan(), await aPlan()]
  await one.schedule('Buses')
  await two.schedule('Trains')
  const address = await renew([one.is, two.is])
  await server.api.command(one.planId, one.ann.token, 'member.leave', { words: 'keep' })
  expect(eventsIn((await read(address)).text).map(({ event }) => event.summary)).toEqual(['Trains'])
  await server.api.command(two.planId, two.guide.token, 'member.reissue', { memberId: two.ann.id })
  expect((await read(address)).status).toBe(404)
})

test('one meeting is a file for members of its plan alone', async () => {
  const [plan, other] = [await aPlan(), await aPlan()]
  const session = await plan.schedule('Buses')
  const path = `/plans/${plan.planId}/meetings/${session}.ics`
  const { status, text, headers } = await server.api.get(path, plan.ann.token)
  expect([status, headers.get('content-disposition')]).toEqual([200, 'attachment; filename="meeting.ics"'])
  expect(eventsIn(text).map(({ event }) => event.summary)).toEqual(['Buses'])
  expect((await server.api.get(path)).status).toBe(401)
  expect((await server.api.get(path, other.ann.token)).status).toBe(403)
  expect((await server.api.get(`/plans/${plan.planId}/meetings/s_unknown.ics`, plan.ann.token)).status).toBe(404)
})

test.each(['a', '0'.repeat(26)])('an address with the secret “%s” gives nothing', async (secret) => {
  expect((await read(`${server.url}/calendar/${secret}.ics`)).status).toBe(404)
})
