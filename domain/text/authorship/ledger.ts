import type * as Y from 'yjs'
import type { MemberId } from '../../ids.ts'
import type { Credit, Credits } from './credits.ts'
import type { Move } from './finding.ts'
import { MoveSearch } from './moves.ts'
import { addedItems, deletedItems, type Passage, passagesOf, wordsOf } from './passages.ts'
import { append, type Piece, slicePieces, sliceSpans } from './pieces.ts'
import { type Deleted, type Gone, type Pool, withoutParts } from './pool.ts'
import { TELLING } from './seeds.ts'

/** Words that somebody took out, and that stand nowhere else now. `author` is who wrote them. */
export type Lost = { by: MemberId; author: MemberId; words: string }

/** What a change means for whose words stand in a text. */
export type Followed = { credits: readonly Credit[]; lost: readonly Lost[] }

const NOTHING: Followed = { credits: [], lost: [] }

/** A passage that this change deleted. */
type Leaving = Deleted & { passage: Passage }

/**
 * Follows words that are moved. Editors re-create a paragraph that becomes a heading, is split, joined or put into a
 * list; undoing and pasting write anew what was deleted. All of that comes under the client id of whoever did it, and
 * would make them the author. So what comes is held against what goes in the same change, then against what went lately.
 *
 * Nobody can gain by it: words are only ever credited to somebody who wrote the very same words in this text. Copies of
 * words that still stand are whoever's who put them there.
 */
export class Ledger {
  readonly #ownerOf: (client: number) => MemberId | undefined
  readonly #credits: Credits
  readonly pool: Pool

  constructor(ownerOf: (client: number) => MemberId | undefined, credits: Credits, pool: Pool) {
    this.#ownerOf = ownerOf
    this.#credits = credits
    this.pool = pool
  }

  /**
   * For the handler of `doc.on('afterTransaction', …)`, which Yjs calls before it drops what was deleted. `clients` are
   * those under which `by` added something. The caller keeps the credits.
   */
  follow(transaction: Y.Transaction, by: MemberId, clients: Iterable<number>): Followed {
    const deleted = deletedItems(transaction)
    if (deleted.length === 0 && this.pool.isEmpty) return NOTHING
    const added = addedItems(transaction, clients)
    if (deleted.length === 0 && isTooLittle(added)) return NOTHING
    const leaving = deleted.length > 0 ? this.#leaving(passagesOf(deleted, transaction), by) : []
    const moves: Move<Deleted>[] = []
    let moved: Move<Leaving>[] = []
    if (added.length > 0) {
      const search = new MoveSearch(passagesOf(added, transaction), by)
      moved = leaving.length > 0 ? search.find(leaving, true) : []
      moves.push(...moved)
      if (search.left >= TELLING && !this.pool.isEmpty) {
        const back = search.find(this.pool.sourcesFor(by), false)
        this.pool.take(back)
        moves.push(...back)
      }
    }
    const gone = goneOf(leaving, moved)
    this.pool.add(gone, by)
    return { credits: moves.flatMap((move) => creditsOf(move, by)), lost: gone.flatMap((one) => lostOf(one, by)) }
  }

  #leaving(passages: readonly Passage[], by: MemberId): Leaving[] {
    return passages.map((passage) => {
      const { words, isPicture, isUprooted } = passage
      return { passage, words, isPicture, isUprooted, by, batch: 0, pieces: this.#authorsOf(passage, by) }
    })
  }

  #authorsOf({ words, spans, isPicture }: Passage, by: MemberId): Piece[] {
    const pieces: Piece[] = []
    for (const span of spans) {
      // Nobody owns only what this very change brings, under an id that is bound together with it.
      for (const piece of this.#credits.authorsOf(span, this.#ownerOf(span.client) ?? by)) append(pieces, piece)
    }
    return isPicture && pieces[0] ? [{ length: words.length, author: pieces[0].author }] : pieces
  }
}

function isTooLittle(added: readonly Y.Item[]): boolean {
  let length = 0
  for (const item of added) {
    length += wordsOf(item).length
    if (length >= TELLING) return false
  }
  return true
}

/** What went and did not come back at once. */
function goneOf(leaving: readonly Leaving[], moves: readonly Move<Leaving>[]): Gone[] {
  const back = Map.groupBy(moves, ({ source }) => source)
  return leaving.flatMap((one): Gone[] => {
    const parts = back.get(one)
    const { words, pieces, isPicture, passage } = one
    if (!parts) return [{ words, pieces, isPicture, place: passage.place }]
    return withoutParts(one, parts).map((rest) => ({ ...rest, isPicture, place: null }))
  })
}

function lostOf({ words, pieces, isPicture }: Gone, by: MemberId): Lost[] {
  let at = 0
  if (isPicture) return []
  return pieces.map(({ length, author }) => {
    const lost = { by, author, words: words.slice(at, at + length) }
    at += length
    return lost
  })
}

/** Where words that somebody moved stand now, unless they are their own. */
function creditsOf({ to, at, source, from, length }: Move<Deleted>, by: MemberId): Credit[] {
  const pieces = slicePieces(source.pieces, from, length)
  const spans = to.isPicture ? to.spans : sliceSpans(to.spans, at, length)
  const credits: Credit[] = []
  let done = 0
  for (const piece of pieces) {
    const places = to.isPicture ? spans : sliceSpans(spans, done, piece.length)
    done += piece.length
    if (piece.author !== by) credits.push(...places.map((place) => ({ ...place, author: piece.author })))
  }
  return credits
}
