import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Db } from '#db/client.ts'
import { findClientOwner, findDocument, freeze, listLastChanges, listUpdatesAfter } from '#db/documents.ts'
import type { ThreadId } from '#domain/ids.ts'
import { commentsIn, type Place, paragraphsIn, placeId } from '#domain/text/places.ts'
import { schema } from '#domain/text/schema.ts'
import { nodeCrypto } from '#server/crypto.ts'
import { markWords } from '#server/documents/mark.ts'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { createTexts } from '#server/documents/texts.ts'
import { rewriteSection } from '#server/documents/write.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import { connect, synced, until } from '#tests/support/documents-clients.ts'
import { ANN, BOB, PLAN, READ_ONLY, startDocumentsServer } from '#tests/support/documents-server.ts'

const p = (words: string) => schema.node('paragraph', null, schema.text(words))
const docOf = (...blocks: Node[]) => schema.node('doc', null, blocks)
const thread = (name: string) => `t_${name}` as ThreadId

describe.each(DIALECTS)('marking words on %s', (dialect) => {
  let opened: TestDatabase
  let db: Db
  beforeEach(async () => {
    opened = await openTestDatabase(dialect)
    db = opened.db
    await write(docOf(p('Two buses with a tank.'), p('That is all.')))
  })
  afterEach(() => opened.remove())

  const write = (doc: Node, by = ANN) => rewriteSection(db, () => 1_000, PLAN, 'why', by, doc)
  const read = () => createTexts({ sha256: nodeCrypto.sha256 }).read(db, PLAN, 'why')
  const marked = async () => Object.fromEntries(commentsIn((await read()).doc))
  async function mark(name: string, place: Place): Promise<string> {
    let quote = ''
    const words = { db, now: () => 2_000, planId: PLAN, section: 'why' as const, threadId: thread(name), place }
    await markWords(words, async (_trx, found) => {
      quote = found
    })
    return quote
  }
  /** The names of these words' first and last character, as the editor would send them. */
  async function placeOf(words: string): Promise<Place> {
    const { fragment } = await loadTextDoc(db, PLAN, 'why')
    for (const block of fragment.toArray()) {
      for (const text of block instanceof Y.XmlElement ? block.toArray() : []) {
        if (!(text instanceof Y.XmlText)) continue
        const plain = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
        const index = plain.indexOf(words)
        if (index === -1) continue
        const at = (place: number) => placeId(Y.createRelativePositionFromTypeIndex(text, place).item!)
        return { first: at(index), last: at(index + words.length - 1) }
      }
    }
    throw new Error(`Nobody wrote “${words}”.`)
  }
  const block = async (index: number): Promise<Place> => ({ block: (await read()).paragraphs[index]!.id })
  /** Changes the text as an editor does, comments and all. */
  async function edit(change: (tr: Transform) => Transform) {
    await write(change(new Transform((await read()).doc)).doc, BOB)
  }

  test('exactly those words, or the whole paragraph', async () => {
    expect(await mark('1', await placeOf('buses'))).toBe('buses')
    expect(await mark('2', await block(1))).toBe('That is all.')
    expect(await marked()).toEqual({ t_1: 'buses', t_2: 'That is all.' })
  })

  test('words that run over the end of a paragraph, and words that are marked already', async () => {
    const [from, to] = [await placeOf('tank'), await placeOf('That')]
    const over = { first: 'first' in from ? from.first : '', last: 'last' in to ? to.last : '' }
    expect(await mark('1', over)).toBe('tank. That')
    expect(await mark('2', await placeOf('a tank'))).toBe('a tank')
    expect(await marked()).toEqual({ t_1: 'tank. That', t_2: 'a tank' })
  })

  test('changes neither the digest nor who wrote it, nor when', async () => {
    const before = await read()
    const changes = await listLastChanges(db, PLAN)
    await mark('1', await placeOf('buses'))
    const after = await read()
    expect(after.digest).toBe(before.digest)
    expect(after.authors).toEqual([ANN])
    expect(after.seq).toBe(before.seq + 1)
    expect(await listLastChanges(db, PLAN)).toEqual(changes)
    const [update] = await listUpdatesAfter(db, PLAN, 'why', before.seq)
    expect(update?.memberId).toBe('system')
    const clients = [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update!.bytes)).keys()]
    const owners = await Promise.all(clients.map((client) => findClientOwner(db, PLAN, 'why', client)))
    expect(owners).toEqual(['system'])
  })

  test('a frozen text too, which stays frozen and the same', async () => {
    const { seq, digest } = await read()
    await db.transaction().execute((trx) => freeze(trx, PLAN, 'why', seq, 5))
    await mark('1', await placeOf('buses'))
    expect(await marked()).toEqual({ t_1: 'buses' })
    expect((await read()).digest).toBe(digest)
    expect(await findDocument(db, PLAN, 'why')).toMatchObject({ frozenAt: 5 })
    await expect(write(docOf(p('Other words.')))).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('stands through splitting, joining, a heading, and words before and inside', async () => {
    await mark('1', await placeOf('buses with'))
    await edit((tr) => tr.split(5))
    expect(await marked()).toEqual({ t_1: 'buses with' })
    const mine = schema.mark('comment', { id: thread('1') })
    await edit((tr) => tr.insert(13, schema.text('blue ', [mine])))
    await edit((tr) => tr.split(18))
    await edit((tr) => tr.join(6))
    await edit((tr) => tr.setBlockType(1, 2, schema.nodes.heading, { level: 1 }))
    await edit((tr) => tr.insert(1, schema.text('Not ')))
    expect((await read()).doc.textBetween(0, 40, ' | ')).toContain('Not Two buses blue  | with a')
    expect((await marked()).t_1?.replaceAll(/\s+/g, ' ')).toBe('buses blue with')
  })

  test('goes with its words, and words that are gone cannot be marked', async () => {
    const [buses, whole] = [await placeOf('buses'), await block(1)]
    await mark('1', buses)
    await write(docOf(p('Two trams.')), BOB)
    expect(await marked()).toEqual({})
    for (const gone of [buses, whole, { block: '1-1' }, { first: '7-7', last: '8-8' }]) {
      await expect(mark('2', gone)).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })

  test('rows that should stand with it fall with it, and it with them', async () => {
    const place = await placeOf('buses')
    const words = { db, now: () => 1, planId: PLAN, section: 'why' as const, threadId: thread('1'), place }
    const failing = markWords(words, () => Promise.reject(new Error('no row')))
    await expect(failing).rejects.toThrow('no row')
    expect(await marked()).toEqual({})
  })

  test('whoever has the text open sees it, readers too, and writes on', async () => {
    const server = await startDocumentsServer(db)
    server.rights.set(BOB, READ_ONLY)
    const [ann, bob] = [connect(server, ANN), connect(server, BOB)]
    await Promise.all([synced(ann), synced(bob)])
    const shown = (doc: Y.Doc) => doc.getXmlFragment('default').toString()
    await mark('1', await placeOf('buses'))
    server.documents.refresh(PLAN, 'why')
    await until('the mark', () => shown(ann.doc).includes('comment') && shown(bob.doc).includes('comment'))
    const first = paragraphsIn(ann.doc.getXmlFragment('default'))[0]!
    expect(first.words).toBe('Two buses with a tank.')
    const text = (ann.doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText
    // Typed before the others’ marks are there, and taken in after them.
    const [tank, all] = [await placeOf('tank'), await block(1)]
    text.insert(4, 'red ')
    await Promise.all([mark('2', tank), mark('3', all)])
    text.insert(8, 'clean ')
    await until('everything to be saved', ann.isSaved)
    expect(await marked()).toEqual({ t_1: 'buses', t_2: 'tank', t_3: 'That is all.' })
    expect((await read()).doc.textContent).toBe('Two red clean buses with a tank.That is all.')
    expect(server.documents.stats().refused).toMatchObject({ 'read-only': 0, gap: 0 })
    for (const client of [ann, bob]) client.close()
    await server.close()
    expect(server.errors).toEqual([])
  })
})
