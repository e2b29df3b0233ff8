import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { findClientOwner, freeze, listUpdatesAfter, thaw } from '#db/documents.ts'
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
let eve: RawClient
const closing: { close: () => void }[] = []

/** Ann has written a text and is still there; Eve is Bob's account on a socket that says anything. */
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
  expect(server.errors).toEqual([])
})

const rows = async () => (await listUpdatesAfter(opened.db, PLAN, SECTION, 0)).length
const refused = () => server.documents.stats().refused

/** A copy of what the server has, under the given client id, after `edit`; and the update of that edit alone. */
async function forged(clientId: number, edit: (doc: Y.Doc) => void) {
  const doc = await eve.ask()
  doc.clientID = clientId
  const before = Y.encodeStateVector(doc)
  edit(doc)
  return { update: Y.encodeStateAsUpdate(doc, before), whole: Y.encodeStateAsUpdate(doc) }
}

/** Eve was refused: nothing was stored or sent on, she was asked for her state, and everybody works on as before. */
async function expectRefused(code: keyof ReturnType<typeof refused>, attack: () => void, times = 1): Promise<void> {
  const [before, was, asked] = [await rows(), xml(ann.doc), eve.of('step1').length]
  attack()
  await until(`a refusal as ${code}`, () => refused()[code] >= times)
  await until('step 1', () => eve.of('step1').length > asked)
  expect(await rows()).toBe(before)
  expect(eve.of('saved')).toEqual([])
  expect(eve.closed).toBeUndefined()
  type(ann.doc, '.')
  await until('everything to be saved', ann.isSaved)
  expect(xml(ann.doc)).toBe(was.replace('</paragraph>', '.</paragraph>'))
  expect(xml(await eve.ask())).toBe(xml(ann.doc))
}

test('an update under somebody else’s client id is refused', async () => {
  const { update } = await forged(ann.doc.clientID, (doc) => firstText(doc).insert(0, 'I, Ann, agree. '))
  await expectRefused('foreign-author', () => eve.update(update))
})

test('a whole state under somebody else’s id is refused', async () => {
  const { whole } = await forged(ann.doc.clientID, (doc) => startText(doc, 'Ann wrote this too'))
  await expectRefused('foreign-author', () => eve.step2(whole))
})

test('a struct that overlaps what is known and adds to it in somebody else’s name is refused', async () => {
  // Ann's words once more, as one longer struct: the beginning is hers, the tail is not.
  const doc = await eve.ask()
  const item = (doc.store.clients.get(ann.doc.clientID) ?? []).find(
    (struct): struct is Y.Item => struct instanceof Y.Item && struct.content instanceof Y.ContentString,
  )!
  const { client, clock } = item.id
  const update = blocks([client, clock, 1, (e) => string(e, [client, clock - 1], 'Ann’s words, and more of them')])
  await expectRefused('foreign-author', () => eve.update(update))
})

test('a block that is listed twice is refused, although a glance at its clocks says it is known', async () => {
  const mine = 77
  const { id } = await lastOfAnn()
  const before = await rows()
  const first: Block = [mine, 0, 1, (e) => string(e, [id.client, id.clock], 'abc')]
  eve.update(blocks(first, [mine, 0, 1, (e) => string(e, [id.client, id.clock], 'xyz')]))
  await until('a refusal', () => refused().malformed === 1)
  eve.update(blocks(first, first, [mine, 3, 1, (e) => string(e, [mine, 2], 'd')]))
  await until('a refusal', () => refused().malformed === 2)
  expect(await rows()).toBe(before)
  expect(await findClientOwner(opened.db, PLAN, SECTION, mine)).toBeUndefined()
})

test('a block that a second, empty one hides is refused', async () => {
  const { id } = await lastOfAnn()
  const update = blocks([77, 0, 1, (e) => string(e, [id.client, id.clock], 'abc')], [77, 3, 0, () => {}])
  await expectRefused('malformed', () => eve.update(update))
})

test('blocks out of order are refused', async () => {
  const { id } = await lastOfAnn()
  const write = (e: encoding.Encoder) => string(e, [id.client, id.clock], 'abc')
  await expectRefused('malformed', () => eve.update(blocks([77, 0, 1, write], [78, 0, 1, write])))
})

test('skips and gaps are refused, and the same edit is welcome once nothing is missing', async () => {
  const { id } = await lastOfAnn()
  const tail: Block = [77, 3, 1, (e) => string(e, [77, 2], 'def')]
  await expectRefused('gap', () => eve.update(blocks(tail)))
  const skip = (e: encoding.Encoder) => {
    encoding.writeUint8(e, 10)
    encoding.writeVarUint(e, 3)
    string(e, [id.client, id.clock], 'def')
  }
  await expectRefused('gap', () => eve.update(blocks([77, 0, 2, skip])), 2)
  const after: Block = [77, 0, 1, (e) => string(e, [id.client, id.clock + 1_000], 'abc')]
  await expectRefused('gap', () => eve.update(blocks(after)), 3)

  eve.update(blocks([77, 0, 1, (e) => string(e, [id.client, id.clock], 'abc')]))
  eve.update(blocks(tail))
  await until('the words', () => xml(ann.doc).includes('abcdef'))
})

test('deleting what is not there is refused, and so are empty and overlapping deletions', async () => {
  const { id } = await lastOfAnn()
  await expectRefused('gap', () => eve.update(blocks().with([id.client, [id.clock + 100, 5]])))
  await expectRefused('malformed', () => eve.update(blocks().with([id.client, [id.clock, 0]])))
  await expectRefused('malformed', () => eve.update(blocks().with([id.client, [3, 4], [5, 1]])), 2)
})

