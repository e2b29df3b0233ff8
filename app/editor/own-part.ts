import type { ResolvedPos } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import * as Y from 'yjs'

/** The shared paragraph that the caret is in. Null between two paragraphs. */
export const ownPart = ({ selection: { $from } }: EditorState, fragment: Y.XmlFragment): Y.XmlFragment | null =>
  partAt($from, fragment)

/** The shared paragraph around a place in the text, found by the same path in both. Null between two paragraphs. */
export function partAt($pos: ResolvedPos, fragment: Y.XmlFragment): Y.XmlFragment | null {
  if (!$pos.parent.isTextblock) return null
  let part = fragment
  for (let depth = 0; depth < $pos.depth; depth++) {
    const index = $pos.index(depth)
    const child: unknown = index < part.length ? part.get(index) : undefined
    if (!(child instanceof Y.XmlElement)) return null
    part = child
  }
  return part
}
