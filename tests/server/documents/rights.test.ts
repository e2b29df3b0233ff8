import { afterEach, beforeEach, expect, test } from 'vitest'
import { freeze, listUpdatesAfter, thaw } from '#db/documents.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import {
  type Client,
  connect,
  haveConverged,
  startText,
  synced,
  type,
  until,
  xml,
} from '#tests/support/documents-clients.ts'
import { connectRaw, type RawClient } from '#tests/support/documents-raw.ts'
import {
  ANN,
  BOB,
  CAT,
  type DocumentsServer,
  OPEN,
  PLAN,
  READ_ONLY,
  SECTION,
  startDocumentsServer,
} from '#tests/support/documents-server.ts'

let opened: TestDatabase
let server: DocumentsServer
let ann: Client
/** Somebody who reads along. */
let eve: RawClient
const closing: { close: () => void }[] = []

beforeEach(async () => {
  opened = await openTestDatabase()
  server = await startDocumentsServer(opened.db)
  ann = connect(server, ANN)
  await synced(ann)
  startText(ann.doc, 'Ann’s words')
  await until('everything to be saved', ann.isSaved)
  eve = await connectRaw(server, BOB)
  closing.push(ann, eve)
})
afterEach(async () => {
  for (const client of closing.splice(0)) client.close()
  await server.close()
  await opened.remove()
  expect([server.errors, server.warnings]).toEqual([[], []])
})

const rows = async () => (await listUpdatesAfter(opened.db, PLAN, SECTION, 0)).length
const refused = () => server.documents.stats().refused

test('who may only read is told so when writing, stays connected, and is heard once they may write', async () => {
  server.rights.set(CAT, READ_ONLY)
  const cat = connect(server, CAT)
  closing.push(cat)
  await synced(cat)
  expect(cat.statuses).toEqual([READ_ONLY])
  await until('what cat has to be known', cat.isSaved)
  type(cat.doc, ' and Cat’s')
  await until('a refusal', () => refused()['read-only'] > 0)
  await until('the status', () => cat.statuses.length > 1)
  expect(cat.statuses.at(-1)).toEqual(READ_ONLY)
  expect(cat.isSaved()).toBe(false)
  type(ann.doc, '!')
  await until('everything to be saved', ann.isSaved)
  expect(xml(ann.doc)).toBe('<paragraph>Ann’s words!</paragraph>')

  server.documents.setWritable(PLAN, SECTION, () => OPEN)
  await until('what cat wrote before', () => xml(ann.doc).includes('Cat’s'))
  type(cat.doc, '?')
  await haveConverged(ann.doc, cat.doc)
  await until('everything to be saved', cat.isSaved)
  expect(cat.statuses.at(-1)).toEqual(OPEN)
  expect(cat.provider.wsconnected).toBe(true)
})

test('asking again for what is refused again does not go on for ever', async () => {
  server.rights.set(CAT, READ_ONLY)
  const cat = connect(server, CAT)
  closing.push(cat)
  await synced(cat)
  type(cat.doc, 'x')
  await until('two refusals', () => refused()['read-only'] === 2)
  type(ann.doc, 'y')
  await until('the word', () => xml(cat.doc).includes('y'))
  await eve.ask()
  expect(refused()['read-only']).toBe(2)
})

test('a change of rights is told once, and only to whom it changes', async () => {
  const bob = connect(server, BOB)
  closing.push(bob)
  await synced(bob)
  for (let i = 0; i < 3; i++)
    server.documents.setWritable(PLAN, SECTION, (member) => (member === BOB ? READ_ONLY : OPEN))
  await until('the status', () => bob.statuses.length > 1)
  type(ann.doc, '!')
  await until('everything to be saved', ann.isSaved)
  expect([ann.statuses, bob.statuses]).toEqual([[OPEN], [OPEN, READ_ONLY]])
})

test('an edit that meets a freezing is refused as a whole, and arrives when it is thawed', async () => {
  const bob = connect(server, BOB)
  closing.push(bob)
  await synced(bob)
  const at = await rows()
  await opened.db.transaction().execute((trx) => freeze(trx, PLAN, SECTION, at, 1_000))
  // Nobody has told the documents yet: only the database knows.
  type(ann.doc, ' late')
  type(bob.doc, 'late ', 0)
  await until('refusals', () => refused().frozen >= 2)
  await until('a status', () => ann.statuses.at(-1)?.writable === false && bob.statuses.at(-1)?.writable === false)
  expect(await rows()).toBe(at)
  expect(xml(await eve.ask())).toBe('<paragraph>Ann’s words</paragraph>')
  expect([ann.isSaved(), bob.isSaved()]).toEqual([false, false])

  server.documents.setWritable(PLAN, SECTION, () => READ_ONLY)
  await opened.db.transaction().execute((trx) => thaw(trx, PLAN, SECTION))
  server.documents.setWritable(PLAN, SECTION, () => OPEN)
  await haveConverged(ann.doc, bob.doc)
  await until('everything to be saved', () => ann.isSaved() && bob.isSaved())
  expect(xml(ann.doc)).toBe('<paragraph>late Ann’s words late</paragraph>')
  expect(ann.statuses.at(-1)).toEqual(OPEN)
})

test('a thawing that nobody announced is found with the next edit', async () => {
  const at = await rows()
  await opened.db.transaction().execute((trx) => freeze(trx, PLAN, SECTION, at, 1_000))
  type(ann.doc, '1')
  await until('the pause', () => ann.statuses.at(-1)?.writable === false)
  await opened.db.transaction().execute((trx) => thaw(trx, PLAN, SECTION))
  type(ann.doc, '2')
  await until('everything to be saved', ann.isSaved)
  expect(ann.statuses.at(-1)).toEqual(OPEN)
  expect(xml(await eve.ask())).toBe('<paragraph>Ann’s words12</paragraph>')
})
