import { type Lettering, letteringAfter, looksBetween, withLooks } from '../text/lettering.ts'
import { movedLooks } from '../text/look-merge.ts'
import type { Look } from '../text/looks.ts'
import { type Merged, mergeWords } from '../text/word-merge.ts'
import type { Change } from './state.ts'

/** What makes a change in a paragraph as it is now; `looks` count in the merged words, and are not there yet. */
export type Fitting = Merged & { looks: Look[] }

/**
 * Makes a change in a paragraph that others may have changed since. Null where they changed the same words, or took out
 * all words that were to look otherwise and there is nothing else in it.
 */
export function fitChange(now: Lettering, { was, text, looks = [] }: Omit<Change, 'block'>): Fitting | null {
  const wordings = { was, text, now: now.words }
  const merged = mergeWords(wordings)
  if (!merged) return null
  const moved = movedLooks(looks, wordings)
  if (looks.length > 0 && moved.length === 0 && isSameWords(was, text)) return null
  const after = letteringAfter(now, merged.edits)
  return { ...merged, looks: looksBetween(after, withLooks(after, moved)) }
}

export const isSameWords = (one: string, other: string): boolean => one.normalize('NFC') === other.normalize('NFC')

/** Other words and looks for a paragraph as it is, as a change that can be suggested; null where both are the same. */
export function changeOf(block: string, live: Lettering, wanted: Lettering): Change | null {
  const merged = mergeWords({ was: live.words, text: wanted.words, now: live.words })
  const looks = merged ? looksBetween(letteringAfter(live, merged.edits), wanted) : []
  if (isSameWords(live.words, wanted.words) && looks.length === 0) return null
  return asChange({ block, was: live.words, text: wanted.words, looks })
}

/** Without looks where there are none: so a suggestion of words alone keeps the bytes that its seal was made of. */
export const asChange = ({ looks = [], ...words }: Change): Change => (looks.length > 0 ? { ...words, looks } : words)
