import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { findClientOwner, listClientOwners } from '#db/documents.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import { type Client, connect, startText, synced, type, until, xml } from '#tests/support/documents-clients.ts'
import { connectRaw, type RawClient } from '#tests/support/documents-raw.ts'
import { ANN, BOB, type DocumentsServer, PLAN, SECTION, startDocumentsServer } from '#tests/support/documents-server.ts'

let opened: TestDatabase
let server: DocumentsServer
const closing: { close: () => void }[] = []

beforeEach(async () => {
  opened = await openTestDatabase()
  server = await startDocumentsServer(opened.db)
})
afterEach(async () => {
  for (const client of closing.splice(0)) client.close()
  await server.close()
  await opened.remove()
  expect(server.errors).toEqual([])
})

const join = async (member: typeof ANN): Promise<Client> => {
  const client = connect(server, member)
  closing.push(client)
  await synced(client)
  // y-protocols ignores a first state of clock 0, which is what a provider begins with.
  client.provider.awareness.setLocalStateField('cursor', 0)
  return client
}
const raw = async (member: typeof ANN): Promise<RawClient> => {
  const client = await connectRaw(server, member)
  closing.push(client)
  return client
}
const states = (client: Client) => client.provider.awareness.getStates()
/** The last that a raw client heard about a client id. */
const heard = (client: RawClient, clientId: number) =>
  client
    .of('awareness')
    .findLast((message) => message.states.has(clientId))
    ?.states.get(clientId)

test('the server says who somebody is, whatever they say themselves', async () => {
  const [ann, eve] = [await join(ANN), await raw(BOB)]
  eve.awareness([7, 1, { user: { id: ANN, name: 'Ann', color: 'red', role: 'chair' }, cursor: { anchor: 1 } }])
  await until('the cursor', () => states(ann).has(7))
  expect(states(ann).get(7)).toEqual({
    user: { id: BOB, name: `Name of ${BOB}`, colour: '#0a0', color: '#0a0' },
    cursor: { anchor: 1 },
  })
})

test('a cursor under somebody else’s client id is dropped, and the connection stays', async () => {
  const [ann, bob, eve] = [await join(ANN), await join(BOB), await raw(BOB)]
  await until('ann’s cursor', () => states(bob).has(ann.doc.clientID))
  const before = states(bob).get(ann.doc.clientID)
  eve.awareness([ann.doc.clientID, 1_000, { cursor: 'forged' }], [8, 1, { cursor: 'mine' }])
  await until('the honest part', () => states(bob).has(8))
  expect(states(bob).get(ann.doc.clientID)).toEqual(before)
  expect(heard(eve, ann.doc.clientID)?.state).toEqual(before)
  expect(eve.closed).toBeUndefined()
})

test('a time-out for somebody else, such as stock clients send, removes nobody', async () => {
  const [ann, eve] = [await join(ANN), await raw(BOB)]
  const bob = await join(BOB)
  await until('ann’s cursor', () => states(bob).has(ann.doc.clientID))
  eve.awareness([ann.doc.clientID, 1_000, null], [bob.doc.clientID, 1_000, null], [9, 1, { cursor: 1 }])
  await until('the honest part', () => states(bob).has(9))
  expect([...states(bob).keys()]).toContain(ann.doc.clientID)
  expect([...states(ann).keys()]).toContain(bob.doc.clientID)
})

test('a client id belongs to whom announced it first, for writing as well', async () => {
  const [ann, eve] = [await raw(ANN), await raw(BOB)]
  ann.awareness([42, 1, { cursor: 1 }])
  await until('the announcement', () => heard(eve, 42) !== undefined)
  const doc = new Y.Doc()
  doc.clientID = 42
  startText(doc, 'I am Ann')
  eve.update(Y.encodeStateAsUpdate(doc))
  await until('a refusal', () => server.documents.stats().refused['foreign-author'] === 1)
  expect(await listClientOwners(opened.db, PLAN, SECTION), 'announcing is not writing').toEqual(new Map())

  ann.update(Y.encodeStateAsUpdate(doc))
  await until('the words', async () => xml(await eve.ask()).includes('I am Ann'))
  expect(await findClientOwner(opened.db, PLAN, SECTION, 42)).toBe(ANN)
})

test('an announced id stays reserved when its owner is away for a moment', async () => {
  const [ann, eve] = [await raw(ANN), await raw(BOB)]
  ann.awareness([42, 1, { cursor: 1 }])
  await until('the announcement', () => heard(eve, 42) !== undefined)
  ann.close()
  await until('ann to leave', () => heard(eve, 42)?.state === null)
  eve.awareness([42, 5, { cursor: 'stolen' }], [43, 1, { cursor: 1 }])
  await until('the honest part', () => heard(eve, 43) !== undefined)
  expect(heard(eve, 42)?.state).toBeNull()
})

