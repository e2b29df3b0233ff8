import type { EditorView } from 'prosemirror-view'
import { useEffect } from 'react'
import type { EditingSession } from './session.ts'
import type { Suggested } from './suggesting/drawn.ts'
import type { Later } from './use-later.ts'

/** Shows in the text that is written in what waits for an answer. It comes after the text, with what is needed seldom. */
export function useSuggested(
  view: EditorView | null,
  later: Later | null,
  { fragment }: EditingSession,
  suggested: readonly Suggested[],
): void {
  useEffect(() => {
    if (view && later && !view.isDestroyed) later.showSuggested(view, fragment, suggested)
  }, [view, later, fragment, suggested])
}
