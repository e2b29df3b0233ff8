import { afterEach, beforeEach, expect } from 'vitest'
import * as Y from 'yjs'
import { listUpdatesAfter } from '#db/documents.ts'
import type { RefusalCode } from '#server/documents/refusal.ts'
import { openTestDatabase, type TestDatabase } from './databases.ts'
import { type Client, connect, startText, synced, type, until, xml } from './documents-clients.ts'
import { connectRaw, type RawClient } from './documents-raw.ts'
import { ANN, BOB, type DocumentsServer, PLAN, SECTION, startDocumentsServer } from './documents-server.ts'

export type Scene = {
  opened: TestDatabase
  server: DocumentsServer
  ann: Client
  eve: RawClient
  /** Closed after the test. */
  closing: { close: () => void }[]
}

/** Before each test Ann has written a text and is still there; Eve is Bob's account on a socket that says anything. */
export function annAndEve(): Scene {
  const scene = {} as Scene
  beforeEach(async () => {
    scene.opened = await openTestDatabase()
    scene.server = await startDocumentsServer(scene.opened.db)
    scene.ann = connect(scene.server, ANN)
    await synced(scene.ann)
    startText(scene.ann.doc, 'Ann’s words')
    await until('everything to be saved', scene.ann.isSaved)
    scene.eve = await connectRaw(scene.server, BOB)
    scene.closing = [scene.ann, scene.eve]
  })
  afterEach(async () => {
    for (const client of scene.closing) client.close()
    await scene.server.close()
    await scene.opened.remove()
    expect(scene.server.errors).toEqual([])
  })
  return scene
}

export const countRows = async ({ opened }: Scene): Promise<number> =>
  (await listUpdatesAfter(opened.db, PLAN, SECTION, 0)).length

export const refusedIn = ({ server }: Scene): Readonly<Record<RefusalCode, number>> => server.documents.stats().refused

/** A copy of what the server has, under the given client id, after `edit`; and the update of that edit alone. */
export async function forge({ eve }: Scene, clientId: number, edit: (doc: Y.Doc) => void) {
  const doc = await eve.ask()
  doc.clientID = clientId
  const before = Y.encodeStateVector(doc)
  edit(doc)
  return { update: Y.encodeStateAsUpdate(doc, before), whole: Y.encodeStateAsUpdate(doc) }
}

/** Eve was refused: nothing was stored or sent on, she was asked for her state, and everybody works on as before. */
export async function expectRefused(scene: Scene, code: RefusalCode, attack: () => void, times = 1): Promise<void> {
  const { ann, eve } = scene
  const [before, was, asked] = [await countRows(scene), xml(ann.doc), eve.of('step1').length]
  attack()
  await until(`a refusal as ${code}`, () => refusedIn(scene)[code] >= times)
  await until('step 1', () => eve.of('step1').length > asked)
  expect(await countRows(scene)).toBe(before)
  expect(eve.of('saved')).toEqual([])
  expect(eve.closed).toBeUndefined()
  type(ann.doc, '.')
  await until('everything to be saved', ann.isSaved)
  expect(xml(ann.doc)).toBe(was.replace('</paragraph>', '.</paragraph>'))
  expect(xml(await eve.ask())).toBe(xml(ann.doc))
}
