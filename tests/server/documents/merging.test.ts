import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { listUpdatesAfter } from '#db/documents.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import {
  type Client,
  connect,
  firstText,
  haveConverged,
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
  CAT,
  type DocumentsServer,
  PLAN,
  SECTION,
  startDocumentsServer,
} from '#tests/support/documents-server.ts'

let opened: TestDatabase
let server: DocumentsServer
let ann: Client
let bob: Client

beforeEach(async () => {
  opened = await openTestDatabase()
  server = await startDocumentsServer(opened.db, { limits: { tickMs: 60, maxTickMs: 60 } })
  ;[ann, bob] = [connect(server, ANN), connect(server, BOB)]
  await synced(ann, bob)
  startText(ann.doc, 'text')
  await haveConverged(ann.doc, bob.doc)
  await until('all to be saved', () => ann.isSaved() && bob.isSaved())
})
afterEach(async () => {
  for (const client of [ann, bob]) client.close()
  await server.close()
  await opened.remove()
  expect([server.errors, server.warnings]).toEqual([[], []])
})
const rows = () => listUpdatesAfter(opened.db, PLAN, SECTION, 0)

test('what several people write in one tick reaches everybody as one message, and each of them is told once', async () => {
  const cat = await connectRaw(server, CAT)
  await cat.ask()
  const [acknowledged, before] = [ann.line().saved.length, (await rows()).length]
  type(ann.doc, '!') // this one goes at once, and the next tick begins
  await until('it to arrive', () => cat.of('update').length === 1)
  for (let index = 0; index < 5; index++) {
    type(ann.doc, 'a', 0)
    type(bob.doc, 'b', 0)
  }
  await haveConverged(ann.doc, bob.doc)
  await until('all to be saved', () => ann.isSaved() && bob.isSaved())
  expect(cat.of('update')).toHaveLength(2)
  expect(ann.line().saved).toHaveLength(acknowledged + 2)

  const heard = await cat.ask()
  expect(xml(heard)).toBe(xml(ann.doc))
  const again = new Y.Doc()
  for (const { bytes } of await rows()) Y.applyUpdate(again, bytes)
  expect(xml(again)).toBe(xml(ann.doc))
  const members = (await rows()).slice(before).map(({ memberId }) => memberId)
  expect([members.filter((id) => id === ANN).length, members.filter((id) => id === BOB).length]).toEqual([6, 5])
  cat.close()
})

test('deletions of two people in one tick keep their authors', async () => {
  const before = (await rows()).length
  type(ann.doc, '!')
  await until('it to arrive', () => xml(bob.doc).includes('!'))
  firstText(ann.doc).delete(0, 1)
  firstText(bob.doc).delete(2, 1)
  await haveConverged(ann.doc, bob.doc)
  expect(xml(ann.doc)).toBe('<paragraph>et!</paragraph>')
  const deletions = (await rows()).slice(before + 1).map(({ memberId, bytes }) => {
    const { ds } = Y.decodeUpdate(bytes)
    return [memberId, [...ds.clients.values()].flat().map(({ clock, len }) => [clock, len])]
  })
  expect(deletions.map(([memberId]) => memberId).sort()).toEqual([ANN, BOB].sort())
  expect(deletions.every(([, ranges]) => (ranges as unknown[]).length === 1)).toBe(true)
})

test('who writes alone gets nothing back but the word that it is safe', async () => {
  const eve = await connectRaw(server, CAT)
  const doc = await eve.ask()
  const before = Y.encodeStateVector(doc)
  type(doc, ' by eve')
  eve.update(Y.encodeStateAsUpdate(doc, before))
  await until('it to arrive', () => xml(ann.doc).includes('by eve'))
  await until('it to be saved', () => eve.of('saved').length > 0)
  expect(eve.of('update')).toEqual([])
  eve.close()
})
