import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { listUpdatesAfter } from '#db/documents.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { acceptUpdates, type Broken, breakable, refuseUpdates } from '#tests/support/breakable.ts'
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
import { ANN, BOB, type DocumentsServer, PLAN, SECTION, startDocumentsServer } from '#tests/support/documents-server.ts'

let opened: TestDatabase
let server: DocumentsServer
let clients: Client[]
let broken: Broken

beforeEach(async () => {
  opened = await openTestDatabase()
  clients = []
  broken = {}
  server = await startDocumentsServer(breakable(opened.db, broken), { limits: { maxRetryMs: 20, closeGraceMs: 200 } })
})
afterEach(async () => {
  for (const client of clients) client.close()
  await server.close()
  await opened.remove()
})

const join = (...given: Parameters<typeof connect> extends [unknown, ...infer Rest] ? Rest : never) => {
  const client = connect(server, ...given)
  clients.push(client)
  return client
}
const rows = async () => (await listUpdatesAfter(opened.db, PLAN, SECTION, 0)).length

test('what can’t be committed is neither shown nor acknowledged, waits, and arrives in the end', async () => {
  const [ann, bob] = [join(ANN), join(BOB)]
  await synced(ann, bob)
  startText(ann.doc, 'safe')
  await haveConverged(ann.doc, bob.doc)
  await until('everything to be saved', ann.isSaved)
  const committed = await rows()

  await refuseUpdates(opened)
  type(ann.doc, ' lost?')
  type(bob.doc, 'And ', 0)
  await until('several attempts', () => server.errors.length >= 3)
  expect(server.errors[0]).toMatchObject({
    planId: PLAN,
    section: SECTION,
    message: 'updates could not be committed; they wait',
  })
  expect([ann.isSaved(), bob.isSaved()]).toEqual([false, false])
  expect([xml(ann.doc), xml(bob.doc)]).toEqual(['<paragraph>safe lost?</paragraph>', '<paragraph>And safe</paragraph>'])
  expect(await rows()).toBe(committed)

  await acceptUpdates(opened)
  await haveConverged(ann.doc, bob.doc)
  await until('everything to be saved', () => ann.isSaved() && bob.isSaved())
  expect(xml(ann.doc)).toBe('<paragraph>And safe lost?</paragraph>')
  expect(sameState(ann.doc, (await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe(true)
})

test('who leaves while the database is away loses nothing that had arrived', async () => {
  const ann = join(ANN)
  await synced(ann)
  startText(ann.doc, 'first')
  await until('everything to be saved', ann.isSaved)
  await refuseUpdates(opened)
  type(ann.doc, ' last words')
  await until('an attempt', () => server.errors.length > 0)
  ann.close()
  await until('ann to be gone', () => server.documents.stats().sockets === 0)
  expect(server.documents.stats().rooms, 'kept in memory').toBe(1)
  await acceptUpdates(opened)
  await until('the room to close', () => server.documents.stats().rooms === 0)
  expect(xml((await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe('<paragraph>first last words</paragraph>')
})

test('a client that gives up waiting and comes back sends it again, and it is stored once', async () => {
  const ann = join(ANN)
  await synced(ann)
  startText(ann.doc, 'first')
  await until('everything to be saved', ann.isSaved)
  await refuseUpdates(opened)
  type(ann.doc, ' again')
  await until('an attempt', () => server.errors.length > 0)
  ann.provider.disconnect()
  ann.provider.connect()
  await acceptUpdates(opened)
  await until('everything to be saved', ann.isSaved)
  expect(xml((await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe('<paragraph>first again</paragraph>')
  expect(await rows()).toBe(2)
})

test('a document that can’t be read sends people away to come back', async () => {
  broken.select = true
  const ann = join(ANN)
  await until('a failure', () => server.errors.length > 0)
  expect(server.errors[0]).toMatchObject({ message: 'a document could not be read' })
  broken.select = false
  await synced(ann)
  startText(ann.doc, 'back')
  await until('everything to be saved', ann.isSaved)
})

test('messages that come while the document is being loaded are held, not lost', async () => {
  let go = () => {}
  broken.held = new Promise((resolve) => {
    go = resolve
  })
  const offline = new Y.Doc()
  startText(offline, 'written before')
  const ann = join(ANN, { doc: offline })
  const bob = join(BOB)
  await until('both to be connected', () => ann.provider.wsconnected && bob.provider.wsconnected)
  expect(server.documents.stats()).toMatchObject({ rooms: 1, sockets: 2 })
  go()
  await haveConverged(ann.doc, bob.doc)
  expect(xml(bob.doc)).toBe('<paragraph>written before</paragraph>')
})

test('a full disk costs nothing that was acknowledged, and writing goes on when there is room', async () => {
  const ann = join(ANN)
  await synced(ann)
  startText(ann.doc)
  const { page_count: pages } = (await sql<{ page_count: number }>`pragma page_count`.execute(opened.db)).rows[0]!
  await sql.raw(`pragma max_page_count = ${pages + 4}`).execute(opened.db)
  let acknowledged = ''
  while (server.errors.length === 0) {
    type(ann.doc, 'many words '.repeat(40))
    await until('an answer', () => ann.isSaved() || server.errors.length > 0)
    if (ann.isSaved()) acknowledged = firstText(ann.doc).toString()
  }
  expect(acknowledged.length).toBeGreaterThan(0)
  expect(firstText((await loadTextDoc(opened.db, PLAN, SECTION)).doc).toString()).toBe(acknowledged)
  await sql.raw('pragma max_page_count = 1000000').execute(opened.db)
  await until('everything to be saved', ann.isSaved)
  expect(sameState(ann.doc, (await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe(true)
})

test('closing does not wait for ever for a database that is gone', async () => {
  const ann = join(ANN)
  await synced(ann)
  await refuseUpdates(opened)
  startText(ann.doc, 'stays with ann')
  await until('an attempt', () => server.errors.length > 0)
  await server.documents.close()
  expect(server.errors.at(-1)).toMatchObject({ pending: 1, message: 'stopped with updates that were not committed' })
  expect(ann.isSaved()).toBe(false)
})
