import type * as Y from 'yjs'
import { textBlocks } from '../text/yjs-blocks.ts'
import type { Change } from './state.ts'

/**
 * How one copy of a text differs from another in its words, as changes that can be suggested for `theirs`. A paragraph
 * that is only in `ours` goes on the one before it, or before the first where there is none: a suggestion is about the words
 * of a paragraph that is there, and makes no new ones. Looks and pictures don't come along.
 */
export function changesBetween(theirs: Y.XmlFragment, ours: Y.XmlFragment): Change[] {
  const there = textBlocks(theirs)
  const places = new Set(there.map(({ id }) => id))
  const words = new Map<string, string[]>()
  const early: string[] = []
  let before: string[] = early
  for (const block of textBlocks(ours)) {
    if (places.has(block.id)) {
      before = [...(words.size === 0 ? early : []), block.words]
      words.set(block.id, before)
    } else before.push(block.words)
  }
  // Nothing of theirs is left in ours: what is new has only their first paragraph to stand in.
  const [first] = there
  if (words.size === 0 && first && early.length > 0) words.set(first.id, early)
  return there.flatMap(({ id, words: was }) => {
    const text = (words.get(id) ?? []).join(' ')
    return text.normalize('NFC') === was.normalize('NFC') ? [] : [{ block: id, was, text }]
  })
}
