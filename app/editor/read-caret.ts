import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { EditingSession } from './session.ts'

/**
 * What was just typed or clicked here goes first, and then what others wrote. A browser tells ProseMirror a moment
 * later where the caret was put; y-prosemirror puts it back to where ProseMirror knows it. On a slow phone others' words
 * often come within that moment, and what is typed next would stand in the wrong place.
 */
export const readCaretFirst = ({ onArriving }: Pick<EditingSession, 'onArriving'>): Plugin =>
  new Plugin({ view: (view) => ({ destroy: onArriving(() => readCaret(view)) }) })

/**
 * Where the caret is on the page is where it is in ProseMirror. To be called before anything that doesn't come from here
 * is drawn: ProseMirror puts the caret back to where it knows it whenever it draws.
 */
export const readCaret = (view: EditorView): void => observerOf(view).flush()

/** prosemirror-view 1.42.9 has no public name for "read the page now"; it does so itself before it handles a drop. */
const observerOf = (view: EditorView) => (view as unknown as { domObserver: { flush: () => void } }).domObserver
