import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { openTestDatabase, type TestDatabase } from '#tests/support/databases.ts'
import { type Client, connect, sameState, startText, synced, type, until } from '#tests/support/documents-clients.ts'
import { connectRaw, message, type RawClient } from '#tests/support/documents-raw.ts'
import { ANN, BOB, type DocumentsServer, PLAN, SECTION, startDocumentsServer } from '#tests/support/documents-server.ts'
import { genuineUpdates } from '#tests/support/hostile-frames.ts'
import { seeded } from '#tests/support/random.ts'

let opened: TestDatabase
let server: DocumentsServer
let ann: Client

beforeAll(async () => {
  opened = await openTestDatabase()
  server = await startDocumentsServer(opened.db, {
    limits: { updatesPerSecond: 10_000, burst: 10_000, maxFrame: 64 * 1024 },
  })
  ann = connect(server, ANN)
  await synced(ann)
  startText(ann.doc, 'honest')
})
afterAll(async () => {
  ann.close()
  await server.close()
  await opened.remove()
})

/** Ann can still write, and everybody gets it. */
async function allIsWell(): Promise<void> {
  type(ann.doc, '.')
  await until('everything to be saved', ann.isSaved)
  // Random updates may be valid, and others may be on their way.
  await until('the same everywhere', async () => sameState(ann.doc, (await loadTextDoc(opened.db, PLAN, SECTION)).doc))
  expect(server.errors).toEqual([])
}

const EMPTY = Uint8Array.of()
const bytes = (...values: number[]) => Uint8Array.from(values)
const varUint = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]

test.each<[string, Uint8Array | string, number | 'stays']>([
  ['nothing at all', EMPTY, 1003],
  ['text instead of bytes', 'hello', 1003],
  ['an unknown type', bytes(9), 1003],
  ['a type of ours that only the server sends', bytes(4, 1, 0), 1003],
  ['a number without an end', bytes(0x80, 0x80, 0x80), 1003],
  ['a number beyond 2^53', bytes(...varUint), 1003],
  ['a sync message without a step', bytes(0), 1003],
  ['an unknown step', bytes(0, 7, 0), 1003],
  ['a length beyond the end', bytes(0, 2, 200, 1), 1003],
  ['a huge length', bytes(0, 2, ...varUint), 1003],
  ['an update that is none', message(0, 2, bytes(1, 2, 3)), 1003],
  ['an update of many blocks that are not there', message(0, 2, bytes(0xff, 0xff, 0xff, 0x7f)), 1003],
  ['an update with an unknown kind of content', message(0, 2, bytes(1, 1, 5, 0, 31, 0, 0)), 1003],
  ['a skip in disguise', message(0, 2, bytes(1, 1, 5, 0, 42, 3, 0)), 1003],
  [
    'words that reach beyond the update',
    message(0, 2, bytes(1, 1, 5, 0, 4, 1, 7, 100, 101, 102, 97, 117, 108, 116, 120, 97)),
    1003,
  ],
  ['an empty string', message(0, 2, bytes(1, 1, 5, 0, 4, 1, 7, 100, 101, 102, 97, 117, 108, 116, 0, 0)), 'stays'],
  ['a client id beyond 32 bits', message(0, 2, bytes(1, 1, 0x80, 0x80, 0x80, 0x80, 0x80, 1, 0, 0, 1, 0)), 'stays'],
  [
    'tombstones beyond counting',
    message(0, 2, bytes(1, 1, 5, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f, 0)),
    'stays',
  ],
  ['an empty update', message(0, 2, EMPTY), 1003],
  ['a state vector that is none', message(0, 0, bytes(5, 1)), 1003],
  ['awareness that is none', message(1, undefined, bytes(3, 1)), 1003],
  ['awareness for a million clients', message(1, undefined, bytes(0xc0, 0x84, 0x3d)), 1003],
  ['awareness that is not JSON', message(1, undefined, bytes(1, 5, 1, 2, 123, 123)), 'stays'],
  ['an auth message', bytes(2, 0, 1, 120), 'stays'],
  ['a question for cursors', bytes(3), 'stays'],
  ['more than fits', new Uint8Array(64 * 1024 + 1), 1009],
])('%s does no harm', async (_case, data, expected) => {
  const eve = await connectRaw(server, BOB)
  eve.send(data)
  if (expected === 'stays') {
    await eve.ask()
    expect(eve.closed).toBeUndefined()
  } else {
    await until('the end', () => eve.closed !== undefined)
    expect(eve.closed?.code).toBe(expected)
    expect(eve.closed?.reason).toMatch(/^[A-Z].+\.$/)
  }
  eve.close()
  await allIsWell()
})

test('2,000 random messages, half of them almost genuine, do no harm', async () => {
  const random = seeded(20_260_301)
  const below = (limit: number) => Math.floor(random() * limit)
  const noise = (length: number) => Uint8Array.from({ length }, () => below(256))
  const genuine = genuineUpdates(ann.doc)

  const next = (): Uint8Array => {
    const kind = below(4)
    if (kind === 0) return noise(1 + below(40))
    if (kind === 1) return message(0, below(3), noise(below(60)))
    if (kind === 2) return message(1, undefined, noise(below(40)))
    const update = genuine[below(genuine.length)]!.slice()
    for (let flips = 1 + below(3); flips > 0; flips--) update[below(update.length)] = below(256)
    return message(0, 1 + below(2), update)
  }

  // Several lines side by side, each waiting for what comes of its message: a closed one hears no other.
  const lane = async () => {
    let eve: RawClient | undefined
    for (let i = 0; i < 250; i++) {
      if (!eve || eve.closed) eve = await connectRaw(server, BOB)
      const { socket } = eve
      const answered = new Promise((resolve) => {
        socket.once('pong', resolve)
        socket.once('close', resolve)
      })
      socket.send(next())
      socket.ping()
      await answered
    }
    eve?.close()
  }
  const writing = (async () => {
    for (let i = 0; i < 20; i++) await allIsWell()
  })()
  await Promise.all([writing, ...Array.from({ length: 8 }, lane)])
  await allIsWell()
  const { refused } = server.documents.stats()
  expect(Object.values(refused).reduce((sum, count) => sum + count)).toBeGreaterThan(100)
})
