import type { MemberId } from '../../ids.ts'
import { Finding, type Move, type Source } from './finding.ts'
import type { Passage } from './passages.ts'
import { BOUNDARY, type Match, Seeds, SHORTEST } from './seeds.ts'

/**
 * Tells which of the words that came are words that went. Each character is given once, long stretches first. Short ones
 * are believed only where more speaks for them: people who write about the same thing use the same words, and those who
 * replace a letter often type the same letter again.
 */
export class MoveSearch {
  readonly #added: readonly Passage[]
  readonly #by: MemberId
  readonly #text: string
  /** Where each passage begins in the text. */
  readonly #starts: number[] = []
  readonly #taken: Uint8Array
  #seeds: Seeds | null = null
  /** Characters whose origin isn't found. */
  left = 0

  /** `by` added them. */
  constructor(added: readonly Passage[], by: MemberId) {
    this.#added = added
    this.#by = by
    let at = 0
    for (const { words } of added) {
      this.#starts.push(at)
      at += words.length + BOUNDARY.length
      this.left += words.length
    }
    // What a picture is called is no text.
    this.#text = added.map(({ words, isPicture }) => (isPicture ? BOUNDARY.repeat(words.length) : words)).join(BOUNDARY)
    this.#taken = new Uint8Array(at)
  }

  /**
   * `sources` come in the order in which they are preferred; `atOnce`: they went in the same step as the others came.
   * `known` came back with them and speaks for the others.
   */
  find<S extends Source>(sources: readonly S[], atOnce: boolean, known: readonly Move<S>[] = []): Move<S>[] {
    const found = new Finding(sources, this.#by, atOnce)
    for (const { source } of known) found.note(source)
    this.#takeWhole(found)
    if (this.left > 0 && found.hasMore) {
      const matches = this.#matches(found)
      this.#takeParts(found, matches)
      if (found.moves.length > 0) {
        this.#takeWhole(found)
        this.#takeParts(found, matches)
      }
    }
    return found.moves
  }

  #takeWhole<S extends Source>(found: Finding<S>): void {
    for (const [index, to] of this.#added.entries()) {
      if (this.#taken[this.#starts[index]!]) continue
      const source = found.same(to)
      if (source) this.#take(found, index, { to, at: 0, source, from: 0, length: to.words.length })
    }
  }

  #matches<S extends Source>({ sources }: Finding<S>): [S, Match][] {
    this.#seeds ??= new Seeds(this.#text)
    const matches: [S, Match][] = []
    for (const source of sources) {
      if (source.isPicture || source.words.length < SHORTEST) continue
      for (const match of this.#seeds.matchesIn(source.words)) matches.push([source, match])
    }
    return matches.sort(([, one], [, other]) => other.length - one.length)
  }

  #takeParts<S extends Source>(found: Finding<S>, matches: readonly [S, Match][]): void {
    for (const [source, match] of matches) {
      const index = this.#passageAt(match.at)
      for (const { at, from, length } of this.#free(found.usedOf(source), match)) {
        const move = { to: this.#added[index]!, at: at - this.#starts[index]!, source, from, length }
        if (found.believes(move, this.#isAll(at, length))) this.#take(found, index, move)
      }
    }
  }

  #take<S extends Source>(found: Finding<S>, index: number, move: Move<S>): void {
    const start = this.#starts[index]! + move.at
    this.#taken.fill(1, start, start + move.length)
    this.left -= move.length
    found.take(move)
  }

  /** What of a match is neither found nor used yet. */
  *#free(used: Uint8Array, { at, from, length }: Match): Generator<Match> {
    let begun = -1
    for (let i = 0; i <= length; i++) {
      const isFree = i < length && !this.#taken[at + i] && !used[from + i]
      if (isFree && begun < 0) begun = i
      if (isFree || begun < 0) continue
      if (i - begun >= SHORTEST) yield { at: at + begun, from: from + begun, length: i - begun }
      begun = -1
    }
  }

  /** Whether these characters are all that is not found between others, or between the ends of their passage. */
  #isAll(at: number, length: number): boolean {
    return this.#isEnd(at - 1) && this.#isEnd(at + length)
  }

  #isEnd(at: number): boolean {
    return at < 0 || at >= this.#text.length || this.#taken[at] === 1 || this.#text[at] === BOUNDARY
  }

  #passageAt(at: number): number {
    let [low, high] = [0, this.#starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= at) low = middle
      else high = middle - 1
    }
    return low
  }
}
