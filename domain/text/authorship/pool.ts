import type { MemberId } from '../../ids.ts'
import type { Source } from './finding.ts'
import type { Place } from './passages.ts'
import { append, type Piece } from './pieces.ts'
import { Shelf } from './shelf.ts'

/** Text that went, with who wrote which part of it, and who took it out. */
export type Deleted = Source & {
  pieces: Piece[]
  /** Where it stood; not known for part of a passage, nor after a restart. */
  place: Place | null
  /** It went because it was moved, and came again at once: it may come once more where two people moved it. */
  isMoved: boolean
}
/** Part of a passage that went. */
export type Gone = Pick<Deleted, 'words' | 'isPicture' | 'pieces' | 'place' | 'isMoved'>

/** Characters that are kept: a plan's longest section, deleted at once, can still be brought back. */
const MOST_DELETED = 131_072
const MOST_MOVED = 32_768
/** Among so many, words that are typed where they stood are looked for with every key. */
const LATELY = 32

/**
 * What was deleted lately in one text: what undoing, or pasting what was cut, brings back. What has come back is kept too,
 * since it can come again: two people may undo or move the same words at one moment, and both copies are their author's.
 */
export class Pool {
  readonly #deleted = new Shelf<Deleted>(MOST_DELETED)
  readonly #moved = new Shelf<Deleted>(MOST_MOVED)
  #batch = 0
  /** What was deleted last, while it may go on: somebody holds down a key. */
  #last: Deleted | null = null

  constructor(deleted: Iterable<Deleted> = []) {
    for (const one of deleted) {
      this.#batch = Math.max(this.#batch, one.batch)
      this.#shelfOf(one).add(one)
    }
  }

  get isEmpty(): boolean {
    return this.#deleted.items.length === 0 && this.#moved.items.length === 0
  }

  /** The order in which they are believed: what this member deleted, then the latest, then what was only moved. */
  sourcesFor(member: MemberId): Deleted[] {
    const latest = this.#deleted.items.toReversed()
    return [
      ...latest.filter(({ by }) => by === member),
      ...latest.filter(({ by }) => by !== member),
      ...this.#moved.items.toReversed(),
    ]
  }

  /** Where this member deleted these words lately. */
  atPlace(member: MemberId, words: string, place: Place): Deleted | undefined {
    const { items } = this.#deleted
    for (let index = items.length - 1; index >= Math.max(0, items.length - LATELY); index--) {
      const deleted = items[index]!
      if (deleted.words === words && deleted.by === member && isBeside(deleted.place, place)) return deleted
    }
    return undefined
  }

  /** Keeps what a member deleted or moved at once. */
  add(gone: readonly Gone[], by: MemberId): void {
    if (gone.length === 0) return
    const [only] = gone
    if (gone.length > 1 || !only || !this.#goesOn(only, by)) this.#keep(gone, by)
  }

  *[Symbol.iterator](): Generator<Deleted> {
    yield* this.#deleted.items
    yield* this.#moved.items
  }

  #keep(gone: readonly Gone[], by: MemberId): void {
    this.#batch++
    for (const one of gone) {
      const deleted = { ...one, by, batch: this.#batch, isUprooted: false }
      this.#shelfOf(one).add(deleted)
      this.#last = gone.length === 1 && !one.isPicture && !one.isMoved ? deleted : null
    }
  }

  /** Character by character is one deletion: put before or behind what went last, if it stood there. */
  #goesOn({ words, isPicture, pieces, place, isMoved }: Gone, by: MemberId): boolean {
    const last = this.#last
    if (!last?.place || !place || isPicture || isMoved || last.by !== by) return false
    if (last !== this.#deleted.items.at(-1) || !isSame(place.text, last.place.text)) return false
    if (isSame(place.after, last.place.after)) {
      last.words = words + last.words
      last.pieces = joined(pieces, last.pieces)
      last.place = { ...last.place, before: place.before }
    } else if (isSame(place.before, last.place.before)) {
      last.words += words
      last.pieces = joined(last.pieces, pieces)
      last.place = { ...last.place, after: place.after }
    } else return false
    this.#deleted.grow(words.length)
    return true
  }

  #shelfOf({ isMoved }: Pick<Deleted, 'isMoved'>): Shelf<Deleted> {
    return isMoved ? this.#moved : this.#deleted
  }
}

const isSame = (one: Place['text'], other: Place['text']): boolean =>
  one?.client === other?.client && one?.clock === other?.clock

/** In one text, with the same neighbour on one side at least: on the other somebody may have written. */
const isBeside = (one: Place | null, other: Place): boolean =>
  one !== null && isSame(one.text, other.text) && (isSame(one.before, other.before) || isSame(one.after, other.after))

function joined(left: readonly Piece[], right: readonly Piece[]): Piece[] {
  const all = [...left]
  for (const piece of right) append(all, piece)
  return all
}
