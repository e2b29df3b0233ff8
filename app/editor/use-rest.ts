import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { useEffect } from 'react'

/** How often it is looked whether the text has changed, in milliseconds: nobody wants to be told in the middle of a word. */
const EVERY_MS = 3_000

/** Hands over the text a while after it has changed, once it has come to rest. */
export function useRest(view: EditorView | null, tell: ((doc: Node) => void) | undefined): void {
  useEffect(() => {
    if (!view || !tell) return
    let read = view.state.doc
    let seen = read
    const timer = setInterval(() => {
      if (view.isDestroyed) return
      const { doc } = view.state
      if (doc === seen && doc !== read) {
        read = doc
        tell(doc)
      }
      seen = doc
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [view, tell])
}
