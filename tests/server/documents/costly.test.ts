import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspect } from '#server/documents/inspect.ts'
import { DEFAULT_LIMITS } from '#server/documents/limits.ts'
import { TextDoc } from '#server/documents/text-doc.ts'
import { firstText, startText } from '#tests/support/documents-clients.ts'
import { ANN, BOB } from '#tests/support/documents-server.ts'
import { attribute, type Block, node, updateOf, words } from '#tests/support/yjs-updates.ts'

/*
 * Updates that are small and valid but would keep Yjs busy for seconds, in which nobody else is served. Each of them
 * has to be refused, and honest ones of the same size have to pass.
 */

const [TEXT, EVE, EVES_OTHER] = [5, 9, 8]

/** A paragraph, a text in it and words, clocks 0, 1 and from 2 on. */
function aText(): TextDoc {
  const doc = new Y.Doc()
  doc.clientID = TEXT
  startText(doc, 'hello world')
  const text = new TextDoc(new Map([[TEXT, ANN]]))
  text.restore([Y.encodeStateAsUpdate(doc)])
  return text
}

function outcome(text: TextDoc, update: Uint8Array): string {
  const ownerOf = (clientId: number) => text.owners.get(clientId)
  const found = inspect(update, { doc: text.doc, memberId: BOB, ownerOf, limits: DEFAULT_LIMITS })
  if (found.kind !== 'new') return found.kind === 'refused' ? found.refusal.code : found.kind
  const applied = text.apply(found.update, found.ends)
  return 'refusal' in applied ? applied.refusal.code : 'applied'
}

const many = (count: number, each: (encoder: Parameters<Block[3]>[0], index: number) => void): Block[3] => {
  return (encoder) => {
    for (let index = 0; index < count; index++) each(encoder, index)
  }
}

test.each<[string, Uint8Array]>([
  [
    'all after the same character',
    updateOf([
      [EVE, 0, 10_000, many(10_000, (e, i) => words(e, [TEXT, 5 + (i % 2)], 'a'))],
      [EVES_OTHER, 0, 10_000, many(10_000, (e, i) => words(e, [TEXT, 5 + (i % 2)], 'a'))],
    ]),
  ],
  [
    'each after one of another list',
    updateOf([
      [EVE, 0, 10_000, many(10_000, (e, i) => words(e, [EVES_OTHER, i], 'a'))],
      [EVES_OTHER, 0, 10_000, many(10_000, (e, i) => words(e, i ? [EVES_OTHER, i - 1] : [TEXT, 5], 'a'))],
    ]),
  ],
  ['values of one attribute', updateOf([[EVE, 0, 20_000, many(20_000, (e) => attribute(e, [TEXT, 0], 'lang'))]])],
])('20,000 structs that have to be sorted in, %s, are too large', (_case, update) => {
  expect(outcome(aText(), update)).toBe('too-large')
})

test('thousands of cuts into a document of very many pieces are too large, a few are not', () => {
  const text = aText()
  const pieces = 150_000
  const block: Block = [
    EVE,
    0,
    pieces,
    many(pieces, (e, i) => words(e, [TEXT, 5], 'ab', i ? [EVE, 2 * i - 2] : [TEXT, 6])),
  ]
  text.restore([updateOf([block])])
  const inside = (count: number) => many(count, (e, i) => words(e, [EVE, 2 * i], 'x'))
  const ranges = (count: number) => Array.from({ length: count }, (_, i): [number, number] => [2 * i, 1])
  expect(outcome(text, updateOf([[EVES_OTHER, 0, 5_000, inside(5_000)]]))).toBe('too-large')
  expect(outcome(text, updateOf([], [[EVE, ...ranges(5_000)]]))).toBe('too-large')
  expect(outcome(text, updateOf([], [[EVE, ...ranges(100)]]))).toBe('applied')
  expect(outcome(text, updateOf([[EVES_OTHER, 0, 1, (e) => words(e, [EVE, 100_000], 'x')]]))).toBe('applied')
})

test('nodes in nodes in nodes are refused, deleted or not, and never overflow the stack', () => {
  const nested = (count: number): Block => [
    EVE,
    0,
    count,
    many(count, (e, i) => node(e, i ? [EVE, i - 1] : 'default', 'blockquote')),
  ]
  expect(outcome(aText(), updateOf([nested(65)]))).toBe('schema')
  expect(outcome(aText(), updateOf([nested(20_000)]))).toBe('schema')
  expect(outcome(aText(), updateOf([nested(20_000)], [[EVE, [0, 1]]]))).not.toBe('applied')
})

test('honest updates of the same size pass', () => {
  const text = aText()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(text.doc))
  const before = Y.encodeStateVector(doc)
  doc.transact(() => {
    for (let i = 0; i < 4_000; i++) startText(doc, `paragraph ${i}`)
  })
  expect(outcome(text, Y.encodeStateAsUpdate(doc, before))).toBe('applied')
})

test('an afternoon of typing and correcting at one place, sent at once, passes', () => {
  const text = aText()
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(text.doc))
  const before = Y.encodeStateVector(doc)
  for (let i = 0; i < 3_000; i++) {
    firstText(doc).insert(5, 'ab')
    firstText(doc).delete(5, 1)
  }
  expect(outcome(text, Y.encodeStateAsUpdate(doc, before))).toBe('applied')
})

test('two who both wrote a lot at the end of a text without a connection both get through', () => {
  const text = aText()
  const offline = [1, 2].map((clientId) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(text.doc))
    doc.clientID = clientId
    const before = Y.encodeStateVector(doc)
    const fragment = doc.getXmlFragment('default')
    for (let i = 0; i < 1_000; i++) fragment.insert(fragment.length, [new Y.XmlElement('paragraph')])
    return Y.encodeStateAsUpdate(doc, before)
  })
  expect(offline.map((update) => outcome(text, update))).toEqual(['applied', 'applied'])
})
