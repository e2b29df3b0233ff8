import * as Y from 'yjs'

/** About 0.6 ns each: at most 0.12 s. A thousand cuts in the longest honest list of structs, some 20,000, are a tenth. */
const MAX_MOVED = 200_000_000

/**
 * What an update makes Yjs move about in memory. It keeps each client's structs in one array; cutting one in two, or
 * joining two, moves all behind it. 100,000 cuts in a document of many small structs stopped a process for 26 s.
 */
export class MergeCost {
  readonly #doc: Y.Doc
  #moved = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  get isTooHigh(): boolean {
    return this.#moved > MAX_MOVED
  }

  /** A struct begins at this clock afterwards. */
  cutAt(clientId: number, clock: number): void {
    const { structs, index } = this.#find(clientId, clock)
    if (structs[index] && structs[index].id.clock < clock) this.#moved += structs.length - index
  }

  /** What stands at this clock may be joined with its neighbours afterwards. */
  joinAt(clientId: number, clock: number): void {
    const { structs, index } = this.#find(clientId, clock)
    this.#moved += structs.length - index
  }

  #find(clientId: number, clock: number) {
    const structs = this.#doc.store.clients.get(clientId) ?? []
    const isKnown = clock < Y.getState(this.#doc.store, clientId)
    return { structs, index: isKnown ? Y.findIndexSS(structs, clock) : structs.length }
  }
}
