import { type PluginTransformQueryArgs, type RootOperationNode, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Db } from '#db/client.ts'
import { listUpdatesAfter } from '#db/documents.ts'
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
import {
  ANN,
  BOB,
  type DocumentsServer,
  PLAN,
  READ_ONLY,
  SECTION,
  startDocumentsServer,
} from '#tests/support/documents-server.ts'

let opened: TestDatabase
let server: DocumentsServer
let clients: Client[]
/** While set, statements that it names fail. */
let broken: { insert?: boolean; select?: boolean; held?: Promise<void> }

beforeEach(async () => {
  opened = await openTestDatabase()
  clients = []
  broken = {}
  server = await startDocumentsServer(breakable(opened.db), { limits: { maxRetryMs: 20, closeGraceMs: 200 } })
})
afterEach(async () => {
  for (const client of clients) client.close()
  await server.close()
  await opened.remove()
})

/** The same database, through which updates can't be written, or not be read, whenever the test says so. */
const breakable = (db: Db): Db =>
  db.withPlugin({
    transformQuery: ({ node }: PluginTransformQueryArgs): RootOperationNode => {
      const about = JSON.stringify(node)
      if (node.kind === 'InsertQueryNode' && broken.insert && about.includes('document_update'))
        throw new Error('disk full')
      if (node.kind === 'SelectQueryNode' && broken.select) throw new Error('no connection')
      return node
    },
    transformResult: async ({ result }) => {
      await broken.held
      return result
    },
  })

const join = (...given: Parameters<typeof connect> extends [unknown, ...infer Rest] ? Rest : never) => {
  const client = connect(server, ...given)
  clients.push(client)
  return client
}
const rows = async () => (await listUpdatesAfter(opened.db, PLAN, SECTION, 0)).length

test('message 4 counts step-2 and update messages of its socket, and its state vector covers them', async () => {
  const ann = join(ANN)
  await synced(ann)
  await until('the empty step 2 to be known', () => ann.line().saved.at(-1)?.count === 1)
  startText(ann.doc, 'a')
  await until('two messages', () => ann.line().saved.at(-1)?.count === 2)
  expect(ann.line().saved.at(-1)?.stateVector).toEqual(Y.decodeStateVector(Y.encodeStateVector(ann.doc)))
  firstText(ann.doc).delete(0, 1)
  await until('the deletion, which moves no state vector', () => ann.line().saved.at(-1)?.count === 3)
  for (let i = 0; i < 50; i++) type(ann.doc, 'x')
  await until('all', () => ann.line().saved.at(-1)?.count === 53)
  const counts = ann.line().saved.map(({ count }) => count)
  expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b))
  expect(ann.line().sent.length).toBe(53)

  ann.provider.disconnect()
  ann.provider.connect()
  await until('the next socket to count from the start', () => ann.line().saved.at(-1)?.count === 1)
  expect(ann.isSaved()).toBe(true)
})

test('after a refusal the count stands still until everything the client has is durable', async () => {
  const eve = await connectRaw(server, BOB)
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  startText(doc, 'one')
  type(doc, ' two')
  type(doc, ' three')
  eve.update(updates[0]!)
  await until('the first', () => eve.of('saved').at(-1)?.count === 1)
  server.documents.setWritable(PLAN, SECTION, () => READ_ONLY)
  eve.update(updates[1]!)
  await until('a refusal', () => server.documents.stats().refused['read-only'] === 1)
  server.documents.setWritable(PLAN, SECTION, () => ({ writable: true, reason: '' }))
  eve.update(updates[2]!) // builds on what was refused
  await until('a gap', () => server.documents.stats().refused.gap === 1)
  const other = new Y.Doc()
  Y.applyUpdate(other, updates[0]!)
  const [before] = [Y.encodeStateVector(other)]
  type(other, '!')
  eve.update(Y.encodeStateAsUpdate(other, before)) // durable, but not the one before it
  await until('the honest edit', async () => xml(await eve.ask()).includes('!'))
  expect(eve.of('saved').at(-1)?.count).toBe(1)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  eve.step2(Y.encodeStateAsUpdate(doc))
  await until('all five', () => eve.of('saved').at(-1)?.count === 5)
  expect(xml(await eve.ask())).toBe(xml(doc))
  eve.close()
})

test('what can’t be committed is neither shown nor acknowledged, waits, and arrives in the end', async () => {
  const [ann, bob] = [join(ANN), join(BOB)]
  await synced(ann, bob)
  startText(ann.doc, 'safe')
  await haveConverged(ann.doc, bob.doc)
  await until('everything to be saved', ann.isSaved)
  const committed = await rows()

  broken.insert = true
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

  broken.insert = false
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
  broken.insert = true
  type(ann.doc, ' last words')
  await until('an attempt', () => server.errors.length > 0)
  ann.close()
  await until('ann to be gone', () => server.documents.stats().sockets === 0)
  expect(server.documents.stats().rooms, 'kept in memory').toBe(1)
  broken.insert = false
  await until('the room to close', () => server.documents.stats().rooms === 0)
  expect(xml((await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe('<paragraph>first last words</paragraph>')
})

test('a client that gives up waiting and comes back sends it again, and it is stored once', async () => {
  const ann = join(ANN)
  await synced(ann)
  startText(ann.doc, 'first')
  await until('everything to be saved', ann.isSaved)
  broken.insert = true
  type(ann.doc, ' again')
  await until('an attempt', () => server.errors.length > 0)
  ann.provider.disconnect()
  ann.provider.connect()
  broken.insert = false
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

test('closing commits what has arrived, and says goodbye with 1001', async () => {
  const eve = await connectRaw(server, BOB)
  const doc = new Y.Doc()
  startText(doc, 'in time')
  eve.update(Y.encodeStateAsUpdate(doc))
  await until('its arrival', () => server.documents.stats().pending > 0 || eve.of('saved').length > 0)
  await server.documents.close()
  await until('the end', () => eve.closed !== undefined)
  expect(eve.closed?.code).toBe(1001)
  expect(eve.of('saved').at(-1)?.count).toBe(1)
  expect(xml((await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe('<paragraph>in time</paragraph>')
  expect(server.documents.stats()).toMatchObject({ rooms: 0, sockets: 0, pending: 0 })
})

test('closing does not wait for ever for a database that is gone', async () => {
  const ann = join(ANN)
  await synced(ann)
  broken.insert = true
  startText(ann.doc, 'stays with ann')
  await until('an attempt', () => server.errors.length > 0)
  await server.documents.close()
  expect(server.errors.at(-1)).toMatchObject({ pending: 1, message: 'stopped with updates that were not committed' })
  expect(ann.isSaved()).toBe(false)
})
