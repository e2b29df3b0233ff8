import type { Mark, Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import type { AuthoredBlock } from './authored-blocks.ts'
import { schema } from './schema.ts'
import { compareTexts, type Row } from './text-compare.ts'

/** A text with its blocks letter by letter, in the same order. */
export type Reading = { doc: Node; blocks: readonly AuthoredBlock[] }

type Placed = { node: Node; at: number }

/** The old text as it would stand now: what people said about words that are in both stays with these words. */
export function wholeRestored(past: Reading, now: Reading): Node {
  const bare = withoutComments(past.doc)
  const [places, nowPlaces] = [placed(past, bare), placed(now, now.doc)]
  const change = new Transform(bare)
  for (const row of compareTexts(past.blocks, now.blocks)) {
    if (row.kind !== 'same' && row.kind !== 'changed') continue
    const [to, from] = [places.get(row.was), nowPlaces.get(row.now)]
    if (to && from) copyComments(change, row, from.node, to.at)
  }
  return change.doc
}

/** The text as it is now with one block of the old one in its old place. Null if the old text has no such block. */
export function paragraphRestored(past: Reading, now: Reading, id: string): Node | null {
  const rows = compareTexts(past.blocks, now.blocks)
  const index = rows.findIndex((row) => row.kind !== 'in' && row.was.id === id)
  const row = rows[index]
  if (!row || row.kind === 'in') return null
  const whole = wholeRestored(past, now)
  const old = placed(past, whole).get(row.was)?.node
  if (!old) return null
  const nowPlaces = placed(now, now.doc)
  if (row.kind !== 'out') {
    const place = nowPlaces.get(row.now)
    return place ? withContent(now.doc, place, old) : null
  }
  const above = rows.slice(0, index).findLast((one) => one.kind === 'same' || one.kind === 'changed')
  const place = above && 'now' in above ? nowPlaces.get(above.now) : undefined
  const after = place ? now.doc.resolve(place.at).after(1) : 0
  return new Transform(now.doc).insert(after, standingAlone(old)).doc
}

/** Where each block is in a document. A text without any shows one empty paragraph. */
function placed({ blocks }: Reading, doc: Node): Map<AuthoredBlock, Placed> {
  const found: Placed[] = []
  doc.descendants((node, at) => {
    if (node.isTextblock) found.push({ node, at: at + 1 })
    return !node.isTextblock
  })
  const isOne = found.length === blocks.length
  return new Map(isOne ? blocks.map((block, index) => [block, found[index]!]) : [])
}

const withoutComments = (doc: Node): Node =>
  new Transform(doc).removeMark(0, doc.content.size, schema.marks.comment).doc

type Kept = { from: number; to: number; shift: number }

/** Stretches of the new wording that the old one has too, and by how much they move. */
function keptIn(row: Extract<Row<AuthoredBlock>, { kind: 'same' | 'changed' }>): Kept[] {
  if (row.kind === 'same') return [{ from: 0, to: row.now.words.length, shift: 0 }]
  const kept: Kept[] = []
  let [was, now] = [0, 0]
  for (const { kind, text } of row.stretches) {
    if (kind === 'same') kept.push({ from: now, to: now + text.length, shift: was - now })
    if (kind !== 'in') was += text.length
    if (kind !== 'out') now += text.length
  }
  return kept
}

function copyComments(
  change: Transform,
  row: Extract<Row<AuthoredBlock>, { kind: 'same' | 'changed' }>,
  from: Node,
  to: number,
): void {
  const kept = keptIn(row)
  from.forEach((child, offset) => {
    for (const mark of child.marks.filter(isComment)) {
      for (const { from: start, to: end, shift } of kept) {
        const [left, right] = [Math.max(start, offset), Math.min(end, offset + child.nodeSize)]
        if (left < right) change.addMark(to + left + shift, to + right + shift, mark)
      }
    }
  })
}

const isComment = ({ type }: Mark): boolean => type === schema.marks.comment

function withContent(doc: Node, { node, at }: Placed, old: Node): Node {
  const content = node.type.validContent(old.content) ? old.content : wordsOnly(old)
  return new Transform(doc).replaceWith(at, at + node.content.size, content).doc
}

/** A paragraph of a list, table or form that is gone comes back as a paragraph. */
function standingAlone(old: Node): Node {
  if (old.type.isInGroup('block')) return old.type.create(old.attrs, old.content)
  return schema.node('paragraph', null, old.content)
}

const wordsOnly = (node: Node): Node[] => {
  const words = node.textBetween(0, node.content.size, ' ')
  return words === '' ? [] : [schema.text(words)]
}
