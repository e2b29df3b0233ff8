import * as Y from 'yjs'
import type { Span } from './pieces.ts'

type AnyType = Y.ContentType['type']
type Id = { client: number; clock: number }

/**
 * Characters side by side in one text that came or went together, or a picture. `spans` is where Yjs keeps them, in
 * reading order.
 */
export type Passage = {
  /** For a picture: which one. */
  words: string
  spans: Span[]
  isPicture: boolean
  /** The text around it came or went with it, as when a paragraph is made into a heading. */
  isUprooted: boolean
  place: Place
}

/** In which text, and between which characters that still stand; null is its beginning or end. */
export type Place = { text: Id | null; before: Id | null; after: Id | null }

/** Words and pictures that a transaction deleted and that stood before it. */
export function deletedItems(transaction: Y.Transaction): Y.Item[] {
  const items: Y.Item[] = []
  const { deleteSet, beforeState } = transaction
  if (deleteSet.clients.size === 0) return items
  Y.iterateDeletedStructs(transaction, deleteSet, (struct) => {
    const { client, clock } = struct.id
    if (struct instanceof Y.Item && clock < (beforeState.get(client) ?? 0) && wordsOf(struct) !== '') items.push(struct)
  })
  return items
}

/** Words and pictures that a transaction added and that stand after it. `clients` are those that it added anything of. */
export function addedItems({ doc, beforeState }: Y.Transaction, clients: Iterable<number>): Y.Item[] {
  const items: Y.Item[] = []
  for (const client of clients) {
    const structs = doc.store.clients.get(client)
    const before = beforeState.get(client) ?? 0
    if (!structs || Y.getState(doc.store, client) <= before) continue
    for (let index = Y.findIndexSS(structs, before); index < structs.length; index++) {
      const struct = structs[index]
      if (struct instanceof Y.Item && !struct.deleted && wordsOf(struct) !== '') items.push(struct)
    }
  }
  return items
}

/** What an item says: its characters, or which picture it is; empty for everything else. */
export function wordsOf({ content }: Y.Item): string {
  if (content instanceof Y.ContentString) return content.str
  if (!(content instanceof Y.ContentType)) return ''
  const { type } = content
  if (!(type instanceof Y.XmlElement) || type.nodeName !== 'image') return ''
  // Not by `getAttribute`, which knows nothing of what was deleted.
  const source = type._map.get('src')?.content
  return source instanceof Y.ContentAny ? `image ${String(source.arr[0])}` : ''
}

/**
 * Puts items together that stand side by side, in reading order: Yjs splits a text at every bold word and after every
 * typist. What was deleted before, formatting, and what this transaction put in between are no gap.
 */
export function passagesOf(items: readonly Y.Item[], transaction: Y.Transaction): Passage[] {
  const inText = new Map<AnyType, Y.Item[]>()
  const passages: Passage[] = []
  for (const item of items) {
    const parent = item.parent as AnyType
    if (item.content instanceof Y.ContentType) passages.push(passageOf([item], transaction))
    else if (inText.has(parent)) inText.get(parent)?.push(item)
    else inText.set(parent, [item])
  }
  for (const [parent, found] of inText) {
    if (found.length === 1) passages.push(passageOf(found, transaction))
    else
      for (const group of sideBySide(parent, new Set(found), transaction)) passages.push(passageOf(group, transaction))
  }
  return passages
}

function sideBySide(parent: AnyType, wanted: Set<Y.Item>, transaction: Y.Transaction): Y.Item[][] {
  const groups: Y.Item[][] = []
  let group: Y.Item[] = []
  let left = wanted.size
  for (let item = parent._start; item && left > 0; item = item.right) {
    if (wanted.has(item)) {
      left--
      group.push(item)
    } else if (!item.deleted && item.countable && !isNew(item, transaction) && group.length > 0) {
      groups.push(group)
      group = []
    }
  }
  if (group.length > 0) groups.push(group)
  return groups
}

function passageOf(items: readonly Y.Item[], transaction: Y.Transaction): Passage {
  const [first, last] = [items[0]!, items.at(-1)!]
  const around = (first.parent as AnyType)._item
  return {
    words: items.length === 1 ? wordsOf(first) : items.map(wordsOf).join(''),
    spans: items.map(({ id, length }) => ({ client: id.client, clock: id.clock, length })),
    isPicture: first.content instanceof Y.ContentType,
    isUprooted: around !== null && (around.deleted || isNew(around, transaction)),
    place: {
      text: around?.id ?? null,
      before: standingFrom(first.left, (item) => item.left)?.lastId ?? null,
      after: standingFrom(last.right, (item) => item.right)?.id ?? null,
    },
  }
}

/** How many deleted items are passed over to find out where something stood. */
const MOST_STEPS = 64

function standingFrom(start: Y.Item | null, next: (item: Y.Item) => Y.Item | null): Y.Item | null {
  let item = start
  for (let steps = 0; item && steps < MOST_STEPS && (item.deleted || !item.countable); steps++) item = next(item)
  return item
}

const isNew = ({ id }: Y.Item, { beforeState }: Y.Transaction): boolean => id.clock >= (beforeState.get(id.client) ?? 0)
