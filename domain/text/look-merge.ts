import type { Look } from './looks.ts'
import { changesBetween, type WordChange, wordsOf } from './word-changes.ts'
import { isSameChange, type ThreeWordings } from './word-merge.ts'

/** A word as it stands now, and which of the suggested words it is; null for one that others wrote. */
type Standing = { word: string; suggested: number | null }

/**
 * Where the words that are to look otherwise stand in the merged wording (see `mergeWords`, which must have been able to
 * merge them). `looks` count in `text`. What others wrote among them keeps its looks; what they took out is left out, and
 * a look none of whose words is left.
 */
export function movedLooks(looks: readonly Look[], wordings: ThreeWordings): Look[] {
  if (looks.length === 0) return []
  const words = startsOf(wordsOf(wordings.text))
  let at = 0
  const placed = standingWords(wordings).map(({ word, suggested }) => {
    const here = { at, word, suggested: suggested === null ? undefined : words[suggested] }
    at += word.length
    return here
  })
  return looks.flatMap((look) => {
    const end = look.at + look.length
    const pieces = placed.flatMap(({ at: now, word, suggested }): (Look & { word: string })[] => {
      if (!suggested) return []
      const [from, to] = [Math.max(look.at, suggested.at), Math.min(end, suggested.at + suggested.word.length)]
      if (from >= to) return []
      const [start, stop] = [from, to].map((place) => samePlace(suggested.word, word, place - suggested.at))
      return start! < stop! ? [{ ...look, at: now + start!, length: stop! - start!, word }] : []
    })
    if (pieces.every(({ word }) => word.trim() === '')) return []
    return joined(pieces.map(({ at, length }) => ({ ...look, at, length })))
  })
}

/** Words side by side are one stretch, with the spaces between them. */
function joined(pieces: readonly Look[]): Look[] {
  const all: Look[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last && last.at + last.length === piece.at) last.length += piece.length
    else all.push({ ...piece })
  }
  return all
}

const startsOf = (words: readonly string[]): { at: number; word: string }[] => {
  let at = 0
  return words.map((word) => {
    const start = at
    at += word.length
    return { at: start, word }
  })
}

/** The merged wording, word by word. */
function standingWords({ was, text, now }: ThreeWordings): Standing[] {
  const [old, wanted, current] = [wordsOf(was), wordsOf(text), wordsOf(now)]
  const theirs = placed(changesBetween(old, current))
  const mine = placed(changesBetween(old, wanted))
  const [inText, inNow] = [placesOf(old.length, mine), placesOf(old.length, theirs)]
  const stretches = [
    ...mine.filter((change) => !theirs.some((other) => isSameChange(change, other))).map((one) => ({ one, same: one })),
    ...theirs.map((one) => ({ one, same: mine.find((other) => isSameChange(one, other)) })),
  ].toSorted((a, b) => a.one.from - b.one.from)
  const found: Standing[] = []
  let at = 0
  const keep = (to: number) => {
    for (; at < to; at++) found.push({ word: current[inNow[at]!]!, suggested: inText[at] ?? null })
  }
  for (const { one, same } of stretches) {
    keep(one.from)
    const isTheSame = same?.words.length === one.words.length
    for (const [index, word] of one.words.entries()) {
      found.push({ word, suggested: isTheSame ? same.start + index : null })
    }
    at = one.to
  }
  keep(old.length)
  return found
}

/** Changes with the place of their words in the new wording. */
function placed(changes: readonly WordChange[]): (WordChange & { start: number })[] {
  let grown = 0
  return changes.map((change) => {
    const start = change.from + grown
    grown += change.words.length - (change.to - change.from)
    return { ...change, start }
  })
}

/** Where each word of the old wording stands in the new one; undefined where it went. */
function placesOf(length: number, changes: readonly WordChange[]): (number | undefined)[] {
  const places: (number | undefined)[] = []
  let grown = 0
  const rest = [...changes]
  for (let at = 0; at < length; at++) {
    while (rest[0] && rest[0].to <= at) {
      const { from, to, words } = rest.shift()!
      grown += words.length - (to - from)
    }
    const isGone = rest[0] !== undefined && rest[0].from <= at
    places.push(isGone ? undefined : at + grown)
  }
  return places
}

/** The place in a word that is the same in another spelling of it. */
function samePlace(word: string, other: string, place: number): number {
  if (word === other) return place
  const length = word.slice(0, place).normalize('NFC').length
  let same = 0
  while (same < other.length && other.slice(0, same).normalize('NFC').length < length) same++
  // A letter in several parts is whole or not there.
  while (same < other.length && length > 0 && /^[\p{M}\p{Cs}]/u.test(other.slice(same, same + 1))) same++
  return same
}
