import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import type { Sha256 } from '../crypto.ts'
import { schema } from './schema.ts'
import { markKey } from './yjs-marks.ts'

/**
 * Words of a shared text, named so that other people's edits don't move the name: a whole paragraph by the Yjs id of
 * its element, or a stretch by the Yjs ids of its first and last character. An id is `CLIENT-CLOCK`.
 */
export type Place = { block: string } | { first: string; last: string }

export const PLACE_ID = /^\d{1,10}-\d{1,13}$/

/** Words in one Yjs text. */
export type Stretch = { text: Y.XmlText; index: number; length: number }

/** A paragraph, heading, field or code block that has words. */
export type Paragraph = { id: string; words: string }

export const placeId = ({ client, clock }: Y.ID): string => `${client}-${clock}`

/** All that have words, in reading order. */
export function paragraphsIn(fragment: Y.XmlFragment): Paragraph[] {
  const found: Paragraph[] = []
  const visit = (parent: Y.XmlFragment): void => {
    const children = parent.toArray()
    const words = children.map((child) => (child instanceof Y.XmlText ? wordsOf(child) : '')).join('')
    if (words.trim() !== '' && parent._item) found.push({ id: placeId(parent._item.id), words: words.trim() })
    for (const child of children) if (child instanceof Y.XmlElement) visit(child)
  }
  visit(fragment)
  return found
}

/** Where these words stand now; undefined if they, or one end of them, are gone. */
export function stretchesAt(fragment: Y.XmlFragment, place: Place): Stretch[] | undefined {
  const stretches = 'block' in place ? wholeBlock(fragment, place.block) : between(fragment, place.first, place.last)
  return stretches?.some((stretch) => wordsIn(stretch).trim() !== '') ? stretches : undefined
}

export const wordsIn = ({ text, index, length }: Stretch): string => wordsOf(text).slice(index, index + length)

/** Sets the mark of a comment on these words, under the client id of the document that they are in. */
export function markStretches(stretches: readonly Stretch[], id: string, sha256: Sha256): void {
  const key = markKey(schema.mark('comment', { id }), sha256)
  for (const { text, index, length } of stretches) text.format(index, length, { [key]: { id } })
}

/** The words that each comment is about, in the order in which one reads them. */
export function commentsIn(doc: Node): Map<string, string> {
  const found = new Map<string, string>()
  let block: Node | null = null
  const last = new Map<string, Node | null>()
  doc.descendants((node) => {
    if (node.isTextblock) block = node
    for (const { type, attrs } of node.isText ? node.marks : []) {
      if (type !== schema.marks.comment) continue
      const id = String(attrs.id)
      const gap = found.has(id) && last.get(id) !== block ? ' ' : ''
      found.set(id, `${found.get(id) ?? ''}${gap}${node.text ?? ''}`)
      last.set(id, block)
    }
  })
  return found
}

/** A character of a Yjs text is one UTF-16 unit of it; nothing but characters counts as its length. */
const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc'))
    .join('')

function itemAt(fragment: Y.XmlFragment, id: string): { item: Y.Item; offset: number } | undefined {
  const [client = 0, clock = 0] = id.split('-').map(Number)
  const store = fragment.doc?.store
  if (!store || clock >= Y.getState(store, client)) return undefined
  const item = Y.getItem(store, Y.createID(client, clock)) as Y.Item | Y.GC
  if (!(item instanceof Y.Item) || item.deleted) return undefined
  return { item, offset: clock - item.id.clock }
}

function wholeBlock(fragment: Y.XmlFragment, id: string): Stretch[] | undefined {
  const content = itemAt(fragment, id)?.item.content
  const element = content instanceof Y.ContentType ? content.type : undefined
  if (!(element instanceof Y.XmlElement)) return undefined
  return element.toArray().flatMap((text) => {
    return text instanceof Y.XmlText && text.length > 0 ? [{ text, index: 0, length: text.length }] : []
  })
}

function between(fragment: Y.XmlFragment, first: string, last: string): Stretch[] | undefined {
  const [from, to] = [characterAt(fragment, first), characterAt(fragment, last)]
  if (!from || !to) return undefined
  const texts = textsIn(fragment)
  const [start, end] = [texts.indexOf(from.text), texts.indexOf(to.text)]
  if (start === -1 || end === -1 || end < start || (start === end && to.index < from.index)) return undefined
  return texts.slice(start, end + 1).flatMap((text) => {
    const index = text === from.text ? from.index : 0
    const until = text === to.text ? to.index + 1 : text.length
    return until > index ? [{ text, index, length: until - index }] : []
  })
}

function characterAt(fragment: Y.XmlFragment, id: string): { text: Y.XmlText; index: number } | undefined {
  const found = itemAt(fragment, id)
  if (!(found?.item.content instanceof Y.ContentString) || !(found.item.parent instanceof Y.XmlText)) return undefined
  let index = found.offset
  for (let item = found.item.left; item; item = item.left) if (item.countable && !item.deleted) index += item.length
  return { text: found.item.parent, index }
}

function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? textsIn(child) : []
  })
}
