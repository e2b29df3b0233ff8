/** The same characters in two texts: `length` of them, from `at` in the one and from `from` in the other. */
export type Match = { at: number; from: number; length: number }

/** Fewer characters alike say nothing. */
export const SHORTEST = 4
/** So many alike in a row are hardly chance. */
export const TELLING = 12
/** Stands between texts that are searched as one, and never matches. */
export const BOUNDARY = '\0'

/** Places looked at for each four characters, steps taken and matches kept: what keeps made-up texts from costing much. */
const MOST_TRIES = 16
const MOST_STEPS = 2_000_000
const MOST_MATCHES = 10_000
const [SMALLEST_TABLE, LARGEST_TABLE] = [64, 65_536]

/**
 * Finds what other texts have in common with one text, however long they are: a table of its groups of four characters
 * (as in LZ77 compressors) is held against each of them, in a few nanoseconds a character where nothing is alike.
 */
export class Seeds {
  readonly #text: string
  readonly #mask: number
  /** The first place of each group, and for each place the next one of the same group; -1 is none. */
  readonly #first: Int32Array
  readonly #next: Int32Array
  #steps = MOST_STEPS
  #room = MOST_MATCHES

  constructor(text: string) {
    this.#text = text
    let size = SMALLEST_TABLE
    while (size < 2 * text.length && size < LARGEST_TABLE) size *= 2
    this.#mask = size - 1
    this.#first = new Int32Array(size).fill(-1)
    this.#next = new Int32Array(text.length)
    for (let at = text.length - SHORTEST; at >= 0; at--) {
      const group = this.#groupAt(text, at)
      this.#next[at] = this.#first[group]!
      this.#first[group] = at
    }
  }

  /** Stretches of `words` that stand in the text too, as long as they go; not every one of the short ones. */
  matchesIn(words: string): Match[] {
    const matches: Match[] = []
    for (let from = 0; from + SHORTEST <= words.length && this.#steps > 0 && this.#room > 0; ) {
      const longest = this.#matchesAt(words, from, matches)
      // What begins within this match and goes further is found from its last characters, and traced back.
      from += Math.max(1, longest - SHORTEST + 1)
    }
    return matches
  }

  #matchesAt(words: string, from: number, matches: Match[]): number {
    let [longest, best] = [0, 0]
    let tries = MOST_TRIES
    for (let at = this.#first[this.#groupAt(words, from)]!; at >= 0 && tries > 0; at = this.#next[at]!, tries--) {
      const ahead = this.#alike(words, from, at, 1)
      if (ahead < SHORTEST) continue
      // Of two that go as far from here, the one that began earlier is the longer.
      const behind = this.#alike(words, from - 1, at - 1, -1)
      const length = ahead + behind
      if (length <= best && length < TELLING) continue
      matches.push({ at: at - behind, from: from - behind, length })
      this.#room--
      longest = Math.max(longest, ahead)
      best = Math.max(best, length)
    }
    return longest
  }

  #alike(words: string, from: number, at: number, step: 1 | -1): number {
    let length = 0
    for (;;) {
      const [theirs, ours] = [from + step * length, at + step * length]
      if (theirs < 0 || ours < 0 || theirs >= words.length || ours >= this.#text.length) break
      const code = words.charCodeAt(theirs)
      if (code !== this.#text.charCodeAt(ours) || code === 0) break
      length++
    }
    this.#steps -= length + 1
    return length
  }

  #groupAt(text: string, at: number): number {
    let group = text.charCodeAt(at)
    for (let i = 1; i < SHORTEST; i++) group = Math.imul(group, 0x01000193) ^ text.charCodeAt(at + i)
    return (group ^ (group >>> 15)) & this.#mask
  }
}
