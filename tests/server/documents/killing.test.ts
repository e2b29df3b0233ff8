import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadTextDoc } from '#server/documents/text-doc.ts'
import { openTestDatabase } from '#tests/support/databases.ts'
import {
  type Client,
  connect,
  firstText,
  haveConverged,
  type Line,
  sameState,
  startText,
  synced,
  until,
} from '#tests/support/documents-clients.ts'
import { ANN, BOB, PLAN, SECTION } from '#tests/support/documents-server.ts'
import { seeded } from '#tests/support/random.ts'

const ROUNDS = 12
const CHILD = fileURLToPath(new URL('../../support/documents-child.ts', import.meta.url))

async function start(file: string, port: number): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [CHILD, file, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(child.stdout!, 'data')) as [Buffer]
  return { child, port: Number(said.toString()) }
}

test(`killed ${ROUNDS} times while two people type, the server never loses what it acknowledged`, async () => {
  const opened = await openTestDatabase()
  const { file } = opened.location as { file: string }
  const random = seeded(9)
  let { child, port } = await start(file, 0)
  const server = { url: `ws://127.0.0.1:${port}/collab` }
  const clients = [connect(server, ANN), connect(server, BOB)] as const
  await synced(...clients)
  startText(clients[0].doc, '-')
  await haveConverged(...clients.map(({ doc }) => doc))
  const typists = clients.map((client, index) => typist(client, index === 0 ? 'a' : 'b', random))

  let acknowledged = 0
  for (let round = 0; round < ROUNDS; round++) {
    await synced(...clients)
    const lines = clients.map(({ line }) => line())
    const enough = 1 + Math.floor(random() * 120)
    await until('something to be acknowledged', () => lines.some(({ saved }) => (saved.at(-1)?.count ?? 0) > enough))
    child.kill('SIGKILL')
    await once(child, 'exit')
    await until('both to notice', () => clients.every(({ provider }) => !provider.wsconnected))

    const { doc } = await loadTextDoc(opened.db, PLAN, SECTION)
    for (const line of lines) acknowledged += expectKept(doc, line)
    ;({ child } = await start(file, port))
  }
  for (const stop of typists) stop()
  await haveConverged(...clients.map(({ doc }) => doc))
  await until('everything to be saved', () => clients.every(({ isSaved }) => isSaved()))
  expect(sameState(clients[0].doc, (await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe(true)
  expect(acknowledged).toBeGreaterThan(ROUNDS * 10)

  for (const client of clients) client.close()
  child.kill('SIGKILL')
  await once(child, 'exit')
  await opened.remove()
})

/** Types and deletes, a little at each turn of the loop, also while there is no connection. */
function typist({ doc }: Client, letter: string, random: () => number): () => void {
  const timer = setInterval(() => {
    const text = firstText(doc)
    const at = Math.floor(random() * text.length)
    if (random() < 0.25 && text.length > 40) text.delete(at, 1)
    else text.insert(at, letter)
  }, 2)
  return () => clearInterval(timer)
}

/** How many messages were acknowledged; all that they added and deleted has to be in the document. */
function expectKept(doc: Y.Doc, { sent, saved }: Line): number {
  const last = saved.at(-1)
  if (!last) return 0
  const snapshot = Y.snapshot(doc)
  for (const update of sent.slice(0, last.count)) expect(Y.snapshotContainsUpdate(snapshot, update)).toBe(true)
  for (const [clientId, clock] of last.stateVector) {
    expect(Y.getState(doc.store, clientId)).toBeGreaterThanOrEqual(clock)
  }
  return last.count
}
