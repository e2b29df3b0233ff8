import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { redoCommand, undoCommand } from 'y-prosemirror'
import { STYLES, setStyle } from '#app/editor/blocks.ts'
import { listUpdatesAfter, loadUpdates } from '#db/documents.ts'
import type { MemberId } from '#domain/ids.ts'
import { decodeCredits } from '#domain/text/authorship/codec.ts'
import { schema } from '#domain/text/schema.ts'
import { nodeCrypto } from '#server/crypto.ts'
import type { Limits } from '#server/documents/limits.ts'
import { createTexts } from '#server/documents/texts.ts'
import { rewriteSection, writeSection } from '#server/documents/write.ts'
import { DIALECTS, openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import { type Client, connect, synced, until } from '#tests/support/documents-clients.ts'
import { ANN, BOB, type DocumentsServer, PLAN, SECTION, startDocumentsServer } from '#tests/support/documents-server.ts'
import { HeadlessEditor } from '#tests/support/headless-editor.ts'

const heading = STYLES.find(({ id }) => id === 'heading-1')!
const BOBS = 'The bus to Fernside goes too early for us.'
const docOf = (...blocks: [type: string, words: string][]) =>
  schema.node(
    'doc',
    null,
    blocks.map(([type, words]) => schema.node(type, type === 'heading' ? { level: 1 } : null, [schema.text(words)])),
  )

describe.each(DIALECTS)('whose words are whose, on %s,', (dialect) => {
  let opened: TestDatabase
  let server: DocumentsServer
  let clients: Client[] = []
  beforeEach(async () => {
    opened = await openTestDatabase(dialect)
  })
  afterEach(async () => {
    for (const client of clients) client.close()
    clients = []
    await server.close()
    expect([server.errors, server.warnings]).toEqual([[], []])
    await opened.remove()
  })

  const start = async (limits: Partial<Limits> = {}, port = 0) => {
    server = await startDocumentsServer(opened.db, { limits, port })
  }
  const sit = async (member: MemberId) => {
    const client = connect(server, member)
    clients.push(client)
    await synced(client)
    return { client, editor: new HeadlessEditor(client.doc) }
  }
  const saved = (...seats: { client: Client }[]) =>
    until('everything to be saved', () => seats.every(({ client }) => client.isSaved()))
  const counts = async () => {
    const { characters, authors } = await createTexts({ sha256: nodeCrypto.sha256 }).read(opened.db, PLAN, SECTION)
    return { ...Object.fromEntries(characters), authors }
  }

  /** Ann and Bob, and Bob’s sentence. */
  async function both() {
    const bob = await sit(BOB)
    bob.editor.type(BOBS)
    await saved(bob)
    const ann = await sit(ANN)
    return { ann, bob }
  }

  test('is stored with the update that moves them, and nothing with the others', async () => {
    await start()
    const { ann } = await both()
    ann.editor.run(setStyle(heading))
    await saved(ann)
    expect(await counts()).toEqual({ [BOB]: 42, authors: [BOB] })
    const stored = (await listUpdatesAfter(opened.db, PLAN, SECTION, 0)).filter(({ credits }) => credits !== null)
    expect(stored.map(({ memberId }) => memberId)).toEqual([ANN])
    const credits = decodeCredits(stored[0]!.credits!)
    expect(credits).toMatchObject([{ client: ann.client.doc.clientID, length: 42, author: BOB }])
  })

  test.each<[string, Partial<Limits>]>([
    ['from the updates', {}],
    ['from a snapshot', { snapshotEvery: 1 }],
  ])('what Ann deleted before a restart is Bob’s when she undoes it afterwards, %s', async (_from, limits) => {
    await start(limits)
    const { ann, bob } = await both()
    ann.editor.run(setStyle(heading))
    ann.editor.pause()
    ann.editor.choose(BOBS)
    ann.editor.erase()
    await saved(ann)
    expect(await counts()).toEqual({ authors: [] })
    const { port } = server
    await server.close()
    if (limits.snapshotEvery) expect(await loadUpdates(opened.db, PLAN, SECTION)).toMatchObject({ updates: [] })
    await start(limits, port)
    await synced(ann.client, bob.client)
    ann.editor.run(undoCommand)
    await saved(ann)
    expect(await counts()).toEqual({ [BOB]: 42, authors: [BOB] })
    ann.editor.run(redoCommand)
    ann.editor.run(undoCommand)
    await saved(ann)
    expect(await counts()).toEqual({ [BOB]: 42, authors: [BOB] })
  })

  test('survives snapshots, and being moved again by somebody who never saw the first time', async () => {
    await start({ snapshotEvery: 1 })
    const { ann, bob } = await both()
    ann.editor.run(setStyle(heading))
    await saved(ann)
    for (const { client } of [ann, bob]) client.close()
    await until('the room to be empty', () => server.documents.stats().rooms === 0)
    expect(decodeCredits((await loadUpdates(opened.db, PLAN, SECTION)).snapshot!.credits!)).toHaveLength(1)
    const again = await sit(ANN)
    again.editor.choose('Fernside', 'behind')
    again.editor.run(setStyle(STYLES[0]))
    again.editor.goToEnd()
    again.editor.type('!')
    await saved(again)
    expect(await counts()).toEqual({ [BOB]: 42, [ANN]: 1, authors: [BOB] })
  })

  test('who switches the following of moves off keeps what was found before', async () => {
    await start({ snapshotEvery: 1 })
    const { ann, bob } = await both()
    ann.editor.run(setStyle(heading))
    await saved(ann)
    const { port } = server
    await server.close()
    await start({ snapshotEvery: 1, followsMoves: false }, port)
    await synced(ann.client, bob.client)
    ann.editor.goToEnd()
    ann.editor.type('!')
    await saved(ann)
    expect(await counts()).toEqual({ [BOB]: 42, [ANN]: 1, authors: [BOB] })
    ann.editor.run(setStyle(STYLES[0]))
    await saved(ann)
    expect(await counts()).toEqual({ [ANN]: 43, authors: [ANN] })
  })

  test('holds for texts that the server writes for somebody', async () => {
    await start()
    const now = () => 1_000
    await writeSection(opened.db, now, PLAN, SECTION, BOB, docOf(['paragraph', BOBS], ['paragraph', 'It is free.']))
    await rewriteSection(opened.db, now, PLAN, SECTION, ANN, docOf(['heading', BOBS], ['paragraph', 'It is free.']))
    expect(await counts()).toEqual({ [BOB]: 53, authors: [BOB] })
    await rewriteSection(opened.db, now, PLAN, SECTION, ANN, docOf(['paragraph', 'It is free.']))
    await rewriteSection(
      opened.db,
      now,
      PLAN,
      SECTION,
      ANN,
      docOf(['paragraph', 'It is free.'], ['paragraph', 'For all.'], ['paragraph', BOBS]),
    )
    expect(await counts()).toEqual({ [BOB]: 53, [ANN]: 8, authors: [BOB, ANN] })
  })

  test('holds after a commit that failed', async () => {
    await start()
    const { ann, bob } = await both()
    // Somebody else has written: what is in memory is thrown away, and judged again on what was read anew.
    const more = docOf(['paragraph', BOBS], ['paragraph', 'Really.'])
    await rewriteSection(opened.db, () => 1_000, PLAN, SECTION, BOB, more)
    ann.editor.run(setStyle(heading))
    await saved(ann)
    await until('Bob to see it', () => bob.editor.words.includes('Really'))
    expect(await counts()).toEqual({ [BOB]: 42 + 7, authors: [BOB] })
  })
})
