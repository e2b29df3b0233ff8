import * as Y from 'yjs'
import type { Reader } from '#db/client.ts'
import { listClientOwners, loadUpdates, type StoredSnapshot, type StoredUpdate } from '#db/documents.ts'
import type { Actor, MemberId, PlanId } from '#domain/ids.ts'
import type { Followed, Lost } from '#domain/text/authorship/ledger.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { touchesAnother } from '#domain/text/tellers.ts'
import { schemaProblem } from '#domain/text/yjs.ts'
import { Authorship, storedCredits } from './authorship.ts'
import { limitMerging, TooEntangled } from './merge-budget.ts'
import type { Refusal } from './refusal.ts'

/**
 * What an update did to the document. `bytes` is Yjs's own account of it, which is what is stored and sent to others: an
 * update may say more than it does. `tidied` is the part that its sender doesn't have: Yjs removes marks that ended up
 * without effect, here and in every client; done once and sent with the update, no client has to send its own.
 * `credits` is stored with the update; `lost` is what it took from the text, and whose it was.
 */
export type Applied = {
  bytes: Uint8Array
  tidied: Uint8Array | null
  credits: Uint8Array | null
  lost: readonly Lost[]
  /** Why nobody knows what it moved: our fault, and no reason to lose what somebody wrote. */
  fault: unknown
}

/** A member's change: who made it, and up to which clock it adds content, by client id. */
type Change = { by: MemberId | null; ends: ReadonlyMap<number, number>; guarded: boolean }

/** Marks the transactions that a member's update makes, as opposed to Yjs's own tidying up after it. */
const CHECKED = Symbol('checked')
/** How many structs one update may make Yjs walk over, about 50 ns each. 500 paragraphs written at the end while others wrote 2,000 there take a million. */
const MERGE_STEPS = 2_000_000
/** No client can have this id (they are 32 bits), so Yjs never finds it in use and changes it. */
const SERVER_CLIENT_ID = 2 ** 32

/** A section's Yjs document in memory. Whoever applies something that isn't committed afterwards has to throw it away. */
export class TextDoc {
  readonly doc = new Y.Doc()
  readonly fragment = this.doc.getXmlFragment('default')
  /** Who owns which Yjs client id; `system` those under which the server set marks. */
  readonly owners: Map<number, Actor>
  readonly authorship: Authorship
  /** Number of the last committed update in it. */
  seq = 0
  /** Number of the snapshot it was loaded from. */
  snapshotSeq = 0
  #size = 0
  #problem: string | null = null
  #written: Uint8Array[] = []
  #change: Change | null = null
  #followed: Followed | null = null
  #fault: unknown = null
  readonly #note = (bytes: Uint8Array): void => void this.#written.push(bytes)

