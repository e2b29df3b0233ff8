import * as Y from 'yjs'
import { placeId } from './places.ts'
import { schema } from './schema.ts'
import type { WordEdit } from './word-merge.ts'
import { markName } from './yjs-marks.ts'

/** A paragraph, heading or answer of a record in a shared text, as somebody may suggest other words for it. */
export type TextBlock = {
  /** See `placeId`: the same in every copy of the text for as long as the paragraph is there. */
  id: string
  kind: 'paragraph' | 'heading' | 'field'
  /** Without the spaces around them; a line break is `\n`. */
  words: string
  /** The outermost quotation that it stands in. */
  quote: Y.XmlElement | null
  element: Y.XmlElement
}

const KINDS: readonly string[] = ['paragraph', 'heading', 'field'] satisfies TextBlock['kind'][]

/** All blocks that have words and nothing but words, in the order in which one reads them. */
export function textBlocks(fragment: Y.XmlFragment): TextBlock[] {
  const found: TextBlock[] = []
  const visit = (parent: Y.XmlFragment, quote: Y.XmlElement | null): void => {
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue
      const words = KINDS.includes(child.nodeName) ? rawWords(child)?.trim() : undefined
      const item = child._item
      if (words && item)
        found.push({ id: placeId(item.id), kind: child.nodeName as TextBlock['kind'], words, quote, element: child })
      else visit(child, quote ?? (child.nodeName === 'blockquote' ? child : null))
    }
  }
  visit(fragment, null)
  return found
}

/** One piece of a block, and where it begins. */
type Piece = { node: Y.XmlText | Y.XmlElement; from: number; length: number }

/** What a block is made of, in order. */
export const piecesOf = (element: Y.XmlElement): Piece[] => {
  let from = 0
  return element.toArray().flatMap((node) => {
    if (!(node instanceof Y.XmlText || node instanceof Y.XmlElement)) return []
    const length = node instanceof Y.XmlText ? node.length : 1
    const piece = { node, from, length }
    from += length
    return [piece]
  })
}

/** Its words without the spaces around them, '' where it has none. */
export const wordsInBlock = (element: Y.XmlElement): string => rawWords(element)?.trim() ?? ''

/** Null where something stands among the words that isn't a word: a picture. */
function rawWords(element: Y.XmlElement): string | null {
  let words = ''
  for (const { node } of piecesOf(element)) {
    if (node instanceof Y.XmlText) words += plain(node)
    else if (node.nodeName === 'hard_break') words += '\n'
    else return null
  }
  return words.toWellFormed()
}

type Insert = { insert: unknown; attributes?: Record<string, unknown> }
const deltaOf = (text: Y.XmlText) => text.toDelta() as Insert[]
const plain = (text: Y.XmlText): string =>
  deltaOf(text)
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC'))
    .join('')

/**
 * Changes the words that `edits` name and touches no others, so that everybody's words stay theirs. New words look like
 * those that they replace, or that they follow. Call it in a transaction of a document that nobody else holds.
 */
export function editBlock({ element }: Pick<TextBlock, 'element'>, edits: readonly WordEdit[]): void {
  const raw = rawWords(element) ?? ''
  const start = raw.length - raw.trimStart().length
  for (const { at, remove, insert } of edits.toReversed()) {
    if (insert !== '') insertAt(element, start + at + remove, insert, remove > 0)
    if (remove > 0) deleteAt(element, start + at, start + at + remove)
  }
}

function insertAt(element: Y.XmlElement, at: number, words: string, replaces: boolean): void {
  const texts = piecesOf(element).filter(({ node }) => node instanceof Y.XmlText)
  const piece = texts.find(({ from, length }) => from <= at && at <= from + length)
  if (piece?.node instanceof Y.XmlText) {
    const place = at - piece.from
    piece.node.insert(place, words, looksAt(piece.node, place, replaces))
    return
  }
  const text = new Y.XmlText(words)
  element.insert(piecesOf(element).filter(({ from }) => from < at).length, [text])
}

/** How words look that come in here: as those before, but a link or comment does not grow at its end. */
function looksAt(text: Y.XmlText, place: number, replaces: boolean): Record<string, unknown> {
  let [from, before, after] = [0, {} as Record<string, unknown>, {} as Record<string, unknown>]
  for (const { insert, attributes = {} } of deltaOf(text)) {
    const to = from + String(insert).length
    if (from < place && place <= to) before = attributes
    if (from <= place && place < to) after = attributes
    from = to
  }
  if (replaces) return before
  const grows = (key: string) => schema.marks[markName(key)]?.spec.inclusive !== false || key in after
  return Object.fromEntries(Object.entries(before).filter(([key]) => grows(key)))
}

function deleteAt(element: Y.XmlElement, from: number, to: number): void {
  const pieces = piecesOf(element)
  for (const [index, piece] of [...pieces.entries()].reverse()) {
    const begin = Math.max(from, piece.from)
    const end = Math.min(to, piece.from + piece.length)
    if (begin >= end) continue
    if (piece.node instanceof Y.XmlText) piece.node.delete(begin - piece.from, end - begin)
    else element.delete(index, 1)
  }
}
