import type { MemberId } from '../../ids.ts'
import { append, type Piece, type Span } from './pieces.ts'

/** Characters whose author isn't the owner of the Yjs client id that they stand under: somebody else moved them. */
export type Credit = Span & { author: MemberId }

/** Who wrote what, as far as it isn't simply whoever owns the client id. */
export class Credits {
  /** By client id: in order of their clocks, none over another. */
  readonly #byClient = new Map<number, Credit[]>()

  constructor(credits: Iterable<Credit> = []) {
    for (const credit of credits) this.add(credit)
  }

  /** What was credited before stays as it is: a character gets its author once. */
  add(credit: Credit): void {
    const known = this.#byClient.get(credit.client)
    if (!known) return void this.#byClient.set(credit.client, [credit])
    const last = known.at(-1)
    if (!last || last.clock + last.length <= credit.clock) return void known.push(credit)
    const at = firstEndingAfter(known, credit.clock)
    const next = known[at]
    if (!next || credit.clock + credit.length <= next.clock) known.splice(at, 0, credit)
  }

  /** Who wrote these characters, piece by piece; `owner` is whose client id it is. */
  authorsOf({ client, clock, length }: Span, owner: MemberId): Piece[] {
    const known = this.#byClient.get(client)
    if (!known) return [{ length, author: owner }]
    const pieces: Piece[] = []
    const end = clock + length
    let at = clock
    for (let index = firstEndingAfter(known, clock); at < end; index++) {
      const credit = known[index]
      const start = Math.min(end, credit?.clock ?? end)
      if (start > at) append(pieces, { length: start - at, author: owner })
      if (!credit || start === end) break
      const stop = Math.min(end, credit.clock + credit.length)
      append(pieces, { length: stop - Math.max(at, start), author: credit.author })
      at = stop
    }
    return pieces
  }

  /** Forgets all others. */
  keepOnly(credits: Iterable<Credit>): void {
    const kept = [...credits]
    this.#byClient.clear()
    for (const credit of kept) this.add(credit)
  }

  *[Symbol.iterator](): Generator<Credit> {
    for (const credits of this.#byClient.values()) yield* credits
  }
}

function firstEndingAfter(credits: readonly Credit[], clock: number): number {
  let [low, high] = [0, credits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const credit = credits[middle]!
    if (credit.clock + credit.length > clock) high = middle
    else low = middle + 1
  }
  return low
}
