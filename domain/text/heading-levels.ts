/** HTML and Markdown have no deeper headings. */
const DEEPEST = 6

/**
 * Levels of headings on a page whose own headings go down to level `offset`. Writers skip levels (1, then 3); screen
 * reader users who jump by level then look for what isn't there. So each heading goes one level below the nearest
 * earlier one that was meant to be higher: 1, 3, 2 become 1, 2, 2.
 */
export class HeadingLevels {
  readonly #offset: number
  /** Levels as written, of the headings that the current place is under. */
  readonly #above: number[] = []

  constructor(offset: number) {
    this.#offset = offset
  }

  /** Level on the page of a heading written at `level`; what follows stands under it. */
  enter(level: number): number {
    while (this.#above.length > 0 && this.#above.at(-1)! >= level) this.#above.pop()
    this.#above.push(level)
    return Math.min(this.#offset + this.#above.length, DEEPEST)
  }

  /** Level on the page for a heading of something small that stands here and has nothing under it. */
  under(): number {
    return Math.min(this.#offset + this.#above.length + 1, DEEPEST)
  }
}
