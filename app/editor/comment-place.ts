import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import * as Y from 'yjs'
import { schema } from '#domain/text/schema.ts'

/** Words, and the names by which the server finds them whatever others write meanwhile. */
export type Words = { place: { first: string; last: string }; quote: string }

/** The chosen words; without any, all of the paragraph that the caret is in. Null where there are none. */
export function chosenWords({ doc, selection }: EditorState, fragment: Y.XmlFragment): Words | null {
  const { from, to, empty, $from } = selection
  const chosen = empty ? null : wordsBetween(doc, fragment, from, to)
  return chosen ?? ($from.parent.isTextblock ? wordsBetween(doc, fragment, $from.start(), $from.end()) : null)
}

function wordsBetween(doc: Node, fragment: Y.XmlFragment, from: number, to: number): Words | null {
  let [start, end] = [-1, -1]
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isText) return
    const until = Math.min(pos + node.nodeSize, to)
    if (start === -1) start = Math.max(pos, from)
    end = until - 1
  })
  // What a picture shows is not among the words that the server finds.
  const quote = start === -1 ? '' : doc.textBetween(start, end + 1, ' ', ' ').trim()
  const [first, last] = quote === '' ? [null, null] : [idAt(doc, fragment, start), idAt(doc, fragment, end)]
  return first && last ? { place: { first, last }, quote } : null
}

/** The Yjs id of the character behind this position: the same blocks lead there in both trees. */
function idAt(doc: Node, fragment: Y.XmlFragment, pos: number): string | null {
  const $pos = doc.resolve(pos)
  let parent = fragment
  for (let depth = 0; depth < $pos.depth; depth++) {
    const blocks = parent.toArray().filter((child) => child instanceof Y.XmlElement)
    const next = blocks[$pos.index(depth)]
    if (!next) return null
    parent = next
  }
  let offset = $pos.parentOffset
  for (const child of parent.toArray()) {
    const size = child instanceof Y.XmlText ? child.length : 1 // a picture or a line break
    if (child instanceof Y.XmlText && offset < size) {
      const { item } = Y.createRelativePositionFromTypeIndex(child, offset)
      return item && `${item.client}-${item.clock}`
    }
    offset -= size
  }
  return null
}

/** The threads about the chosen words, or about those that the caret is in or at. */
export function threadsHere({ doc, selection: { from, to } }: EditorState): string[] {
  const found = new Set<string>()
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node) => {
    for (const { type, attrs } of node.marks) if (type === schema.marks.comment) found.add(String(attrs.id))
  })
  return [...found]
}
