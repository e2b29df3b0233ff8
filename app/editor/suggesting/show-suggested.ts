import type { Node } from 'prosemirror-model'
import { DecorationSet, type EditorView } from 'prosemirror-view'
import type * as Y from 'yjs'
import { openSuggestions, type Suggested } from './drawn.ts'

/** Draws what waits for an answer into the group's text, where it still fits. Nothing of it is in the text. */
export function showSuggested(view: EditorView, fragment: Y.XmlFragment, suggested: readonly Suggested[]): void {
  let drawn: { doc: Node; set: DecorationSet } | null = null
  const set = (doc: Node): DecorationSet => {
    if (drawn?.doc !== doc) drawn = { doc, set: DecorationSet.create(doc, openSuggestions(doc, fragment, suggested)) }
    return drawn.set
  }
  view.setProps({ decorations: suggested.length > 0 ? ({ doc }) => set(doc) : undefined })
}
