import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { listUpdatesAfter } from '#db/documents.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import {
  type Client,
  connect,
  haveConverged,
  sameState,
  startText,
  synced,
  type,
  until,
  xml,
} from '#tests/support/documents-clients.ts'
import {
  ANN,
  BOB,
  CAT,
  type DocumentsServer,
  PLAN,
  SECTION,
  startDocumentsServer,
} from '#tests/support/documents-server.ts'

describe.each(DIALECTS)('documents over %s', (dialect) => {
  let opened: TestDatabase
  let server: DocumentsServer
  let clients: Client[]
  beforeEach(async () => {
    opened = await openTestDatabase(dialect)
    server = await startDocumentsServer(opened.db)
    clients = []
  })
  afterEach(async () => {
    for (const client of clients) client.close()
    await server.close()
    await opened.remove()
    expect(server.errors).toEqual([])
    expect(server.warnings).toEqual([])
  })
  const join = (...given: Parameters<typeof connect> extends [unknown, ...infer Rest] ? Rest : never) => {
    const client = connect(server, ...given)
    clients.push(client)
    return client
  }
  const stored = async () => (await loadTextDoc(opened.db, PLAN, SECTION)).doc

  test('two people see each other’s words', async () => {
    const [ann, bob] = [join(ANN), join(BOB)]
    await synced(ann, bob)
    startText(ann.doc, 'We need ')
    await until('the paragraph', () => xml(bob.doc).includes('We need'))
    type(ann.doc, 'a safe crossing')
    type(bob.doc, 'badly ', 3)
    await haveConverged(ann.doc, bob.doc)
    expect(xml(ann.doc)).toBe('<paragraph>We badly need a safe crossing</paragraph>')
  })

  test('who comes later gets the whole text, and the database holds it', async () => {
    const ann = join(ANN)
    await synced(ann)
    startText(ann.doc, 'Buses stop at six.')
    type(ann.doc, ' Always.')
    await until('everything to be saved', ann.isSaved)
    const bob = join(BOB)
    await haveConverged(ann.doc, bob.doc)
    expect(sameState(ann.doc, await stored())).toBe(true)
  })

  test('a document leaves memory with the last person, and comes back as it was', async () => {
    const ann = join(ANN)
    await synced(ann)
    startText(ann.doc, 'One')
    await until('everything to be saved', ann.isSaved)
    ann.provider.disconnect()
    await until('the room to close', () => server.documents.stats().rooms === 0)
    expect(server.documents.stats()).toMatchObject({ rooms: 0, sockets: 0, pending: 0 })
    const bob = join(BOB)
    await synced(bob)
    type(bob.doc, ' two')
    ann.provider.connect()
    await haveConverged(ann.doc, bob.doc)
    expect(xml(ann.doc)).toBe('<paragraph>One two</paragraph>')
  })

  test('what was written without a connection arrives with the next one, and counts as its author’s', async () => {
    const [ann, bob] = [join(ANN), join(BOB)]
    await synced(ann, bob)
    startText(ann.doc, 'Start')
    await haveConverged(ann.doc, bob.doc)
    bob.provider.disconnect()
    type(bob.doc, ', offline')
    type(ann.doc, ', online')
    bob.provider.connect()
    await haveConverged(ann.doc, bob.doc)
    const rows = await listUpdatesAfter(opened.db, PLAN, SECTION, 0)
    expect(rows.map((row) => row.memberId)).toEqual([ANN, ANN, BOB])
  })

  test('a section is a document of its own', async () => {
    const [ann, bob] = [join(ANN), join(BOB, { section: 'money' })]
    await synced(ann, bob)
    startText(ann.doc, 'here')
    await until('everything to be saved', ann.isSaved)
    expect(xml(bob.doc)).toBe('')
  })

  test('connecting again without anything new writes no row', async () => {
    const ann = join(ANN)
    await synced(ann)
    startText(ann.doc, 'word')
    ann.doc.getXmlFragment('default').delete(0, 1)
    await until('everything to be saved', ann.isSaved)
    const before = (await listUpdatesAfter(opened.db, PLAN, SECTION, 0)).length
    for (let round = 0; round < 3; round++) {
      ann.provider.disconnect()
      ann.provider.connect()
      await until('everything to be saved', ann.isSaved)
    }
    expect(await listUpdatesAfter(opened.db, PLAN, SECTION, 0)).toHaveLength(before)
  })

  test('a long document is opened from a snapshot, and every update stays', async () => {
    const ann = join(ANN)
    await synced(ann)
    startText(ann.doc)
    for (let i = 0; i < 300; i++) type(ann.doc, String(i % 10))
    await until('everything to be saved', ann.isSaved)
    ann.provider.disconnect()
    await until('the room to close', () => server.documents.stats().rooms === 0)
    const snapshot = await opened.db.selectFrom('document_snapshot').selectAll().executeTakeFirst()
    expect(snapshot?.seq).toBe(301)
    expect(await listUpdatesAfter(opened.db, PLAN, SECTION, 0)).toHaveLength(301)
    const bob = join(BOB)
    await synced(bob)
    expect(sameState(ann.doc, bob.doc)).toBe(true)
  })

  test('marks that overlap are tidied up once, by the server, and everybody has the same', async () => {
    const [ann, bob, cat] = [join(ANN), join(BOB), join(CAT)]
    await synced(ann, bob, cat)
    startText(ann.doc, 'hello world this is it')
    await haveConverged(ann.doc, bob.doc, cat.doc)
    const text = (doc: Y.Doc) => (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText
    for (let round = 0; round < 10; round++) {
      const [from, to] = [round % 5, 6 + (round % 7)]
      text(ann.doc).format(from, to, { strong: round % 2 ? null : {} })
      text(bob.doc).format(to - 3, 8, { strong: round % 3 ? {} : null })
      text(bob.doc).delete(from, 1)
      text(ann.doc).insert(from, 'x')
      await haveConverged(ann.doc, bob.doc, cat.doc)
    }
    await until('everything to be saved', () => ann.isSaved() && bob.isSaved())
    expect(sameState(ann.doc, await stored())).toBe(true)
    expect(cat.line().sent.length, 'the reader corrected nothing').toBe(1)
  })
})

test('a client that knows nothing of messages 4 and 5 works', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
  const opened = await openTestDatabase()
  const server = await startDocumentsServer(opened.db)
  const make = (member: string) =>
    new WebsocketProvider(`${server.url}/${PLAN}`, SECTION, new Y.Doc(), {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      params: { member },
    })
  const [ann, bob] = [make(ANN), make(BOB)]
  await until('both to sync', () => ann.synced && bob.synced)
  startText(ann.doc, 'plain')
  await until('the words', () => xml(bob.doc) === '<paragraph>plain</paragraph>')
  expect(new Set(complaints.mock.calls.flat())).toEqual(new Set(['Unable to compute message']))
  complaints.mockClear()
  for (const provider of [ann, bob]) provider.destroy()
  await server.close()
  await opened.remove()
})
