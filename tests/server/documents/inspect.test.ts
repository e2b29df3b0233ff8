import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Actor, MemberId } from '#domain/ids.ts'
import { inspect } from '#server/documents/inspect.ts'
import { DEFAULT_LIMITS } from '#server/documents/limits.ts'
import { TextDoc } from '#server/documents/text-doc.ts'
import { firstText, sameState, startText } from '#tests/support/documents-clients.ts'
import { ANN, BOB } from '#tests/support/documents-server.ts'
import { seeded } from '#tests/support/random.ts'

/** Takes an update as the server does; undefined if it was refused and the document has to be built again. */
function take(text: TextDoc, update: Uint8Array, memberId: MemberId) {
  const ownerOf = (clientId: number) => text.owners.get(clientId)
  const found = inspect(update, { doc: text.doc, memberId, ownerOf, limits: DEFAULT_LIMITS })
  if (found.kind !== 'new') return found
  const applied = text.apply(found.update, found.ends)
  if ('refusal' in applied) return undefined
  for (const clientId of found.ends.keys()) text.owners.set(clientId, memberId)
  return { kind: 'applied' as const, ...applied }
}

const rebuilt = (rows: readonly Uint8Array[], owners: ReadonlyMap<number, Actor>) => {
  const text = new TextDoc(new Map(owners))
  text.restore(rows)
  return text
}

function writer(clientId: number, rows: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const row of rows) Y.applyUpdate(doc, row)
  doc.clientID = clientId // last, or Yjs takes it for somebody else's
  return doc
}

