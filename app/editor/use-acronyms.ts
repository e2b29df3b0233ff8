import type { EditorView } from 'prosemirror-view'
import { useEffect } from 'react'
import { KNOWN_ACRONYMS, undefinedAcronyms } from '#domain/text/acronyms.ts'
import { plainText } from '#domain/text/plain-text.ts'
import type { EditorProps } from './editor.tsx'

/** How often it is looked whether the text has changed, in milliseconds: nobody wants to be told in the middle of a word. */
const EVERY_MS = 3_000

/** Tells which short forms nothing explains, a while after the text has changed. */
export function useAcronyms(view: EditorView | null, acronyms: EditorProps['acronyms']): void {
  useEffect(() => {
    if (!view || !acronyms) return
    const { explained, tell } = acronyms
    const known = [...KNOWN_ACRONYMS, ...explained]
    let read = view.state.doc
    let seen = read
    const timer = setInterval(() => {
      if (view.isDestroyed) return
      const { doc } = view.state
      // Once it has come to rest.
      if (doc === seen && doc !== read) {
        read = doc
        tell(undefinedAcronyms([plainText(doc)], known))
      }
      seen = doc
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [view, acronyms])
}
