import * as Y from 'yjs'
import type { MemberId } from '../../ids.ts'
import type { Credit } from './credits.ts'
import { wordsOf } from './passages.ts'
import { append, type Piece, type Span } from './pieces.ts'

type AnyType = Y.ContentType['type']
/** Who wrote these characters; see `Credits.authorsOf`. Nothing for a client id that nobody owns. */
export type AuthorsOf = (span: Span) => readonly Piece[]

/** How much of a text is whose, in characters as Yjs counts them (UTF-16); spaces and commas count, as in any count. */
export type Characters = ReadonlyMap<MemberId, number>

const HAS_WORDS = /[\p{L}\p{N}]/u

/**
 * Whose words or pictures stand in a text, in the order in which one reads them, each once. What was deleted counts for
 * nothing, and neither do spaces, commas, empty paragraphs and formatting.
 */
export function authorsIn(fragment: Y.XmlFragment, authorsOf: AuthorsOf): MemberId[] {
  const found = new Set<MemberId>()
  visit(fragment, (item) => {
    const words = wordsOf(item)
    let at = 0
    for (const { length, author } of authorsOf(spanOf(item))) {
      if (item.content instanceof Y.ContentType || HAS_WORDS.test(words.slice(at, at + length))) found.add(author)
      at += length
    }
  })
  return [...found]
}

/** How many characters of each author stand in a text. Pictures have none. */
export function charactersIn(fragment: Y.XmlFragment, authorsOf: AuthorsOf): Characters {
  const pieces: Piece[] = []
  visit(fragment, (item) => {
    if (item.content instanceof Y.ContentType) return
    for (const piece of authorsOf(spanOf(item))) append(pieces, piece)
  })
  const characters = new Map<MemberId, number>()
  for (const { author, length } of pieces) characters.set(author, (characters.get(author) ?? 0) + length)
  return characters
}

/** Those credits, or parts of them, whose words still stand; what was deleted comes back with an author of its own. */
export function* standingCredits({ store }: Y.Doc, credits: Iterable<Credit>): Generator<Credit> {
  for (const { client, clock, length, author } of credits) {
    const structs = store.clients.get(client) ?? []
    const end = clock + length
    if (end > Y.getState(store, client)) continue
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const { id, length: whole, deleted } = structs[index]!
      if (id.clock >= end) break
      const start = Math.max(clock, id.clock)
      if (!deleted) yield { client, clock: start, length: Math.min(end, id.clock + whole) - start, author }
    }
  }
}

const spanOf = ({ id, length }: Y.Item): Span => ({ client: id.client, clock: id.clock, length })

/** Every item that stands and says something, as one reads them. */
function visit(type: AnyType, take: (item: Y.Item) => void): void {
  for (let item = type._start; item; item = item.right) {
    if (item.deleted) continue
    if (wordsOf(item) !== '') take(item)
    if (item.content instanceof Y.ContentType) visit(item.content.type, take)
  }
}
