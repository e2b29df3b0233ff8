/** What keeping a stretch of text costs besides its characters; bounds how many there are. */
const COST_OF_ONE = 64

/** Stretches of text, of which the latest are kept, so many characters of them. */
export class Shelf<T extends { words: string }> {
  readonly #most: number
  #items: T[] = []
  #size = 0

  constructor(most: number) {
    this.#most = most
  }

  get items(): readonly T[] {
    return this.#items
  }

  /** The latest come last. What is longer than all that is kept is not kept. */
  add(item: T): void {
    this.#items.push(item)
    this.grow(item.words.length + COST_OF_ONE)
  }

  /** So many characters were added to what is there. */
  grow(characters: number): void {
    this.#size += characters
    let from = 0
    for (; this.#size > this.#most && from < this.#items.length; from++) {
      this.#size -= this.#items[from]!.words.length + COST_OF_ONE
    }
    if (from > 0) this.#items = this.#items.slice(from)
  }
}
