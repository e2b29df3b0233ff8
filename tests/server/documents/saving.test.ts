import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import {
  type Client,
  connect,
  firstText,
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

beforeEach(async () => {
  opened = await openTestDatabase()
  clients = []
  server = await startDocumentsServer(opened.db)
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
