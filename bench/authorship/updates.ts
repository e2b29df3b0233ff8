import * as Y from 'yjs'
import type { MemberId } from '#domain/ids.ts'
import { inspect } from '#server/documents/inspect.ts'
import { DEFAULT_LIMITS } from '#server/documents/limits.ts'
import { TextDoc } from '#server/documents/text-doc.ts'

export const [ANN, BOB] = ['m_ann', 'm_bob'] as MemberId[] as [MemberId, MemberId]

/** What somebody does to a text of `paragraphs`, each of some 400 characters. */
export type Kind = { what: string; times: number; edit: (texts: Y.XmlText[], index: number, doc: Y.Doc) => void }

const SENTENCE = 'The bus to Fernside goes too early for those of us who work late at the hall. '

const move = (fragment: Y.XmlFragment, index: number) => {
  const words = ((fragment.get(index) as Y.XmlElement).get(0) as Y.XmlText).toString()
  const heading = new Y.XmlElement('heading')
  heading.setAttribute('level', 1 as never)
  heading.insert(0, [new Y.XmlText(words)])
  fragment.delete(index, 1)
  fragment.insert(index, [heading])
}

export const KINDS: Kind[] = [
  {
    what: 'typing, a letter at a time',
    times: 4_000,
    edit: (texts, index) => texts[index % 50]!.insert(10 + Math.floor(index / 50), 'x'),
  },
  {
    what: 'typing, every tenth letter deleted again',
    times: 4_000,
    edit: (texts, index) => {
      const text = texts[Math.floor(index / 100) % 50]!
      if (index % 10 === 9) text.delete(10 + (index % 100) - 1, 1)
      else text.insert(10 + (index % 100), 'x')
    },
  },
  {
    what: 'a held backspace key',
    times: 4_000,
    edit: (texts, index) => texts[Math.floor(index / 80)]!.delete(100 - (index % 80), 1),
  },
  {
    what: 'a paragraph of 390 characters made a heading',
    times: 50,
    edit: (_texts, index, doc) => move(doc.getXmlFragment('default'), index),
  },
  {
    what: 'a sentence of 78 characters pasted',
    times: 1_000,
    edit: (texts, index) => texts[index % 50]!.insert(0, `${SENTENCE.slice(0, 70)} ${index}`),
  },
]

type Recorded = { start: Uint8Array; updates: Uint8Array[] }

/** Bob's text, and what Ann's edits of this kind are as updates. */
export function record({ times, edit }: Kind): Recorded {
  const bob = new Y.Doc()
  bob.clientID = 1
  const fragment = bob.getXmlFragment('default')
  for (let i = 0; i < 50; i++) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(SENTENCE.repeat(5))])
    fragment.push([paragraph])
  }
  const start = Y.encodeStateAsUpdate(bob)
  const ann = new Y.Doc()
  ann.clientID = 2
  Y.applyUpdate(ann, start)
  const updates: Uint8Array[] = []
  ann.on('update', (update: Uint8Array) => updates.push(update))
  const texts = ann
    .getXmlFragment('default')
    .toArray()
    .map((paragraph) => (paragraph as Y.XmlElement).get(0) as Y.XmlText)
  for (let i = 0; i < times; i++) ann.transact(() => edit(texts, i, ann))
  return { start, updates }
}

/** Microseconds an update, from the check of it to the bytes that are stored; `deleted` is how full the pool is. */
export function timePerUpdate({ start, updates }: Recorded, follows: boolean, deleted: number): number {
  const owners = new Map<number, MemberId>()
  const text = new TextDoc(owners)
  if (follows) text.authorship.startFollowing(null)
  const take = (update: Uint8Array, memberId: MemberId) => {
    const ownerOf = (client: number) => owners.get(client)
    const found = inspect(update, { doc: text.doc, memberId, ownerOf, limits: DEFAULT_LIMITS })
    if (found.kind !== 'new') throw new Error(`The update was ${found.kind}.`)
    const applied = text.apply(found.update, found.ends, memberId)
    if ('refusal' in applied) throw new Error(`Refused: ${applied.refusal.code}`)
    for (const client of found.ends.keys()) owners.set(client, memberId)
  }
  take(start, BOB)
  fill(deleted, (update) => take(update, BOB), text)
  const started = performance.now()
  for (const update of updates) take(update, ANN)
  const took = performance.now() - started
  text.destroy()
  return (1_000 * took) / updates.length
}

/** So many deletions before, of a dozen characters each. */
function fill(deletions: number, take: (update: Uint8Array) => void, text: TextDoc): void {
  const doc = new Y.Doc()
  doc.clientID = 3
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(text.doc))
  doc.on('update', take)
  const paragraph = new Y.XmlElement('paragraph')
  const words = new Y.XmlText()
  doc.transact(() => {
    paragraph.insert(0, [words])
    doc.getXmlFragment('default').push([paragraph])
  })
  for (let i = 0; i < deletions; i++) {
    words.insert(0, `old words ${i}|`)
    words.delete(0, words.length - 1)
  }
}
