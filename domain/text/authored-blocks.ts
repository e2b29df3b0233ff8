import type { Node } from 'prosemirror-model'
import * as Y from 'yjs'
import type { MemberId } from '../ids.ts'
import type { Span } from './authorship/pieces.ts'
import type { AuthorsOf } from './authorship/standing.ts'
import { placeId } from './places.ts'
import { isRecordType, type RecordType } from './record-fields.ts'
import { schema } from './schema.ts'

/** Characters side by side, where Yjs keeps them, and who wrote them; null where nobody is known. */
export type Letters = Span & { author: MemberId | null }

/** A paragraph, heading, field or code block of a shared text, letter by letter. Also those without words. */
export type AuthoredBlock = {
  /** See `placeId`: the same for as long as the block is there. */
  id: string
  kind: string
  /** Which question of which form it answers. */
  field: { record: RecordType; name: string } | null
  /** A line break is `\n`, a picture stands as one character. */
  words: string
  /** All letters of `words`, in order. */
  letters: Letters[]
}

export const PICTURE = '\ufffc'

/** All blocks of a text, in reading order. */
export function authoredBlocks(fragment: Y.XmlFragment, authorsOf: AuthorsOf): AuthoredBlock[] {
  const found: AuthoredBlock[] = []
  const visit = (parent: Y.XmlFragment): void => {
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue
      if (schema.nodes[child.nodeName]?.isTextblock && child._item)
        found.push(blockOf(child, child._item.id, authorsOf))
      else visit(child)
    }
  }
  visit(fragment)
  return found
}

function blockOf(element: Y.XmlElement, id: Y.ID, authorsOf: AuthorsOf): AuthoredBlock {
  const letters: Letters[] = []
  let words = ''
  const add = (item: Y.Item, text: string) => {
    words += text
    letters.push(...lettersOf({ client: item.id.client, clock: item.id.clock, length: item.length }, authorsOf))
  }
  for (let item = element._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentType)) continue
    const { type } = item.content
    if (type instanceof Y.XmlText) for (const [inner, text] of itemsOf(type)) add(inner, text)
    else add(item, type instanceof Y.XmlElement && type.nodeName === 'hard_break' ? '\n' : PICTURE)
  }
  return { id: placeId(id), kind: element.nodeName, field: fieldOf(element), words: words.toWellFormed(), letters }
}

function* itemsOf(text: Y.XmlText): Generator<[Y.Item, string]> {
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    yield [item, item.content instanceof Y.ContentString ? item.content.str : PICTURE.repeat(item.length)]
  }
}

function lettersOf(span: Span, authorsOf: AuthorsOf): Letters[] {
  const pieces = authorsOf(span)
  if (pieces.length === 0) return [{ ...span, author: null }]
  let clock = span.clock
  return pieces.map(({ length, author }) => {
    const letters = { client: span.client, clock, length, author }
    clock += length
    return letters
  })
}

function fieldOf(element: Y.XmlElement): AuthoredBlock['field'] {
  const record = element.parent instanceof Y.XmlElement ? element.parent.nodeName : ''
  const name = element.getAttribute('name')
  return element.nodeName === 'field' && isRecordType(record) && name ? { record, name } : null
}

/** The same blocks of a document that nobody has written yet; they have no names but their place. */
export function wordBlocks(doc: Node): Pick<AuthoredBlock, 'id' | 'kind' | 'field' | 'words'>[] {
  const found: Pick<AuthoredBlock, 'id' | 'kind' | 'field' | 'words'>[] = []
  doc.descendants((node, _at, parent) => {
    if (!node.isTextblock) return true
    const words = node.textBetween(0, node.content.size, null, ({ type }) =>
      type === schema.nodes.hard_break ? '\n' : PICTURE,
    )
    const record = parent?.type.name ?? ''
    const field = isRecordType(record) ? { record, name: String(node.attrs.name) } : null
    found.push({ id: `${found.length}`, kind: node.type.name, field, words })
    return false
  })
  return found
}
