import type { Passage } from './passages.ts'
import { BOUNDARY, type Match, Seeds, SHORTEST, TELLING } from './seeds.ts'

/** Text that was deleted, and may be what came back somewhere else. */
export type Source = {
  words: string
  isPicture: boolean
  isUprooted: boolean
  /** Same for what was deleted at once. */
  batch: number
}
/** `length` characters of what was added, from `at` on, are those of `source`, from `from` on. */
export type Move<S> = { to: Passage; at: number; source: S; from: number; length: number }

/** How far a word may have grown or shrunk between two stretches that were moved together. */
const NEAR = 8

/**
 * Tells which of the words that came are words that went. Each character is given once, long stretches first. Short ones
 * are believed only where more speaks for them: people who write about the same thing use the same words, and those who
 * replace a letter often type the same letter again.
 */
export class MoveSearch {
  readonly #added: readonly Passage[]
  readonly #text: string
  /** Where each passage begins in the text. */
  readonly #starts: number[] = []
  readonly #taken: Uint8Array
  #seeds: Seeds | null = null
  /** Characters whose origin isn't found. */
  left = 0

  constructor(added: readonly Passage[]) {
    this.#added = added
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

  /** `sources` come in the order in which they are preferred; `atOnce`: they went in the same step as the others came. */
  find<S extends Source>(sources: readonly S[], atOnce: boolean): Move<S>[] {
    const found = new Finding(sources, atOnce)
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
        if (found.believes(move)) this.#take(found, index, move)
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

/** What is found so far among some sources, and what that makes of the next find. */
class Finding<S extends Source> {
  readonly sources: readonly S[]
  readonly moves: Move<S>[] = []
  readonly #atOnce: boolean
  readonly #used = new Map<S, Uint8Array>()
  readonly #whole = new Map<string, S[]>()
  /** Whatever was deleted at once with something that has come back. */
  readonly #batches = new Set<number>()

  constructor(sources: readonly S[], atOnce: boolean) {
    this.sources = sources
    this.#atOnce = atOnce
    for (const source of sources) {
      const alike = this.#whole.get(source.words)
      if (alike) alike.push(source)
      else this.#whole.set(source.words, [source])
    }
  }

  get hasMore(): boolean {
    return this.#used.size < this.sources.length
  }

  usedOf(source: S): Uint8Array {
    const used = this.#used.get(source) ?? new Uint8Array(source.words.length)
    this.#used.set(source, used)
    return used
  }

  /** The first source that holds these words and no others, if that is enough to believe it. */
  same(to: Passage): S | undefined {
    const alike = this.#whole.get(to.words) ?? []
    return alike.find((source) => {
      if (this.#used.get(source)?.includes(1) || source.isPicture !== to.isPicture) return false
      return this.believes({ to, at: 0, source, from: 0, length: to.words.length })
    })
  }

  believes({ to, at, source, from, length }: Move<S>): boolean {
    if (length >= TELLING) return true
    const [isAllAdded, isAllSource] = [length === to.words.length, length === source.words.length]
    const isAll = isAllAdded && isAllSource
    if (this.#batches.has(source.batch) && isAll) return true
    if (this.#atOnce && isAll && (to.isUprooted || source.isUprooted || length >= SHORTEST)) return true
    if (length < SHORTEST) return false
    if (this.#atOnce && (isAllAdded || isAllSource) && (to.isUprooted || source.isUprooted)) return true
    return this.moves.some(
      (move) => move.to === to && move.source === source && Math.abs(move.from - move.at - from + at) <= NEAR,
    )
  }

  take(move: Move<S>): void {
    this.usedOf(move.source).fill(1, move.from, move.from + move.length)
    this.moves.push(move)
    this.#batches.add(move.source.batch)
  }
}
