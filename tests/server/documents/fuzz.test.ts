import { once } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { openTestDatabase } from '#tests/support/databases.ts'
import {
  type Client,
  connect,
  firstText,
  haveConverged,
  sameState,
  startText,
  synced,
  until,
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
import { type Hostile, hostileFrames } from '#tests/support/hostile-frames.ts'
import { seeded } from '#tests/support/random.ts'

/** `npm run test:nightly` sends a million. */
const FRAMES = process.env.NIGHTLY ? 1_000_000 : 20_000
const LANES = 8
/** How many times somebody types before they start the text anew. */
const BEFORE_A_NEW_START = 100
/** How many are sent on a line before one that may end it. */
const BEFORE_THE_END = 3
/** What garbage may be left at one moment, on the heap and beside it; what each frame left behind would be far more. */
const MEGABYTES_OF_NOISE = 24

const LIMITS = { updatesPerSecond: 1e6, burst: 1e6, documentBytes: 64 * 1024 }

test(`${FRAMES} hostile messages change nothing for honest people, and leave nothing behind`, {
  timeout: 3_600_000,
}, async () => {
  // A line for each refusal is no news here, and would be kept.
  const errors: object[] = []
  const log = { warn: () => {}, error: (about: object) => void errors.push(about) }
  const opened = await openTestDatabase()
  const server = await startDocumentsServer(opened.db, { limits: LIMITS, log })
  const [ann, cat] = [ANN, CAT].map((member) => connect(server, member, { keepsAll: false })) as [Client, Client]
  await synced(ann, cat)
  startText(ann.doc, 'Ann’s words')
  await haveConverged(ann.doc, cat.doc)
  const random = seeded(20_261_123)
  const hostile = hostileFrames(random, ann.doc)
  const typing = [ann, cat].map((client) => typist(client, random))

  await attack(server, hostile, FRAMES / 4)
  const early = await megabytes()
  expect(server.documents.stats().refused['document-full'], 'room for honest people').toBe(0)
  await attack(server, hostile, (FRAMES * 3) / 4)
  const late = await megabytes()

  for (const stop of typing) stop()
  await until('everything to be saved', () => [ann, cat].every((client) => client.isSaved()), 60_000)
  await haveConverged(ann.doc, cat.doc)
  expect(sameState(ann.doc, (await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe(true)
  expect(errors).toEqual([])
  const { refused, sockets } = server.documents.stats()
  expect(refused['document-full'], 'room for honest people').toBe(0)
  expect(refused['foreign-author'], 'forged').toBeGreaterThan(FRAMES / 50)
  expect(refused.gap, 'gaps').toBeGreaterThan(FRAMES / 50)
  expect(refused.malformed, 'undecodable').toBeGreaterThan(FRAMES / 50)
  await until('the hostile lines to be gone', () => server.documents.stats().sockets === 2)
  expect(sockets).toBeLessThanOrEqual(2 + LANES)
  expect(late - early).toBeLessThan(MEGABYTES_OF_NOISE)

  for (const client of [ann, cat]) client.close()
  await server.close()
  await opened.remove()
})

/** Sends so many, on lines that the server may close at any of them. */
async function attack(server: DocumentsServer, hostile: Hostile, frames: number): Promise<void> {
  let left = frames
  const lane = async () => {
    while (left > 0) {
      const socket = new WebSocket(`${server.url}/${PLAN}/${SECTION}?member=${BOB}`)
      socket.on('error', () => {})
      await once(socket, 'open')
      for (let sent = 0; sent < BEFORE_THE_END; sent++) socket.send(hostile.stays())
      socket.send(hostile.ends())
      left -= BEFORE_THE_END + 1
      const heard = new Promise((resolve) => {
        socket.once('pong', resolve)
        socket.once('close', resolve)
      })
      socket.ping()
      await heard
      socket.terminate()
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/**
 * Types and deletes all the time, in a text that stays short. So does its history, which keeps a trace of each word as
 * long as its paragraph stands: without new starts the document would be full after 2,600 words, in under a minute. What
 * is refused then, its writers send again with every further word, all of it: that comes to gigabytes.
 */
function typist({ doc }: Client, random: () => number): () => void {
  let typed = 0
  const timer = setInterval(() => {
    typed++
    // Bob may write here: one in some 100,000 of his broken updates is an element without words, which may come first.
    if (typed % BEFORE_A_NEW_START === 0 || !beginsWithWords(doc)) return startAnew(doc)
    const text = firstText(doc)
    if (text.length > 200) text.delete(Math.floor(random() * 100), 100)
    else text.insert(Math.floor(random() * text.length), 'word ')
  }, 20)
  return () => clearInterval(timer)
}

function beginsWithWords(doc: Y.Doc): boolean {
  const first = doc.getXmlFragment('default').get(0)
  return first instanceof Y.XmlElement && first.get(0) instanceof Y.XmlText
}

/** A new paragraph in place of all but the last, which is the one that the hostile build on. */
function startAnew(doc: Y.Doc): void {
  doc.transact(() => {
    startText(doc, 'new words')
    const paragraphs = doc.getXmlFragment('default')
    if (paragraphs.length > 2) paragraphs.delete(1, paragraphs.length - 2)
  })
}

async function megabytes(): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  await new Promise((resolve) => setTimeout(resolve, 300))
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}
