import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
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
import { gate } from '#tests/support/documents-gate.ts'
import { ANN, BOB, PLAN, SECTION, startDocumentsServer } from '#tests/support/documents-server.ts'

/** See ../shared/data/README.md: a text that two people really typed at the same time. */
const FILE = new URL('../../../../shared/data/traces/friendsforever.json.gz', import.meta.url)
type Trace = { endContent: string; txns: Transaction[] }
type Agent = 0 | 1
type Transaction = { parents: number[]; agent: Agent; patches: [position: number, deleted: number, inserted: string][] }

const LENGTHS: [string, number][] = [
  ['the first 3,000 transactions', 3_000],
  ['from beginning to end', Number.POSITIVE_INFINITY],
]

test.skipIf(!existsSync(FILE)).each(LENGTHS)(
  'a text that two people really wrote at once, %s, ends up the same for both and in the database',
  { timeout: 120_000 },
  async (_what, length) => {
    const { txns, endContent } = JSON.parse(gunzipSync(readFileSync(FILE)).toString()) as Trace
    const replayed = txns.slice(0, length)
    const opened = await openTestDatabase()
    const server = await startDocumentsServer(opened.db, { limits: { updatesPerSecond: 1e6, burst: 1e6 } })
    const gates = [gate(), gate()] as const
    // Where both typed at one place at once, the trace has the first person's words first, as Yjs has for lower ids.
    const people = [
      connect(server, ANN, { ...gates[0], doc: docOf(1) }),
      connect(server, BOB, { ...gates[1], doc: docOf(2) }),
    ] as const
    await synced(...people)
    const told = countTold(people)
    startText(people[0].doc)
    const preface = told[0].length

    const seen = versions(replayed)
    let last: Agent = 0
    for (const [index, { agent, patches }] of replayed.entries()) {
      const other: Agent = agent === 0 ? 1 : 0
      // Whoever goes on waits for the other's words to be durable, so that the server gets them in the trace's order …
      if (agent !== last) await until('the other’s words to be saved', people[other].isSaved)
      last = agent
      // … but types on exactly what they saw then.
      const messages = seen[index]![other] + (other === 0 ? preface : 0)
      await gates[agent].letIn(told[other][messages - 1] ?? 0)
      patch(people[agent], patches)
    }
    for (const one of gates) one.open()
    await until('everything to be saved', () => people.every(({ isSaved }) => isSaved()), 60_000)
    await haveConverged(...people.map(({ doc }) => doc))

    if (replayed.length === txns.length) expect(firstText(people[0].doc).toString()).toBe(endContent)
    expect(sameState(people[0].doc, (await loadTextDoc(opened.db, PLAN, SECTION)).doc)).toBe(true)
    expect([server.errors, server.warnings]).toEqual([[], []])
    for (const person of people) person.close()
    await server.close()
    await opened.remove()
  },
)

function docOf(clientId: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  return doc
}

function patch({ doc }: Client, patches: Transaction['patches']): void {
  doc.transact(() => {
    const text = firstText(doc)
    for (const [position, deleted, inserted] of patches) {
      if (deleted > 0) text.delete(position, deleted)
      if (inserted !== '') text.insert(position, inserted)
    }
  })
}

/**
 * After each update of one person, how many messages the other gets for all of them: none for a deletion of what is
 * deleted already, which a document tells that hears everything in the server's order.
 */
function countTold(people: readonly [Client, Client]): [number[], number[]] {
  const told: [number[], number[]] = [[], []]
  const everything = new Y.Doc()
  let changes = 0
  everything.on('update', () => changes++)
  for (const [agent, { doc, provider }] of people.entries()) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === provider) return
      const before = changes
      Y.applyUpdate(everything, update)
      const mine = told[agent]!
      mine.push((mine.at(-1) ?? 0) + (changes > before ? 1 : 0))
    })
  }
  return told
}

/** How many transactions of each person somebody had seen, their own included, when they made each transaction. */
function versions(txns: readonly Transaction[]): [number, number][] {
  const after: [number, number][] = []
  return txns.map(({ parents, agent }) => {
    const known: [number, number] = [0, 0]
    for (const parent of parents) {
      known[0] = Math.max(known[0], after[parent]![0])
      known[1] = Math.max(known[1], after[parent]![1])
    }
    const own: [number, number] = [...known]
    own[agent]++
    after.push(own)
    return known
  })
}
