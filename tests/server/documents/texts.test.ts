import { Node } from 'prosemirror-model'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#db/client.ts'
import { findClientOwner, freeze, listUpdatesAfter } from '#db/documents.ts'
import { isAppError } from '#domain/app-error.ts'
import { textDigest, textOf } from '#domain/text/digest.ts'
import { emptyRecord } from '#domain/text/records.ts'
import { schema } from '#domain/text/schema.ts'
import { SECTION_KEYS, type SectionKey } from '#domain/text/sections.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { createTexts } from '#server/documents/texts.ts'
import { writeSection } from '#server/documents/write.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import { connect, startText, synced, type, until, xml } from '#tests/support/documents-clients.ts'
import { ANN, BOB, PLAN, SECTION, startDocumentsServer } from '#tests/support/documents-server.ts'

const { sha256 } = nodeCrypto
const p = (words: string) => schema.node('paragraph', null, words ? [schema.text(words)] : [])
const docOf = (...blocks: Node[]) => schema.node('doc', null, blocks)
const write = (db: Db, section: SectionKey, doc: Node) => writeSection(db, () => 1_000, PLAN, section, ANN, doc)

describe.each(DIALECTS)('texts on %s', (dialect) => {
  let opened: TestDatabase
  let db: Db
  beforeEach(async () => {
    opened = await openTestDatabase(dialect)
    db = opened.db
  })
  afterEach(() => opened.remove())

  test('a section that nobody wrote in is one empty paragraph', async () => {
    const text = await createTexts({ sha256 }).read(db, PLAN, 'why')
    expect(text).toMatchObject({ section: 'why', seq: 0, empty: true, digest: textDigest(sha256, docOf(p(''))) })
    expect(text.doc.toJSON()).toEqual(docOf(p('')).toJSON())
  })

  test('what is written is read, spelt and digested', async () => {
    const doc = docOf(p('We need a crossing.'), emptyRecord('need', 'N1', { statement: 'To cross' }))
    expect(await write(db, 'why', doc)).toBe(1)
    const text = await createTexts({ sha256 }).read(db, PLAN, 'why')
    expect(text.doc.toJSON()).toEqual(doc.toJSON())
    expect(text).toMatchObject({ seq: 1, empty: false, text: textOf(doc), digest: textDigest(sha256, doc) })
  })

  test('the whole plan comes in reading order', async () => {
    await write(db, 'money', docOf(p('£5')))
    await write(db, 'front', docOf(p('A plan')))
    const texts = await createTexts({ sha256 }).readAll(db, PLAN)
    expect(texts.map(({ section }) => section)).toEqual(SECTION_KEYS)
    expect(texts.filter(({ empty }) => !empty).map(({ section, seq }) => [section, seq])).toEqual([
      ['front', 1],
      ['money', 1],
    ])
  })

  test('a section is written once, as its author’s', async () => {
    await write(db, 'why', docOf(p('first')))
    const again = await write(db, 'why', docOf(p('second'))).catch((error: unknown) => error)
    expect(isAppError(again) && again.code).toBe('not-allowed')
    const [row] = await listUpdatesAfter(db, PLAN, 'why', 0)
    expect(row).toMatchObject({ seq: 1, memberId: ANN, at: 1_000 })
    const { client_id: clientId } = await db.selectFrom('document_client').select('client_id').executeTakeFirstOrThrow()
    expect(await findClientOwner(db, PLAN, 'why', clientId)).toBe(ANN)
  })

  test('a frozen section is not written, and nothing outside the schema is', async () => {
    await db.transaction().execute((trx) => freeze(trx, PLAN, 'why', 0, 5))
    const refused = await write(db, 'why', docOf(p('late'))).catch((error: unknown) => error)
    expect(isAppError(refused) && refused.code).toBe('not-allowed')
    const broken = Node.fromJSON(schema, { type: 'doc', content: [{ type: 'text', text: 'loose' }] })
    await expect(write(db, 'money', broken)).rejects.toThrow(RangeError)
    expect(await listUpdatesAfter(db, PLAN, 'money', 0)).toEqual([])
  })

  test('inside a transaction it reads what that transaction sees', async () => {
    await write(db, 'why', docOf(p('words')))
    const texts = createTexts({ sha256 })
    const inside = await db.transaction().execute((trx) => texts.read(trx, PLAN, 'why'))
    expect(inside).toBe(await texts.read(db, PLAN, 'why'))
  })
})