  constructor(owners: Map<number, Actor>) {
    this.doc.clientID = SERVER_CLIENT_ID
    this.owners = owners
    this.authorship = new Authorship(owners)
    this.doc.on('beforeTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin === CHECKED) limitMerging(transaction, MERGE_STEPS)
    })
    this.doc.on('update', this.#note)
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin !== CHECKED) return
      this.#problem = schemaProblem(transaction, this.fragment)
      if (this.#problem !== null || !this.#change?.by) return
      if (this.#change.guarded && touchesAnother(transaction, this.#change.by)) {
        this.#problem = 'Somebody else’s own words would be changed.'
        return
      }
      try {
        this.#followed = this.authorship.follow(transaction, this.#change.by, this.#change.ends.keys())
      } catch (error) {
        this.#fault = error
      }
    })
  }

  /** Merges what is committed already, as it stands. */
  restore(updates: readonly Uint8Array[]): void {
    // Yjs tidies up after changes that aren't local; whatever there was to tidy is among the updates.
    this.doc.once('beforeObserverCalls', (transaction: Y.Transaction) => {
      transaction.local = true
    })
    // Nobody asks what was written, and writing a whole document takes a quarter of the time.
    this.doc.off('update', this.#note)
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update)
    })
    this.doc.on('update', this.#note)
    this.grow(updates.reduce((bytes, update) => bytes + update.length, 0))
  }

  /** Merges what is committed already one by one, to see what was deleted and moved; three times the work. */
  restoreFollowing(updates: readonly StoredUpdate[]): void {
    for (const stored of updates) {
      this.doc.once('afterTransaction', (transaction: Y.Transaction) => {
        this.authorship.followAgain(transaction, stored)
      })
      this.restore([stored.bytes])
    }
  }

  /**
   * Merges an update that `inspect` found new; `ends` is what it found, `by` whose it is. A refusal means that the update
   * broke something: the document has to be thrown away. `guarded`: other people's stories and quotations stay theirs.
   */
  apply(
    update: Uint8Array,
    ends: ReadonlyMap<number, number>,
    by: MemberId | null = null,
    { guarded = false } = {},
  ): Applied | { refusal: Refusal } {
    this.#problem = null
    this.#written = []
    this.#followed = null
    this.#fault = null
    this.#change = { by, ends, guarded }
    try {
      Y.applyUpdate(this.doc, update, CHECKED)
    } catch (error) {
      if (error instanceof TooEntangled) return { refusal: { code: 'too-large', detail: 'entangled' } }
      return { refusal: { code: 'malformed', detail: 'merging failed' } }
    }
    if (this.#problem !== null) return { refusal: { code: 'schema', detail: this.#problem } }
    const { store } = this.doc
    if (store.pendingStructs || store.pendingDs) return { refusal: { code: 'gap', detail: 'left something pending' } }
    for (const [clientId, end] of ends) {
      // An update that isn't merged as it was decoded has fooled one of the two readers.
      if (Y.getState(store, clientId) !== end) return { refusal: { code: 'malformed', detail: 'merged otherwise' } }
    }
    const [first, ...tidied] = this.#written
    if (!first) return { refusal: { code: 'malformed', detail: 'changed nothing' } }
    const { credits, lost } = this.#followed ?? { credits: [], lost: [] }
    const followed = { credits: storedCredits(credits), lost, fault: this.#fault }
    return tidied.length === 0
      ? { bytes: first, tidied: null, ...followed }
      : { bytes: Y.mergeUpdates(this.#written), tidied: Y.mergeUpdates(tidied), ...followed }
  }

  /** The whole document, to be stored. */
  snapshot(): StoredSnapshot {
    return { state: Y.encodeStateAsUpdate(this.doc), ...this.authorship.snapshot(this.doc) }
  }

  /** At most how many bytes the whole state takes: the sum of what was committed, until it is measured. */
  get size(): number {
    return this.#size
  }

  /** Counts bytes that were committed. */
  grow(bytes: number): void {
    this.#size += bytes
  }

  /** Takes about 5 ms per megabyte. */
  measure(): void {
    this.#size = Y.encodeStateAsUpdate(this.doc).length
  }

  destroy(): void {
    this.doc.destroy()
  }
}

/**
 * Builds a section's document from the committed rows that this reader sees. Only who writes has to follow moves; who
 * they made the author is stored.
 */
export async function loadTextDoc(
  db: Reader,
  planId: PlanId,
  section: SectionKey,
  { follows = false } = {},
): Promise<TextDoc> {
  const owners = await listClientOwners(db, planId, section)
  const { seq, snapshot, updates } = await loadUpdates(db, planId, section)
  const text = new TextDoc(owners)
  if (snapshot) text.authorship.restore(snapshot)
  if (follows) {
    text.authorship.startFollowing(snapshot?.deleted ?? null)
    if (snapshot) text.restore([snapshot.state])
    text.restoreFollowing(updates)
  } else {
    for (const update of updates) text.authorship.restore(update)
    text.restore([...(snapshot ? [snapshot.state] : []), ...updates.map((update) => update.bytes)])
  }
  text.seq = seq
  text.snapshotSeq = seq - updates.length
  return text
}
