import type * as Y from 'yjs'
import type { MemberId } from '../../ids.ts'
import type { Credit, Credits } from './credits.ts'
import type { Move } from './finding.ts'
import { MoveSearch } from './moves.ts'
import { addedItems, deletedItems, type Passage, passagesOf } from './passages.ts'
import { append, type Piece, slicePieces, sliceSpans, without } from './pieces.ts'
import type { Deleted, Gone, Pool } from './pool.ts'
import { SHORTEST, TELLING } from './seeds.ts'

/** Words that somebody took out, and that they put nowhere else. `author` is who wrote them. */
export type Lost = { by: MemberId; author: MemberId; words: string }

/** What a change means for whose words stand in a text. */
export type Followed = { credits: readonly Credit[]; lost: readonly Lost[] }

const NOTHING: Followed = { credits: [], lost: [] }

/** Far from all that went before: what goes now is no series with it. */
const THIS_CHANGE = -1_000

type OwnerOf = (client: number) => MemberId | undefined

/**
 * Follows words that are moved. Editors re-create a paragraph that becomes a heading, is split, joined or put into a
 * list; undoing and pasting write anew what was deleted. All of that comes under the client id of whoever did it, and
 * would make them the author. So what comes is held against what goes in the same change, then against what went lately.
 *
 * Nobody can gain by it: words are only ever credited to somebody who wrote the very same words in this text. A copy of
 * words that were never taken out is whoever's who put it there.
 */
export class Ledger {
  readonly #ownerOf: OwnerOf
  readonly #credits: Credits
  readonly pool: Pool

  constructor(ownerOf: OwnerOf, credits: Credits, pool: Pool) {
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
    const added = passagesOf(addedItems(transaction, clients), transaction)
    const leaving = this.#leaving(passagesOf(deleted, transaction), by)
    const { moved, back } = this.#find(added, leaving, by)
    if (leaving.length === 0 && back.length === 0) return NOTHING
    const gone = goneOf(leaving, moved)
    this.pool.add(gone, by)
    return { credits: creditsOf([...moved, ...back], by), lost: lostOf(gone, by) }
  }

  /** What was moved in this very change, and what came back that went before. */
  #find(added: Passage[], leaving: readonly Deleted[], by: MemberId): Record<'moved' | 'back', Move<Deleted>[]> {
    const restored = added.flatMap((to) => this.#restored(to, by))
    const others = restored.length > 0 ? added.filter((to) => !restored.some((move) => move.to === to)) : added
    const search = new MoveSearch(others, by)
    if (search.left === 0) return { moved: [], back: restored }
    const moved = leaving.length > 0 ? search.find(leaving, true) : []
    const rebuilt = moved.filter(({ to, source }) => to.isUprooted || source.isUprooted)
    // Where a text is rebuilt, or undone in part, it may have got back a word in the same step.
    const isEnough = search.left >= (rebuilt.length > 0 || restored.length > 0 ? SHORTEST : TELLING)
    const back =
      isEnough && !this.pool.isEmpty ? search.find(this.pool.sourcesFor(by), false, [...restored, ...rebuilt]) : []
    return { moved, back: [...restored, ...back] }
  }

  /** What somebody deleted and wrote again in the same place, as undoing does: then it may be short. */
  #restored(to: Passage, by: MemberId): Move<Deleted>[] {
    const source = this.pool.atPlace(by, to.words, to.place)
    return source ? [{ to, at: 0, source, from: 0, length: to.words.length }] : []
  }

  #leaving(passages: readonly Passage[], by: MemberId): Deleted[] {
    return passages.map((passage) => {
      const { words, isPicture, isUprooted, place } = passage
      const pieces = this.#authorsOf(passage, by)
      return { words, isPicture, isUprooted, place, pieces, by, batch: THIS_CHANGE, isMoved: false }
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

/** What went and did not come again at once; and what did, as such. */
function goneOf(leaving: readonly Deleted[], moves: readonly Move<Deleted>[]): Gone[] {
  const moved = Map.groupBy(moves, ({ source }) => source)
  return leaving.flatMap((one): Gone[] => {
    const parts = moved.get(one)
    if (!parts) return [one]
    const rest = without(one.words, one.pieces, parts)
    return [{ ...one, isMoved: true, place: null }, ...rest.map((part) => ({ ...one, ...part, place: null }))]
  })
}

function lostOf(gone: readonly Gone[], by: MemberId): Lost[] {
  const lost: Lost[] = []
  for (const { words, pieces, isPicture, isMoved } of gone) {
    let at = 0
    if (isPicture || isMoved) continue
    for (const { length, author } of pieces) {
      lost.push({ by, author, words: words.slice(at, at + length) })
      at += length
    }
  }
  return lost
}

/** Where words that somebody moved stand now, unless they are their own. */
function creditsOf(moves: readonly Move<Deleted>[], by: MemberId): Credit[] {
  const credits: Credit[] = []
  for (const { to, at, source, from, length } of moves) {
    const pieces = to.isPicture ? source.pieces : slicePieces(source.pieces, from, length)
    let done = at
    for (const piece of pieces) {
      const places = to.isPicture ? to.spans : sliceSpans(to.spans, done, piece.length)
      done += piece.length
      if (piece.author !== by) credits.push(...places.map((place) => ({ ...place, author: piece.author })))
    }
  }
  return credits
}