test('what is known can’t be told again in another way', async () => {
  type(ann.doc, '😀')
  await until('everything to be saved', ann.isSaved)
  const { id, length } = await lastOfAnn()
  // Claims that Ann's first word was inserted in the middle of her later emoji: merging that would split it.
  const inside: [number, number] = [id.client, id.clock + length - 2]
  const lie: Block = [id.client, 2, 1, (e) => string(e, inside, 'A')]
  eve.update(blocks(lie))
  eve.update(blocks(lie, [77, 0, 1, (e) => string(e, [id.client, id.clock + length - 1], '!')]))
  await until('the honest part', () => xml(ann.doc).includes('!'))
  expect(xml(await eve.ask())).toBe('<paragraph>Ann’s words😀!</paragraph>')
  expect(xml((await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe('<paragraph>Ann’s words😀!</paragraph>')
})

test.each<[string, (doc: Y.Doc) => void]>([
  ['an unknown node', (doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlElement('script')])],
  ['words without a paragraph', (doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlText('loose')])],
  ['an unknown mark', (doc) => firstText(doc).format(0, 3, { blink: {} })],
  [
    'an unknown attribute',
    (doc) => (doc.getXmlFragment('default').get(0) as Y.XmlElement).setAttribute('onclick', 'x'),
  ],
  ['a heading of level 9', (doc) => heading(doc, 9)],
  ['another shared type', (doc) => doc.getMap('settings').set('a', 1)],
  ['an attribute of the text itself', (doc) => attributeOfRoot(doc)],
  ['an embedded object', (doc) => firstText(doc).insertEmbed(0, { image: 'x' })],
  ['a document in the document', (doc) => doc.getMap('docs').set('a', new Y.Doc())],
  ['a second text', (doc) => doc.getText('other').insert(0, 'hidden')],
])('%s is refused', async (_case, edit) => {
  const { update } = await forged(77, edit)
  await expectRefused('schema', () => eve.update(update))
})

function heading(doc: Y.Doc, level: number) {
  const element = new Y.XmlElement<{ level: number }>('heading')
  element.setAttribute('level', level)
  doc.getXmlFragment('default').insert(0, [element as unknown as Y.XmlElement])
}
function attributeOfRoot(doc: Y.Doc) {
  Y.transact(doc, () => {
    const element = Y.XmlElement.prototype.setAttribute
    element.call(doc.getXmlFragment('default') as never, 'name', 'value' as never)
  })
}

test('of what three people send at once, only the bad update is left out', async () => {
  const bob = connect(server, BOB)
  closing.push(bob)
  await synced(bob)
  const { update } = await forged(77, (doc) => doc.getXmlFragment('default').insert(0, [new Y.XmlElement('script')]))
  for (let i = 0; i < 20; i++) {
    type(ann.doc, 'a')
    eve.update(update)
    type(bob.doc, 'b')
  }
  await haveConverged(ann.doc, bob.doc)
  await until('everything to be saved', () => ann.isSaved() && bob.isSaved())
  expect(firstText(ann.doc).toString().replaceAll(/[^ab]/g, '')).toHaveLength(40)
  expect(refused().schema).toBe(20)
  expect(sameState(ann.doc, (await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe(true)
})

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

test('deletions have an author too, and an id keeps its owner after they have left', async () => {
  const bob = connect(server, BOB)
  closing.push(bob)
  await synced(bob)
  firstText(bob.doc).delete(0, 3)
  await until('everything to be saved', bob.isSaved)
  expect((await listUpdatesAfter(opened.db, PLAN, SECTION, 0)).map((row) => row.memberId)).toEqual([ANN, BOB])
  expect(await findClientOwner(opened.db, PLAN, SECTION, bob.doc.clientID), 'deleting binds no id').toBeUndefined()
  const id = ann.doc.clientID
  ann.close()
  await until('ann to be gone', () => server.documents.stats().sockets === 2)
  const { update } = await forged(id, (doc) => firstText(doc).insert(0, 'x'))
  eve.update(update)
  await until('a refusal', () => refused()['foreign-author'] === 1)
})

async function lastOfAnn() {
  const doc = await eve.ask()
  return doc.store.clients.get(ann.doc.clientID)!.at(-1)!
}

type Block = [client: number, clock: number, structs: number, write: (encoder: encoding.Encoder) => void]
type Update = Uint8Array & { with: (...deletions: [client: number, ...ranges: [number, number][]][]) => Uint8Array }

/** An update in Yjs's v1 format, written by hand. */
function blocks(...all: Block[]): Update {
  const build = (deletions: [number, ...[number, number][]][]) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, all.length)
    for (const [client, clock, structs, write] of all) {
      for (const number of [structs, client, clock]) encoding.writeVarUint(encoder, number)
      write(encoder)
    }
    encoding.writeVarUint(encoder, deletions.length)
    for (const [client, ...ranges] of deletions) {
      for (const number of [client, ranges.length, ...ranges.flat()]) encoding.writeVarUint(encoder, number)
    }
    return encoding.toUint8Array(encoder)
  }
  return Object.assign(build([]), { with: (...deletions: [number, ...[number, number][]][]) => build(deletions) })
}

/** A string after the character `origin`. */
function string(encoder: encoding.Encoder, origin: [client: number, clock: number], words: string): void {
  encoding.writeUint8(encoder, 4 | 128)
  for (const number of origin) encoding.writeVarUint(encoder, number)
  encoding.writeVarString(encoder, words)
}
