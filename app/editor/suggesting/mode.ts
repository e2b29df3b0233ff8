/*
 * What suggesting in the text needs on top of writing in it. It is a file of its own, so that it comes when somebody
 * wants to suggest (`use-suggesting.ts`).
 */
export { createDraft } from './draft.ts'
export { keptChanges } from './kept.ts'
export { SuggestBar } from './suggest-bar.tsx'
export { redraw, suggestState } from './suggest-state.ts'
