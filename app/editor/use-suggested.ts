import type { EditorView } from 'prosemirror-view'
import { useEffect } from 'react'
import type { EditingSession } from './session.ts'
import type { Suggested } from './suggesting/drawn.ts'
import type { Later } from './use-later.ts'
import type { SuggestingNow } from './use-suggesting.ts'

/** Shows in the text what waits for an answer. It comes after the text, with what is needed seldom. */
export function useSuggested(
  view: EditorView | null,
  later: Later | null,
  { fragment }: EditingSession,
  suggested: readonly Suggested[],
  suggesting: SuggestingNow | null,
): void {
  useEffect(() => {
    if (!view || view.isDestroyed) return
    // A draft knows them, and has to be told only that they are others.
    if (suggesting) suggesting.mode.redraw(view)
    else later?.showSuggested(view, fragment, suggested)
  }, [view, later, fragment, suggested, suggesting])
}
