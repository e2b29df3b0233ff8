/**
 * What two wordings of one paragraph have in common, by words. Pure and small: everything that compares, merges or
 * shows suggestions rests on it.
 */

/** Words, stretches of spaces, and every other character by itself; joined again they are the text. */
export const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{M}\p{N}’']+|./gsu) ?? []

/** The words from `from` to before `to` of the old wording stand as `words` in the new one. */
export type WordChange = { from: number; to: number; words: string[] }

/** Above this many pairs of words the whole stretch counts as one change: finding less would take too long. */
const MOST_PAIRS = 1_000_000

/** The changes in order and apart. Changes with only spaces between them are one: people read phrases. */
export function changesBetween(old: readonly string[], now: readonly string[]): WordChange[] {
  let start = 0
  while (start < old.length && start < now.length && isSame(old[start], now[start])) start++
  let [oldEnd, nowEnd] = [old.length, now.length]
  while (oldEnd > start && nowEnd > start && isSame(old[oldEnd - 1], now[nowEnd - 1])) {
    oldEnd--
    nowEnd--
  }
  const kept = keptPairs(old.slice(start, oldEnd), now.slice(start, nowEnd))
  const changes: WordChange[] = []
  let [at, nowAt] = [start, start]
  for (const [inOld, inNow] of [...kept, [oldEnd - start, nowEnd - start] as const]) {
    const [to, nowTo] = [start + inOld, start + inNow]
    if (to > at || nowTo > nowAt) changes.push({ from: at, to, words: now.slice(nowAt, nowTo) })
    at = to + 1
    nowAt = nowTo + 1
  }
  return joined(old, changes)
}

/** Two spellings of one letter, as keyboards differ, are no change. */
const isSame = (a = '', b = ''): boolean => a === b || a.normalize('NFC') === b.normalize('NFC')

/** What it is worth to keep something: a word says more than the spaces and signs around it. */
const worthOf = (word: string): number => (/[\p{L}\p{N}]/u.test(word) ? 3 : 1)

/** The run of words that both have and that is worth most, as places in both. */
function keptPairs(old: readonly string[], now: readonly string[]): [number, number][] {
  if (old.length * now.length > MOST_PAIRS) return []
  const width = now.length + 1
  const worth = old.map(worthOf)
  const best = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      best[i * width + j] = isSame(old[i], now[j])
        ? best[(i + 1) * width + j + 1]! + worth[i]!
        : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
    }
  }
  const kept: [number, number][] = []
  for (let [i, j] = [0, 0]; i < old.length && j < now.length; ) {
    if (isSame(old[i], now[j])) kept.push([i++, j++])
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++
    else j++
  }
  return kept
}

function joined(old: readonly string[], changes: readonly WordChange[]): WordChange[] {
  const all: WordChange[] = []
  for (const change of changes) {
    const last = all.at(-1)
    const between = last ? old.slice(last.to, change.from) : []
    if (last && between.every((word) => /^\s+$/.test(word))) {
      all[all.length - 1] = { from: last.from, to: change.to, words: [...last.words, ...between, ...change.words] }
    } else all.push(change)
  }
  return all
}

/** A stretch of a paragraph that stays, goes out or comes in. */
export type Difference = { kind: 'same' | 'out' | 'in'; text: string }

/** The old wording with its changes marked, for people to read. */
export function differencesBetween(was: string, now: string): Difference[] {
  const old = wordsOf(was)
  const found: Difference[] = []
  const add = (kind: Difference['kind'], words: readonly string[]) => {
    if (words.length > 0) found.push({ kind, text: words.join('') })
  }
  let at = 0
  for (const { from, to, words } of changesBetween(old, wordsOf(now))) {
    add('same', old.slice(at, from))
    add('out', old.slice(from, to))
    add('in', words)
    at = to
  }
  add('same', old.slice(at))
  return found
}