test('an id that somebody wrote under can’t be announced by anybody else', async () => {
  const [ann, eve] = [await join(ANN), await raw(BOB)]
  startText(ann.doc, 'x')
  await until('everything to be saved', ann.isSaved)
  const id = ann.doc.clientID
  ann.close()
  await until('ann to leave', () => server.documents.stats().sockets === 1)
  eve.awareness([id, 99, { cursor: 'stolen' }], [43, 1, { cursor: 1 }])
  await until('the honest part', () => heard(eve, 43) !== undefined)
  expect(heard(eve, id)?.state ?? null).toBeNull()
})

test('everybody’s own state comes back to them, or a lone client would think the line is dead', async () => {
  const ann = await raw(ANN)
  ann.awareness([42, 1, { cursor: 1 }])
  await until('an echo', () => heard(ann, 42)?.clock === 1)
  ann.awareness([42, 2, { cursor: 1 }])
  await until('an echo of the renewal', () => heard(ann, 42)?.clock === 2)
})

test('who leaves disappears for the others; who comes later sees who is there', async () => {
  const [ann, bob] = [await join(ANN), await join(BOB)]
  ann.provider.awareness.setLocalStateField('cursor', 3)
  await until('ann’s cursor', () => states(bob).get(ann.doc.clientID)?.cursor === 3)
  const cat = await raw(BOB)
  await until('ann’s cursor', () => heard(cat, ann.doc.clientID) !== undefined)
  ann.provider.ws?.close() // no goodbye
  ann.provider.shouldConnect = false
  await until('ann to be gone', () => !states(bob).has(ann.doc.clientID))
  cat.send(Uint8Array.of(3))
  await until('an answer to the query', () => cat.of('awareness').at(-1)?.states.has(bob.doc.clientID) === true)
})

test('the same window that comes back by another socket takes its cursor along', async () => {
  const [first, second, bob] = [await raw(ANN), await raw(ANN), await join(BOB)]
  first.awareness([42, 5, { cursor: 'old' }])
  await until('the cursor', () => states(bob).has(42))
  second.awareness([42, 5, { cursor: 'repeated' }], [42, 6, { cursor: 'moved' }])
  await until('the move', () => states(bob).get(42)?.cursor === 'moved')
  first.awareness([42, 9, null])
  first.close()
  await until('the first to be gone', () => server.documents.stats().sockets === 2)
  second.awareness([42, 10, { cursor: 'still here' }])
  await until('the cursor', () => states(bob).get(42)?.cursor === 'still here')
})

test('a new name is shown at once, and what follows from the client keeps it', async () => {
  const [ann, bob] = [await join(ANN), await join(BOB)]
  await until('ann’s cursor', () => states(bob).has(ann.doc.clientID))
  server.documents.rename(PLAN, ANN, 'Anna')
  await until('the name', () => states(bob).get(ann.doc.clientID)?.user?.name === 'Anna')
  ann.provider.awareness.setLocalStateField('cursor', 4)
  await until('the cursor', () => states(bob).get(ann.doc.clientID)?.cursor === 4)
  expect(states(bob).get(ann.doc.clientID)?.user.name).toBe('Anna')
})

test('too many cursors, too large ones and nonsense are dropped', async () => {
  const [ann, eve] = [await join(ANN), await raw(BOB)]
  eve.awareness(...Array.from({ length: 50 }, (_, i): [number, number, unknown] => [100 + i, 1, { i }]))
  await until('four cursors', () => [...states(ann).keys()].filter((id) => id >= 100 && id < 150).length === 4)
  eve.awareness([100, 2, { big: 'x'.repeat(5_000) }], [101, 2, 'text'], [102, 2, [1]], [103, 2, { ok: true }])
  await until('the good one', () => states(ann).get(103)?.ok === true)
  expect([100, 101, 102].map((id) => states(ann).get(id)?.i)).toEqual([0, 1, 2])
})

test('cursors do not wait for a member who sends too many updates to be let through', async () => {
  const [ann, bob] = [await join(ANN), await join(BOB)]
  startText(ann.doc)
  for (let i = 0; i < 100; i++) type(ann.doc, 'x')
  ann.provider.awareness.setLocalStateField('cursor', 'here')
  await until('the cursor', () => states(bob).get(ann.doc.clientID)?.cursor === 'here')
})
