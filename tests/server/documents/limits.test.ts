import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBuckets } from '#server/documents/buckets.ts'
import type { Limits } from '#server/documents/limits.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import {
  type Client,
  connect,
  firstText,
  haveConverged,
  sameState,
  startText,
  synced,
  type,
  until,
  xml,
} from '#tests/support/documents-clients.ts'
import { connectRaw } from '#tests/support/documents-raw.ts'
import { ANN, BOB, type DocumentsServer, PLAN, SECTION, startDocumentsServer } from '#tests/support/documents-server.ts'

let opened: TestDatabase
let server: DocumentsServer
const closing: { close: () => void }[] = []

const start = async (limits: Partial<Limits>) => {
  opened = await openTestDatabase()
  server = await startDocumentsServer(opened.db, { limits })
}
afterEach(async () => {
  for (const client of closing.splice(0)) client.close()
  await server?.close()
  await opened?.remove()
  expect(server?.errors ?? []).toEqual([])
})
const join = async (member: typeof ANN): Promise<Client> => {
  const client = connect(server, member)
  closing.push(client)
  await synced(client)
  return client
}

test('a bucket lets a burst through, then the average, and a large debt is paid off first', () => {
  let now = 0
  const buckets = createBuckets({ updatesPerSecond: 10, burst: 3 }, () => now)
  for (let i = 0; i < 3; i++) {
    expect(buckets.wait('ann')).toBe(0)
    buckets.spend('ann', 1)
  }
  expect(buckets.wait('ann')).toBe(100)
  expect(buckets.wait('bob'), 'everybody has their own').toBe(0)
  now += 100
  expect(buckets.wait('ann')).toBe(0)
  buckets.spend('ann', 21)
  expect(buckets.wait('ann')).toBe(2_100)
  now += 60_000
  for (let i = 0; i < 3; i++) buckets.spend('ann', 1)
  expect(buckets.wait('ann'), 'never more than a burst').toBe(100)
})

test('who sends too much is slowed down, loses nothing, and slows nobody else', async () => {
  await start({ updatesPerSecond: 200, burst: 20, maxWaiting: 16 })
  const [ann, bob] = [await join(ANN), await join(BOB)]
  startText(ann.doc)
  await haveConverged(ann.doc, bob.doc)
  const began = performance.now()
  for (let i = 0; i < 120; i++) type(ann.doc, String(i % 10))
  await until('some to wait', () => server.documents.stats().pending > 0)
  type(bob.doc, 'B')
  await until('bob’s word to be saved', bob.isSaved)
  expect(ann.isSaved(), 'ann still waits').toBe(false)
  await until('everything to be saved', ann.isSaved)
  expect(performance.now() - began).toBeGreaterThan(400)
  await haveConverged(ann.doc, bob.doc)
  expect(firstText(ann.doc).toString().replace('B', '')).toBe('0123456789'.repeat(12))
  expect(sameState(ann.doc, (await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe(true)
})

test('a second window gives a member no second allowance', async () => {
  await start({ updatesPerSecond: 200, burst: 10 })
  const [one, two] = [await join(ANN), await join(ANN)]
  startText(one.doc)
  await haveConverged(one.doc, two.doc)
  const began = performance.now()
  for (let i = 0; i < 50; i++) {
    type(one.doc, 'x')
    type(two.doc, 'y')
  }
  await until('everything to be saved', () => one.isSaved() && two.isSaved())
  expect(performance.now() - began).toBeGreaterThan(350)
})

test('a reader who can’t keep up is dropped, and has everything after coming back', async () => {
  await start({ maxBuffered: 64 * 1024, burst: 10_000 })
  const [ann, slow] = [await join(ANN), await connectRaw(server, BOB)]
  closing.push(slow)
  startText(ann.doc)
  const line = (slow.socket as unknown as { _socket: { pause: () => void } })._socket
  line.pause()
  const words = 'x'.repeat(8_000)
  for (let i = 0; server.documents.stats().sockets > 1 && i < 2_000; i++) {
    type(ann.doc, words, 0)
    await until('it to be saved', ann.isSaved)
    if (i % 20 === 19) firstText(ann.doc).delete(0, words.length * 20)
  }
  expect(server.documents.stats().sockets).toBe(1)
  const again = await join(BOB)
  await haveConverged(ann.doc, again.doc)
})

test('a document that is full takes no more words, but can be shortened', async () => {
  await start({ documentBytes: 4_000 })
  const [ann, bob] = [await join(ANN), await join(BOB)]
  startText(ann.doc, 'x'.repeat(3_000))
  await until('everything to be saved', ann.isSaved)
  type(ann.doc, 'y'.repeat(2_000))
  await until('everything to be saved', ann.isSaved)
  await haveConverged(ann.doc, bob.doc)
  type(bob.doc, 'one too many')
  await until('a refusal', () => server.documents.stats().refused['document-full'] > 0)
  await until('the reason', () => bob.statuses.at(-1)?.reason.includes('no room left') === true)
  expect(bob.statuses.at(-1)?.writable, 'so that it can be shortened').toBe(true)
  firstText(ann.doc).delete(0, 3_000)
  await until('everything to be saved', ann.isSaved)
  expect(xml(ann.doc)).not.toContain('one too many')
  type(ann.doc, 'there is room')
  await until('everything to be saved', ann.isSaved)
})

test('an update of too many structs is refused, and so is one more of too many client ids', async () => {
  await start({ maxStructs: 50, clientsPerMember: 3 })
  const eve = await connectRaw(server, BOB)
  closing.push(eve)
  const crowded = new Y.Doc()
  crowded.transact(() => {
    for (let i = 0; i < 30; i++) startText(crowded, 'p')
  })
  eve.update(Y.encodeStateAsUpdate(crowded))
  await until('a refusal', () => server.documents.stats().refused['too-large'] === 1)
  for (let clientId = 1; clientId <= 4; clientId++) {
    const doc = new Y.Doc()
    doc.clientID = clientId
    startText(doc, String(clientId))
    eve.update(Y.encodeStateAsUpdate(doc))
  }
  await until('a refusal', () => server.documents.stats().refused['too-large'] === 2)
  expect((await eve.ask()).getXmlFragment('default').length).toBe(3)
})

test('a socket that does not answer pings is dropped', async () => {
  await start({ pingMs: 40 })
  const [ann, dead] = [await join(ANN), await connectRaw(server, BOB)]
  closing.push(dead)
  const line = (dead.socket as unknown as { _socket: { pause: () => void } })._socket
  line.pause()
  await until('the dead one to be gone', () => server.documents.stats().sockets === 1)
  expect(ann.provider.wsconnected).toBe(true)
})

test('updates are collected for as long as the tick says, and arrive all the same', async () => {
  await start({ tickMs: 20 })
  const [ann, bob] = [await join(ANN), await join(BOB)]
  startText(ann.doc)
  for (let i = 0; i < 100; i++) type(ann.doc, 'x')
  await until('everything to be saved', ann.isSaved)
  await haveConverged(ann.doc, bob.doc)
  expect(ann.line().saved.length, 'acknowledged together').toBeLessThan(50)
})
