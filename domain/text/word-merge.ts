import { changesBetween, type WordChange, wordsOf } from './word-changes.ts'

/** Takes `remove` UTF-16 characters out at `at` and puts `insert` there. */
export type WordEdit = { at: number; remove: number; insert: string }
/** `edits` lead from the wording as it is now to `text`; in order, apart, and counted in the wording as it is now. */
export type Merged = { text: string; edits: WordEdit[] }
/** A wording, another one for it, and what has become of the first meanwhile. */
export type ThreeWordings = { was: string; text: string; now: string }

/**
 * Makes the same change to the words as they are now. Null where somebody else has changed the same words, or words
 * right beside them: then nobody but a person can say what is meant. A change that is there already is not made again.
 */
export function mergeWords({ was, text, now }: ThreeWordings): Merged | null {
  const old = wordsOf(was)
  const current = wordsOf(now)
  const theirs = changesBetween(old, current)
  const mine = changesBetween(old, wordsOf(text)).filter(
    (change) => !theirs.some((other) => isSameChange(change, other)),
  )
  if (mine.some((change) => theirs.some((other) => touch(change, other)))) return null
  const length = (from: number, to: number) => current.slice(from, to).join('').length
  const edits = mine.map(({ from, to, words }) => {
    const moved = from + growthBefore(from, theirs)
    return { at: length(0, moved), remove: length(moved, moved + to - from), insert: words.join('') }
  })
  return { text: edited(now, edits), edits }
}

/** By how many words a wording has grown before a place that no change touches. */
const growthBefore = (place: number, changes: readonly WordChange[]): number =>
  changes.filter(({ to }) => to < place).reduce((all, { from, to, words }) => all + words.length - (to - from), 0)

/** The wording with its edits made. */
export function edited(text: string, edits: readonly WordEdit[]): string {
  return edits.reduceRight(
    (result, { at, remove, insert }) => result.slice(0, at) + insert + result.slice(at + remove),
    text,
  )
}

/** `text` on as few lines as `was`: a line that is new becomes a space, because a paragraph stays one paragraph. */
export function onItsLines(was: string, text: string): string {
  const old = wordsOf(was)
  const changes = changesBetween(old, wordsOf(text))
  return changes
    .reduceRight(
      (words, change) =>
        words.toSpliced(change.from, change.to - change.from, change.words.join('').replace(/\s*\n\s*/g, ' ')),
      old,
    )
    .join('')
}

/** Have both made the same change, in whatever spelling? */
export const isSameChange = (a: WordChange, b: WordChange): boolean =>
  a.from === b.from && a.to === b.to && a.words.join('').normalize('NFC') === b.words.join('').normalize('NFC')

const touch = (a: WordChange, b: WordChange): boolean => a.from <= b.to && b.from <= a.to
