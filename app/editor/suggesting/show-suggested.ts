import type { Node } from 'prosemirror-model'
import { DecorationSet, type EditorView } from 'prosemirror-view'
import type * as Y from 'yjs'
import { besideSuggested, type Suggested } from './drawn.ts'

/** Shows in the group's text where something waits for an answer. */
export function showSuggested(view: EditorView, fragment: Y.XmlFragment, suggested: readonly Suggested[]): void {
  let drawn: { doc: Node; set: DecorationSet } | null = null
  const set = (doc: Node): DecorationSet => {
    if (drawn?.doc !== doc) drawn = { doc, set: DecorationSet.create(doc, besideSuggested(doc, fragment, suggested)) }
    return drawn.set
  }
  view.setProps({ decorations: suggested.length > 0 ? ({ doc }) => set(doc) : undefined })
}
