import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PlanId } from '#domain/ids.ts'
import { GONE, LOST_SESSION, REVOKED } from '#server/documents/close-codes.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import { type Client, connect, startText, synced, type, until, xml } from '#tests/support/documents-clients.ts'
import { connectRaw, type RawClient } from '#tests/support/documents-raw.ts'
import {
  ANN,
  BOB,
  CAT,
  type DocumentsServer,
  PLAN,
  READ_ONLY,
  SECTION,
  startDocumentsServer,
} from '#tests/support/documents-server.ts'

let opened: TestDatabase
let server: DocumentsServer
let committed: [string, string, number][]
const closing: { close: () => void }[] = []

beforeEach(async () => {
  opened = await openTestDatabase()
  committed = []
  server = await startDocumentsServer(opened.db, { onCommitted: (...about) => void committed.push(about) })
})
afterEach(async () => {
  for (const client of closing.splice(0)) client.close()
  await server.close()
  await opened.remove()
  expect(server.errors).toEqual([])
})
const join = async (member: typeof ANN, options: Parameters<typeof connect>[2] = {}): Promise<Client> => {
  const client = connect(server, member, options)
  closing.push(client)
  await synced(client)
  return client
}
const raw = async (member: typeof ANN): Promise<RawClient> => {
  const client = await connectRaw(server, member)
  closing.push(client)
  return client
}

test('whoever comes in hears first whether they may write', async () => {
  server.rights.set(BOB, READ_ONLY)
  const [ann, bob] = [await raw(ANN), await raw(BOB)]
  expect(ann.received[0]).toEqual({ type: 'status', writable: true, reason: '' })
  expect(bob.received[0]).toEqual({ type: 'status', ...READ_ONLY })
})

test('a member who is sent away is gone from every section at once, for good, and the others stay', async () => {
  const [ann, bob, bobElsewhere] = [await join(ANN), await join(BOB), await join(BOB, { section: 'money' })]
  startText(ann.doc, 'x')
  await until('the text', () => xml(bob.doc).includes('x'))
  const reasons: unknown[] = []
  for (const client of [bob, bobElsewhere]) client.provider.on('closed', (event) => reasons.push(event))
  type(bob.doc, 'too late')
  server.documents.disconnect(PLAN, BOB, REVOKED, () => 'Your link was replaced.')
  expect(server.documents.stats().sockets).toBe(1)
  await until('both to be told', () => reasons.length === 2)
  expect(reasons).toEqual([
    { code: REVOKED, reason: 'Your link was replaced.' },
    { code: REVOKED, reason: 'Your link was replaced.' },
  ])
  expect([bob.provider.shouldConnect, ann.provider.wsconnected]).toEqual([false, true])
  type(ann.doc, 'y')
  await until('everything to be saved', ann.isSaved)
  expect(xml(ann.doc)).toBe('<paragraph>xy</paragraph>')
})

test('a plan that is deleted closes for everybody, other plans do not', async () => {
  const [ann, bob] = [await raw(ANN), await raw(BOB)]
  server.documents.disconnect('p_another' as PlanId, undefined, GONE, () => 'Deleted.')
  server.documents.disconnect(PLAN, CAT, LOST_SESSION, () => 'Signed out.')
  expect(server.documents.stats().sockets).toBe(2)
  server.documents.disconnect(PLAN, undefined, GONE, () => 'This plan was deleted.')
  await until('both to be closed', () => ann.closed !== undefined && bob.closed !== undefined)
  expect([ann.closed, bob.closed]).toEqual(Array(2).fill({ code: GONE, reason: 'This plan was deleted.' }))
})

test('a reason that is too long for a close frame is cut, not thrown', async () => {
  const ann = await raw(ANN)
  server.documents.disconnect(PLAN, ANN, REVOKED, () => 'Zażółć gęślą jaźń 😀 '.repeat(20))
  await until('the end', () => ann.closed !== undefined)
  expect(ann.closed?.code).toBe(REVOKED)
  expect(Buffer.byteLength(ann.closed?.reason ?? '')).toBeLessThanOrEqual(123)
})

test('every commit is told, with the number that it reached', async () => {
  const ann = await join(ANN)
  startText(ann.doc, 'a')
  await until('everything to be saved', ann.isSaved)
  type(ann.doc, 'b')
  await until('everything to be saved', ann.isSaved)
  expect(committed).toEqual([
    [PLAN, SECTION, 1],
    [PLAN, SECTION, 2],
  ])
})

test('two servers on one database, as two processes, end up with the same text', async () => {
  const other = await startDocumentsServer(opened.db)
  const ann = await join(ANN)
  startText(ann.doc, 'one')
  await until('everything to be saved', ann.isSaved)
  const bob = connect(other, BOB)
  closing.push(bob)
  await synced(bob)
  type(bob.doc, ' two')
  await until('everything to be saved', bob.isSaved)
  // Ann's server hears of it when it commits itself, or when it is told to look.
  type(ann.doc, '!')
  await until('bob’s words', () => xml(ann.doc).includes('two'))
  await until('everything to be saved', ann.isSaved)
  other.documents.refresh(PLAN, SECTION)
  await until('ann’s words', () => xml(bob.doc).includes('!'))
  expect(xml(bob.doc)).toBe(xml(ann.doc))
  bob.close()
  await other.close()
})

test('a client id that was bound through another process is not up for grabs', async () => {
  const other = await startDocumentsServer(opened.db)
  const eve = await raw(BOB)
  const ann = connect(other, ANN)
  closing.push(ann)
  await synced(ann)
  startText(ann.doc, 'mine')
  await until('everything to be saved', ann.isSaved)
  const { Doc, encodeStateAsUpdate } = await import('yjs')
  const forged = new Doc()
  forged.clientID = ann.doc.clientID
  startText(forged, 'not mine')
  eve.update(encodeStateAsUpdate(forged))
  await until('a refusal', () => server.documents.stats().refused['foreign-author'] === 1)
  expect(xml(await eve.ask())).toBe('<paragraph>mine</paragraph>')
  ann.close()
  await other.close()
})

test('a socket that is closed before it could join leaves nothing behind', async () => {
  for (let i = 0; i < 20; i++) {
    const client = connect(server, ANN)
    client.close()
  }
  const ann = await join(ANN)
  await until('one socket', () => server.documents.stats().sockets === 1)
  ann.close()
  await until('no room', () => server.documents.stats().rooms === 0)
})
