import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'
import { firstText, startText } from './documents-clients.ts'
import { vectorPath } from './vectors.ts'

type Agent = 0 | 1
type Patch = [position: number, deleted: number, inserted: string]
type Transaction = { parents: number[]; agent: Agent; patches: Patch[] }
export type Trace = { endContent: string; txns: Transaction[] }

/** What one person sent, and the clock of the other's that they had seen by then. */
export type Step = { agent: Agent; update: Uint8Array; seen: number }

export type Replay = {
  /** In the order of the trace; the first one starts the text. */
  steps: Step[]
  /** Yjs client ids of the two. */
  clientIds: readonly [number, number]
  text: string
}

/** The format is explained in the README of that folder. */
const file = vectorPath('traces', 'friendsforever.json.gz')

/** A text that two people really typed at the same time, if it is on this machine. */
export const readTrace = (): Trace | undefined =>
  existsSync(file) ? (JSON.parse(gunzipSync(readFileSync(file)).toString()) as Trace) : undefined

/**
 * What two clients send who type a trace: each change was made on exactly what its author saw then, whatever the server
 * does to the order in which they get each other's.
 */
export function replayOf({ txns, endContent }: Trace): Replay {
  const docs = [docOf(1), docOf(2)] as const
  const made: [Uint8Array[], Uint8Array[]] = [[], []]
  const known: [number, number] = [0, 0]
  for (const [agent, doc] of docs.entries()) {
    doc.on('update', (update: Uint8Array, origin: unknown) => void (origin === FOREIGN || made[agent]!.push(update)))
  }
  startText(docs[0])
  const steps: Step[] = [{ agent: 0, update: made[0][0]!, seen: 0 }]
  const seen = versions(txns)
  for (const [index, { agent, patches }] of txns.entries()) {
    const other = agent === 0 ? 1 : 0
    const upTo = seen[index]![other] + (other === 0 ? 1 : 0)
    for (; known[agent] < upTo; known[agent]++) Y.applyUpdate(docs[agent], made[other][known[agent]]!, FOREIGN)
    patch(docs[agent], patches)
    const clock = Y.getState(docs[agent].store, docs[other].clientID)
    const update = made[agent].at(-1)!
    steps.push({ agent, update, seen: clock })
  }
  return { steps, clientIds: [1, 2], text: endContent }
}

const FOREIGN = Symbol('the other’s')

/** Where both typed at one place at once, the trace has the first person's words first, as Yjs has for lower ids. */
function docOf(clientId: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  return doc
}

function patch(doc: Y.Doc, patches: readonly Patch[]): void {
  doc.transact(() => {
    const text = firstText(doc)
    for (const [position, deleted, inserted] of patches) {
      if (deleted > 0) text.delete(position, deleted)
      if (inserted !== '') text.insert(position, inserted)
    }
  })
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

/** Two people who write and delete in turns of some words, for a machine without real typing. */
export function inventedTrace(length: number, random: () => number): Trace {
  const txns: Transaction[] = []
  let text = ''
  let agent: Agent = 0
  for (let index = 0; index < length; index++) {
    if (random() < 0.03) agent = agent === 0 ? 1 : 0
    const position = random() < 0.9 ? text.length : Math.floor(random() * text.length)
    const deleted = random() < 0.1 && position < text.length ? 1 : 0
    const inserted = deleted ? '' : String.fromCharCode(97 + Math.floor(random() * 26))
    text = text.slice(0, position) + inserted + text.slice(position + deleted)
    txns.push({ parents: index === 0 ? [] : [index - 1], agent, patches: [[position, deleted, inserted]] })
  }
  return { endContent: text, txns }
}
