import * as Y from 'yjs'
import type { Reader } from '#db/client.ts'
import { listClientOwners, loadUpdates } from '#db/documents.ts'
import type { Actor, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import { schemaProblem } from '#domain/text/yjs.ts'
import { limitMerging, TooEntangled } from './merge-budget.ts'
import type { Refusal } from './refusal.ts'

/**
 * What an update did to the document. `bytes` is Yjs's own account of it, which is what is stored and sent to others: an
 * update may say more than it does. `tidied` is the part that its sender doesn't have: Yjs removes marks that ended up
 * without effect, here and in every client; done once and sent with the update, no client has to send its own.
 */
export type Applied = { bytes: Uint8Array; tidied: Uint8Array | null }

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
  /** Number of the last committed update in it. */
  seq = 0
  /** Number of the snapshot it was loaded from. */
  snapshotSeq = 0
  #size = 0
  #problem: string | null = null
  #written: Uint8Array[] = []

  constructor(owners: Map<number, Actor>) {
    this.doc.clientID = SERVER_CLIENT_ID
    this.owners = owners
    this.doc.on('beforeTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin === CHECKED) limitMerging(transaction, MERGE_STEPS)
    })
    this.doc.on('update', (bytes: Uint8Array) => void this.#written.push(bytes))
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin === CHECKED) this.#problem = schemaProblem(transaction, this.fragment)
    })
  }

  /** Merges what is committed already, as it stands. */
  restore(updates: readonly Uint8Array[]): void {
    // Yjs tidies up after changes that aren't local; whatever there was to tidy is among the updates.
    this.doc.once('beforeObserverCalls', (transaction: Y.Transaction) => {
      transaction.local = true
    })
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update)
    })
    this.#written = []
    this.grow(updates.reduce((bytes, update) => bytes + update.length, 0))
  }

  /**
   * Merges an update that `inspect` found new; `ends` is what it found. A refusal means that the update broke something:
   * the document has to be thrown away.
   */
  apply(update: Uint8Array, ends: ReadonlyMap<number, number>): Applied | { refusal: Refusal } {
    this.#problem = null
    this.#written = []
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
    return tidied.length === 0
      ? { bytes: first, tidied: null }
      : { bytes: Y.mergeUpdates(this.#written), tidied: Y.mergeUpdates(tidied) }
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

/** Builds a section's document from the committed rows that this reader sees. */
export async function loadTextDoc(db: Reader, planId: PlanId, section: SectionKey): Promise<TextDoc> {
  const owners = await listClientOwners(db, planId, section)
  const { seq, snapshot, updates } = await loadUpdates(db, planId, section)
  const text = new TextDoc(owners)
  text.restore([...(snapshot ? [snapshot] : []), ...updates.map((update) => update.bytes)])
  text.seq = seq
  text.snapshotSeq = seq - updates.length
  return text
}
