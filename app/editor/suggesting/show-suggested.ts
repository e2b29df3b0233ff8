import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import type * as Y from 'yjs'
import type { Suggested } from './drawn.ts'
import { placedBlocks } from './placed-blocks.ts'

/** Shows in the group's text where something waits for an answer. */
export function showSuggested(view: EditorView, fragment: Y.XmlFragment, suggested: readonly Suggested[]): void {
  let drawn: { doc: Node; set: DecorationSet } | null = null
  const set = (doc: Node): DecorationSet => {
    if (drawn?.doc !== doc) drawn = { doc, set: DecorationSet.create(doc, besideSuggested(doc, fragment, suggested)) }
    return drawn.set
  }
  view.setProps({ decorations: suggested.length > 0 ? ({ doc }) => set(doc) : undefined })
}

/**
 * Beside which paragraphs of a text that is written in something waits for an answer. Their words stay as they are: lines
 * and letters between them, which come and go with each key, would get in the way of the caret and of screen readers.
 */
function besideSuggested(doc: Node, fragment: Y.XmlFragment, suggested: readonly Suggested[]): Decoration[] {
  return placedBlocks(doc, fragment).flatMap(({ id, node, pos }) => {
    const here = suggested.filter(({ block }) => block === id)
    if (here.length === 0) return []
    const title = here.map(({ by }) => by).join('. ')
    return [Decoration.node(pos, pos + node.nodeSize, { class: 'suggested', title })]
  })
}
