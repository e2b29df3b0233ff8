import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as Y from 'yjs'
import type { MemberId } from '#domain/ids.ts'
import { TextDoc } from '#server/documents/text-doc.ts'
import { ANN, BOB } from './updates.ts'

type Agent = 0 | 1
type Patch = [position: number, deleted: number, inserted: string]
/** A text that two people really wrote at once (github.com/josephg/editing-traces, concurrent traces). */
type Trace = { endContent: string; txns: { parents: number[]; agent: Agent; patches: Patch[] }[] }

export type Replayed = {
  updates: number
  isEqual: boolean
  seconds: number
  /** By author: characters they typed, that were credited to them, and both. */
  scores: { typed: number; credited: number; both: number }[]
}

/** Replays a trace through two clients and the server's document. Whose a letter is, the trace says by who typed it. */
export function replay(file: string, follows: boolean): Replayed {
  const { txns, endContent } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as Trace
  const docs = [docOf(1), docOf(2)] as const
  const text = new TextDoc(new Map([ANN, BOB].map((member, index) => [index + 1, member])))
  if (follows) text.authorship.startFollowing(null)
  const sent: [Uint8Array[], Uint8Array[]] = [[], []]
  for (const [agent, doc] of docs.entries()) {
    doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'other' && sent[agent]!.push(update))
  }
  startText(docs[0])
  const seen = versions(txns)
  const heard = [0, 0]
  const order: [Agent, Uint8Array][] = [[0, sent[0][0]!]]
  for (const [index, { agent, patches }] of txns.entries()) {
    const other: Agent = agent === 0 ? 1 : 0
    const until = seen[index]![other] + (other === 0 ? 1 : 0)
    for (; heard[agent]! < until; heard[agent]!++) Y.applyUpdate(docs[agent], sent[other][heard[agent]!]!, 'other')
    const before = sent[agent].length
    docs[agent].transact(() => patch(firstText(docs[agent]), patches))
    order.push([agent, sent[agent].length > before ? sent[agent].at(-1)! : Y.encodeStateAsUpdate(new Y.Doc())])
    if (sent[agent].length === before) sent[agent].push(order.at(-1)![1])
  }
  const started = performance.now()
  for (const [agent, update] of order) {
    const { to } = Y.parseUpdateMeta(update)
    // A deletion of what the other has deleted already changes nothing.
    text.apply(update, to, agent === 0 ? ANN : BOB)
  }
  const seconds = (performance.now() - started) / 1_000
  const words = firstText(text.doc)
  return { updates: order.length, isEqual: words.toString() === endContent, seconds, scores: scoresOf(words, text) }
}

function scoresOf(words: Y.XmlText, text: TextDoc): Replayed['scores'] {
  const members = [ANN, BOB]
  const scores = members.map(() => ({ typed: 0, credited: 0, both: 0 }))
  const of = (member: MemberId) => scores[members.indexOf(member)]!
  for (let item = words._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    const typist = members[item.id.client - 1]!
    of(typist).typed += item.length
    for (const { length, author } of text.authorship.authorsOf({ ...item.id, length: item.length })) {
      of(author).credited += length
      if (author === typist) of(author).both += length
    }
  }
  return scores
}

function docOf(clientId: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = clientId
  return doc
}

function startText(doc: Y.Doc): void {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText()])
  doc.getXmlFragment('default').insert(0, [paragraph])
}

const firstText = (doc: Y.Doc) => (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText

function patch(text: Y.XmlText, patches: readonly Patch[]): void {
  for (const [position, deleted, inserted] of patches) {
    if (deleted > 0) text.delete(position, deleted)
    if (inserted !== '') text.insert(position, inserted)
  }
}

/** How many transactions of each person somebody had seen, their own included, when they made each transaction. */
function versions(txns: Trace['txns']): [number, number][] {
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
