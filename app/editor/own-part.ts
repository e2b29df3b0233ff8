import type { EditorState } from 'prosemirror-state'
import * as Y from 'yjs'

/** The shared paragraph that the caret is in, found by the same path in both texts. Null between two paragraphs. */
export function ownPart({ selection: { $from } }: EditorState, fragment: Y.XmlFragment): Y.XmlFragment | null {
  if (!$from.parent.isTextblock) return null
  let part = fragment
  for (let depth = 0; depth < $from.depth; depth++) {
    const index = $from.index(depth)
    const child: unknown = index < part.length ? part.get(index) : undefined
    if (!(child instanceof Y.XmlElement)) return null
    part = child
  }
  return part
}
