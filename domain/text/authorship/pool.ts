import type { MemberId } from '../../ids.ts'
import type { Move, Source } from './finding.ts'
import type { Place } from './passages.ts'
import { append, type Piece, slicePieces } from './pieces.ts'

/** Text that went, with who wrote which part of it, and who took it out. */
export type Deleted = Source & { pieces: Piece[]; by: MemberId }
/** Part of a passage that went. Where all of it did, `place` is where it stood. */
export type Gone = Pick<Deleted, 'words' | 'isPicture' | 'pieces'> & { place: Place | null }

/** Characters that are kept: a plan's longest section, deleted at once, can still be brought back. */
const MOST_CHARACTERS = 131_072
/** What keeping a stretch costs besides its characters; bounds how many there are. */
const COST_OF_ONE = 64

/** What was deleted lately in one text: what undoing, or pasting what was cut, brings back. */
export class Pool {
  /** The latest come last. */
  #deleted: Deleted[]
  #size = 0
  #batch: number
  /** What was deleted last, while it may go on: somebody holds down a key. */
  #last: { deleted: Deleted; place: Place } | null = null

  constructor(deleted: readonly Deleted[] = []) {
    this.#deleted = [...deleted]
    this.#batch = deleted.reduce((most, { batch }) => Math.max(most, batch), 0)
    for (const { words } of deleted) this.#size += words.length + COST_OF_ONE
    this.#forget()
  }

  get isEmpty(): boolean {
    return this.#deleted.length === 0
  }

  /** The order in which they are believed: what this member deleted, then the latest. */
  sourcesFor(member: MemberId): Deleted[] {
    const latest = this.#deleted.toReversed()
    return [...latest.filter(({ by }) => by === member), ...latest.filter(({ by }) => by !== member)]
  }

  /** Keeps what a member deleted at once. */
  add(gone: readonly Gone[], by: MemberId): void {
    if (gone.length === 0) return
    const [only] = gone
    if (!(gone.length === 1 && only && this.#goesOn(only, by))) this.#keep(gone, by)
    this.#forget()
  }

  #keep(gone: readonly Gone[], by: MemberId): void {
    this.#batch++
    this.#last = null
    for (const { words, isPicture, pieces, place } of gone) {
      const deleted = { words, isPicture, pieces, by, batch: this.#batch, isUprooted: false }
      this.#deleted.push(deleted)
      this.#size += words.length + COST_OF_ONE
      if (gone.length === 1 && place && !isPicture) this.#last = { deleted, place }
    }
  }

  /** Takes out what has come back: it came back once. */
  take(moves: readonly Move<Deleted>[]): void {
    const back = Map.groupBy(moves, ({ source }) => source)
    if (back.size === 0) return
    this.#last = null
    this.#deleted = this.#deleted.flatMap((deleted) => {
      const parts = back.get(deleted)
      return parts ? withoutParts(deleted, parts).map((part) => ({ ...deleted, ...part })) : [deleted]
    })
    this.#size = this.#deleted.reduce((size, { words }) => size + words.length + COST_OF_ONE, 0)
  }

  [Symbol.iterator](): Iterator<Deleted> {
    return this.#deleted[Symbol.iterator]()
  }

  /** Character by character is one deletion: put before or behind what went last, if it stood there. */
  #goesOn({ words, isPicture, pieces, place }: Gone, by: MemberId): boolean {
    const last = this.#last
    if (!last || !place || isPicture || last.deleted.by !== by || !isSame(place.text, last.place.text)) return false
    const { deleted } = last
    if (isSame(place.after, last.place.after)) {
      deleted.words = words + deleted.words
      deleted.pieces = joined(pieces, deleted.pieces)
      last.place = { ...last.place, before: place.before }
    } else if (isSame(place.before, last.place.before)) {
      deleted.words += words
      deleted.pieces = joined(deleted.pieces, pieces)
      last.place = { ...last.place, after: place.after }
    } else return false
    this.#size += words.length
    return true
  }

  #forget(): void {
    let [from, size] = [0, this.#size]
    while (size > MOST_CHARACTERS && from < this.#deleted.length) {
      size -= this.#deleted[from]!.words.length + COST_OF_ONE
      from++
    }
    if (from === 0) return
    this.#size = size
    this.#deleted = this.#deleted.slice(from)
    if (this.#deleted.length === 0) this.#last = null
  }
}

const isSame = (one: Place['text'], other: Place['text']): boolean =>
  one?.client === other?.client && one?.clock === other?.clock

function joined(left: readonly Piece[], right: readonly Piece[]): Piece[] {
  const all = [...left]
  for (const piece of right) append(all, piece)
  return all
}

/** What is left of a text when parts of it have come back. */
export function withoutParts(
  { words, pieces }: Pick<Deleted, 'words' | 'pieces'>,
  parts: readonly { from: number; length: number }[],
): Pick<Deleted, 'words' | 'pieces'>[] {
  const rest: Pick<Deleted, 'words' | 'pieces'>[] = []
  const keep = (from: number, to: number) => {
    if (from < to) rest.push({ words: words.slice(from, to), pieces: slicePieces(pieces, from, to - from) })
  }
  let at = 0
  for (const { from, length } of parts.toSorted((a, b) => a.from - b.from)) {
    keep(at, from)
    at = from + length
  }
  keep(at, words.length)
  return rest
}