test('a text stays in memory until somebody writes, and the oldest goes when there are too many', async () => {
  const opened = await openTestDatabase()
  let loads = 0
  const db = opened.db.withPlugin({
    transformQuery: ({ node }) => {
      if (node.kind === 'SelectQueryNode' && JSON.stringify(node).includes('document_snapshot')) loads++
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const texts = createTexts({ sha256, maxTexts: 2 })
  await write(opened.db, 'why', docOf(p('words')))
  const first = await texts.read(db, PLAN, 'why')
  expect(await texts.read(db, PLAN, 'why')).toBe(first)
  expect(loads).toBe(1)
  await texts.read(db, PLAN, 'money')
  await texts.read(db, PLAN, 'front')
  expect(await texts.read(db, PLAN, 'why')).not.toBe(first)
  expect(loads).toBe(4)
  await opened.remove()
})

test.each<[string, Node, boolean]>([
  ['spaces', docOf(p(' \u00a0')), true],
  ['a line', docOf(schema.node('horizontal_rule')), true],
  ['a word', docOf(p('x')), false],
  [
    'a picture',
    docOf(schema.node('paragraph', null, [schema.node('image', { src: `sha256:${'0'.repeat(64)}`, alt: 'x' })])),
    false,
  ],
  ['a record without words', docOf(emptyRecord('need', 'N1')), false],
])('a text of %s is empty or not', async (_case, doc, empty) => {
  const opened = await openTestDatabase()
  await write(opened.db, 'why', doc)
  expect((await createTexts({ sha256 }).read(opened.db, PLAN, 'why')).empty).toBe(empty)
  await opened.remove()
})

test('who has the section open sees what was written into it', async () => {
  const opened = await openTestDatabase()
  const server = await startDocumentsServer(opened.db)
  const bob = connect(server, BOB)
  await synced(bob)
  await write(opened.db, SECTION, docOf(p('from the demo')))
  server.documents.refresh(PLAN, SECTION)
  await until('the text', () => xml(bob.doc) === '<paragraph>from the demo</paragraph>')
  type(bob.doc, '!')
  await until('everything to be saved', bob.isSaved)
  const text = await createTexts({ sha256 }).read(opened.db, PLAN, SECTION)
  expect(text.doc.textContent).toBe('from the demo!')
  expect(text.authors, 'a mark is no word').toEqual([ANN])
  type(bob.doc, ' and Bob')
  await until('everything to be saved', bob.isSaved)
  expect((await createTexts({ sha256 }).read(opened.db, PLAN, SECTION)).authors).toEqual([ANN, BOB])
  bob.close()
  await server.close()
  await opened.remove()
})

test('the text that is read is the one on the screen, whoever wrote it', async () => {
  const opened = await openTestDatabase()
  const server = await startDocumentsServer(opened.db)
  const texts = createTexts({ sha256 })
  const ann = connect(server, ANN)
  await synced(ann)
  startText(ann.doc, 'one')
  await until('everything to be saved', ann.isSaved)
  expect((await texts.read(opened.db, PLAN, SECTION)).doc.textContent).toBe('one')
  type(ann.doc, ' two')
  await until('everything to be saved', ann.isSaved)
  expect(await texts.read(opened.db, PLAN, SECTION)).toMatchObject({ seq: 2, empty: false, authors: [ANN] })
  expect((await texts.read(opened.db, PLAN, SECTION)).doc.textContent).toBe('one two')
  ann.close()
  await server.close()
  await opened.remove()
})
