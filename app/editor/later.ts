/*
 * What the editor needs seldom. It is a file of its own, so that it comes after the text (`use-later.ts`).
 */
export { Dialogs } from './dialogs.tsx'
export { Ended } from './ended.tsx'
export { cleanFromWord } from './from-word.ts'
export { showSuggested } from './suggesting/show-suggested.ts'
export { KeepCopy, UnsavedWords } from './unsaved-words.tsx'
export { WithheldWords } from './withheld-words.tsx'
