import type * as Y from 'yjs'
import type { StoredSnapshot, StoredUpdate } from '#db/documents.ts'
import type { Actor, MemberId } from '#domain/ids.ts'
import { decodeCredits, decodeDeleted, encodeCredits, encodeDeleted } from '#domain/text/authorship/codec.ts'
import { type Credit, Credits } from '#domain/text/authorship/credits.ts'
import { type Followed, Ledger } from '#domain/text/authorship/ledger.ts'
import type { Piece, Span } from '#domain/text/authorship/pieces.ts'
import { Pool } from '#domain/text/authorship/pool.ts'
import { standingCredits } from '#domain/text/authorship/standing.ts'

/** Who wrote what in a text in memory: whoever owns the client id, except for words that somebody else moved. */
export class Authorship {
  readonly #owners: ReadonlyMap<number, Actor>
  readonly #credits = new Credits()
  #ledger: Ledger | null = null
  /** Of the last snapshot, kept as it is by who doesn't follow moves. */
  #deleted: Uint8Array | null = null

  constructor(owners: ReadonlyMap<number, Actor>) {
    this.#owners = owners
  }

  /** Nothing for a client id that nobody owns. */
  readonly authorsOf = (span: Span): Piece[] => {
    const owner = this.#memberOf(span.client)
    return owner === undefined ? [] : this.#credits.authorsOf(span, owner)
  }

  /** What was stored with a snapshot or an update. */
  restore({ credits }: Pick<StoredUpdate, 'credits'>): void {
    if (credits) this.#keep(decodeCredits(credits))
  }

  /** From now on words that are moved are followed; before, there was this to be brought back. */
  startFollowing(deleted: Uint8Array | null): void {
    this.#deleted = deleted
    const pool = new Pool(deleted ? decodeDeleted(deleted) : [])
    this.#ledger = new Ledger((client) => this.#memberOf(client), this.#credits, pool)
  }

  /** What a member's change means; `clients` are those under which it adds something. */
  follow(transaction: Y.Transaction, by: MemberId, clients: Iterable<number>): Followed | null {
    const followed = this.#ledger?.follow(transaction, by, clients) ?? null
    if (followed) this.#keep(followed.credits)
    return followed
  }

  /** The same for a change that is stored already: who got the words then keeps them, whatever is known today. */
  followAgain(transaction: Y.Transaction, stored: Pick<StoredUpdate, 'memberId' | 'credits'>): void {
    const { beforeState, afterState } = transaction
    const clients = [...afterState].flatMap(([client, end]) => (end > (beforeState.get(client) ?? 0) ? [client] : []))
    if (stored.memberId !== 'system') this.#ledger?.follow(transaction, stored.memberId, clients)
    this.restore(stored)
  }

  /** What to store with a snapshot of this text. Forgets what no longer stands. */
  snapshot(doc: Y.Doc): Omit<StoredSnapshot, 'state'> {
    const standing = [...standingCredits(doc, this.#credits)]
    this.#credits.keepOnly(standing)
    return {
      credits: storedCredits(standing),
      deleted: this.#ledger ? encodeDeleted(this.#ledger.pool) : this.#deleted,
    }
  }

  /** The server sets marks on words, and writes none. */
  #memberOf(client: number): MemberId | undefined {
    const owner = this.#owners.get(client)
    return owner === 'system' ? undefined : owner
  }

  #keep(credits: readonly Credit[]): void {
    for (const credit of credits) this.#credits.add(credit)
  }
}

/** Null for none, so that most updates store nothing. */
export const storedCredits = (credits: readonly Credit[]): Uint8Array | null =>
  credits.length > 0 ? encodeCredits(credits) : null
