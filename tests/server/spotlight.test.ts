import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { placeId } from '#domain/text/places.ts'
import type { ShownWords } from '#server/live/spotlight.ts'
import type { Resumed } from '#server/rooms/events.ts'
import { openMeetingAt } from '#tests/support/meeting-at.ts'
import { openDocument, startTestServer, type TestServer, typeParagraph, until } from '#tests/support/server.ts'
import { connected } from '#tests/support/socket.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const blocksOf = (fragment: Y.XmlFragment) => fragment.toArray().map((one) => placeId((one as Y.XmlElement)._item!.id))

test('words on everybody’s screens follow their text, in few messages, and the log holds none of them', async () => {
  const meeting = await openMeetingAt(server)
  const [ann, ben] = meeting.citizens
  const text = openDocument(server.url, meeting.planId, 'why', ann!.token)
  await until(() => text.provider.synced)
  typeParagraph(text.doc, 'Buses are late.')
  typeParagraph(text.doc, 'The hall is cold.')
  const read = () => server.deps.texts.read(server.deps.db, meeting.planId as never, 'why')
  await until(async () => (await read()).paragraphs.length === 2)
  const [, cold] = blocksOf(text.fragment)

  const socket = await connected(server.url, ben!.token)
  const told: (ShownWords | null)[] = []
  socket.on('spotlight', (shown: ShownWords | null) => told.push(shown))
  const resume = async () => (await socket.emitWithAck('resume', { planId: meeting.planId, after: 0 })) as Resumed
  expect(await resume()).toMatchObject({ ok: true, spotlight: null })

  await meeting.done(meeting.guide, 'spotlight.set', { section: 'why', block: cold })
  const shown = { section: 'why', block: cold, more: false }
  await until(() => told.length === 1)
  expect(told).toEqual([{ ...shown, paragraphs: ['The hall is cold.'] }])

  // Somebody types on, letter by letter, there and elsewhere.
  const inside = (text.fragment.get(1) as Y.XmlElement).get(0) as Y.XmlText
  for (const letter of ' It has steps.') {
    inside.insert(inside.length, letter)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await until(() => told.at(-1)?.paragraphs[0] === 'The hall is cold. It has steps.')
  expect(told.length).toBeLessThanOrEqual(3)
  expect(await resume()).toMatchObject({ spotlight: { paragraphs: ['The hall is cold. It has steps.'] } })

  text.fragment.delete(1, 1)
  await until(() => told.at(-1)?.paragraphs.length === 0)
  await meeting.done(meeting.guide, 'spotlight.clear')
  await until(() => told.at(-1) === null)

  const log = JSON.stringify(await meeting.log())
  expect(log).toContain('spotlight.set')
  expect(log).not.toContain('cold')
  socket.disconnect()
  text.close()
})

test('a whole part shows its beginning, and goes off when the meeting is closed', async () => {
  const meeting = await openMeetingAt(server)
  const text = openDocument(server.url, meeting.planId, 'why', meeting.citizens[0]!.token)
  await until(() => text.provider.synced)
  for (let i = 1; i <= 10; i++) typeParagraph(text.doc, `Paragraph ${i}.`)
  const read = () => server.deps.texts.read(server.deps.db, meeting.planId as never, 'why')
  await until(async () => (await read()).paragraphs.length === 10)
  const socket = await connected(server.url, meeting.citizens[1]!.token)
  const told: (ShownWords | null)[] = []
  socket.on('spotlight', (shown: ShownWords | null) => told.push(shown))
  await socket.emitWithAck('resume', { planId: meeting.planId, after: 0 })
  await meeting.done(meeting.guide, 'spotlight.set', { section: 'why' })
  await until(() => told.length === 1)
  expect(told[0]).toMatchObject({ block: null, more: true })
  expect(told[0]!.paragraphs).toHaveLength(8)
  await meeting.done(meeting.guide, 'session.close', { sessionId: meeting.sessionId })
  await until(() => told.at(-1) === null)
  socket.disconnect()
  text.close()
})