const changeOf = (doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array => {
  const before = Y.encodeStateVector(doc)
  edit(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

test('what is known already is nothing new, however it is put together', () => {
  const text = new TextDoc(new Map())
  const doc = writer(5, [])
  const update = changeOf(doc, (it) => startText(it, 'words'))
  expect(take(text, update, ANN)?.kind).toBe('applied')
  expect(take(text, update, ANN)?.kind).toBe('nothing-new')
  expect(take(text, Y.encodeStateAsUpdate(doc), BOB)?.kind, 'also from somebody else').toBe('nothing-new')
  const deletion = changeOf(doc, (it) => firstText(it).delete(1, 2))
  expect(take(text, deletion, BOB)?.kind).toBe('applied')
  expect(take(text, deletion, ANN)?.kind).toBe('nothing-new')
  expect(take(text, Y.mergeUpdates([update, deletion]), BOB)?.kind).toBe('nothing-new')
})

test('an update that is partly known counts for its new part only', () => {
  const text = new TextDoc(new Map())
  const doc = writer(5, [])
  take(
    text,
    changeOf(doc, (it) => startText(it, 'one')),
    ANN,
  )
  firstText(doc).insert(3, ' two')
  const applied = take(text, Y.encodeStateAsUpdate(doc), ANN)
  expect(applied?.kind).toBe('applied')
  if (applied?.kind !== 'applied') return
  const { structs } = Y.decodeUpdate(applied.bytes)
  expect(structs.map(({ id, length }) => [id.clock, length])).toEqual([[5, 4]])
})

test('marks that end up without effect go with the update that left them', () => {
  const text = new TextDoc(new Map())
  const [ann, bob] = [writer(1, []), writer(2, [])]
  const rows: Uint8Array[] = []
  /** Both edit at once, then get to know the other's. */
  const atOnce = (annDoes: (words: Y.XmlText) => void, bobDoes: (words: Y.XmlText) => void) => {
    const theirs = [
      changeOf(ann, (it) => annDoes(firstText(it))),
      changeOf(bob, (it) => bobDoes(firstText(it))),
    ] as const
    const applied = [take(text, theirs[0], ANN), take(text, theirs[1], BOB)]
    for (const one of applied) {
      if (one?.kind !== 'applied') throw new Error('refused')
      rows.push(one.bytes)
      for (const doc of [ann, bob]) Y.applyUpdate(doc, one.bytes)
    }
    return applied.map((one) => one?.kind === 'applied' && one.tidied !== null)
  }
  const start = changeOf(ann, (it) => startText(it, 'hello world this is'))
  take(text, start, ANN)
  rows.push(start)
  Y.applyUpdate(bob, start)
  atOnce(
    (words) => words.format(0, 11, { strong: {} }),
    (words) => words.format(6, 10, { strong: {} }),
  )
  const tidied = atOnce(
    (words) => words.format(0, 5, { strong: null }),
    (words) => words.delete(0, 8),
  )
  expect(tidied).toContain(true)
  for (const doc of [ann, bob, rebuilt(rows, text.owners).doc]) expect(sameState(doc, text.doc)).toBe(true)
  // A reader who gets the rows finds nothing left to correct.
  const reader = new Y.Doc()
  const corrections: unknown[] = []
  reader.on('update', (_update, origin) => origin === null && corrections.push(1))
  for (const row of rows) Y.applyUpdate(reader, row, 'server')
  expect(corrections).toEqual([])
})

test('whatever is changed in genuine updates, memory and rows stay the same and nobody writes as somebody else', () => {
  const random = seeded(7)
  const below = (limit: number) => Math.floor(random() * limit)
  const rows: Uint8Array[] = []
  let text = new TextDoc(new Map())
  const first = take(
    text,
    changeOf(writer(1_000, []), (it) => startText(it, 'Ann’s own 😀 words')),
    ANN,
  )
  if (first?.kind === 'applied') rows.push(first.bytes)

  const outcomes = { applied: 0, refused: 0, broken: 0, 'nothing-new': 0 }
  for (let round = 0; round < 4_000; round++) {
    const doc = writer(1 + below(8), rows)
    const update = mutated(
      changeOf(doc, (it) => edit(it, below)),
      below,
      round % 4,
    )
    const before = Y.getState(text.doc.store, 1_000)
    const outcome = take(text, update, BOB)
    outcomes[outcome?.kind ?? 'broken']++
    if (outcome === undefined) text = rebuilt(rows, text.owners)
    if (outcome?.kind === 'applied') rows.push(outcome.bytes)
    expect(Y.getState(text.doc.store, 1_000)).toBe(before)
    if (round % 20 === 0) expect(sameState(text.doc, rebuilt(rows, text.owners).doc), `round ${round}`).toBe(true)
    // A text that grows with every round would make the later ones slow.
    if (rows.length > 60) {
      rows.length = 1
      text = rebuilt(rows, new Map([[1_000, ANN]]))
    }
  }
  for (const [kind, count] of Object.entries(outcomes)) expect(count, kind).toBeGreaterThan(20)
})

/** Something that an editor does, or that it does not. */
function edit(doc: Y.Doc, below: (limit: number) => number): void {
  const fragment = doc.getXmlFragment('default')
  const paragraph = fragment.get(0)
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined
  if (!(text instanceof Y.XmlText)) return void startText(doc, 'again')
  const at = below(text.length + 1)
  const edits = [
    () => text.insert(at, 'bob'),
    () => text.delete(Math.min(at, text.length - 1), 1),
    () => text.format(0, at, { strong: below(2) ? {} : null }),
    () => startText(doc, 'more'),
    () => fragment.insert(0, [new Y.XmlElement(below(2) ? 'bullet_list' : 'script')]),
    () => (fragment.get(0) as Y.XmlElement).setAttribute('lang', 'en'),
    () => fragment.length > 2 && fragment.delete(0, 1),
  ]
  doc.transact(() => {
    for (let i = 1 + below(3); i > 0 && text.length > 1; i--) edits[below(edits.length)]!()
  })
}

function mutated(update: Uint8Array, below: (limit: number) => number, how: number): Uint8Array {
  const bytes = update.slice()
  if (how === 0) return bytes
  if (how === 1) bytes[below(bytes.length)] = below(256)
  if (how === 2) for (let i = 0; i < 3; i++) bytes[below(bytes.length)]! += 1 - 2 * below(2)
  if (how === 3) bytes.copyWithin(below(bytes.length), below(bytes.length), below(bytes.length))
  return bytes
}
