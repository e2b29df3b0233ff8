import type { MemberId } from '../../ids.ts'
import type { Passage } from './passages.ts'
import { SHORTEST, TELLING } from './seeds.ts'

/** Text that was deleted, and may be what came back somewhere else. */
export type Source = {
  words: string
  isPicture: boolean
  isUprooted: boolean
  /** Who deleted it. */
  by: MemberId
  /** Same for what was deleted at once, and growing. */
  batch: number
}
/** `length` characters of what was added, from `at` on, are those of `source`, from `from` on. */
export type Move<S> = { to: Passage; at: number; source: S; from: number; length: number }

/**
 * Part of something that is part of all that went lately says less: among so much, people who write about one thing have
 * said the same before.
 */
const TELLING_IN_ALL = 2 * TELLING

/**
 * How far a word may have grown or shrunk between two stretches that were moved together; and how many deletions may lie
 * between two of a series: holding down a key makes one for each word, as nobody can tell two spaces apart.
 */
const NEAR = 8
/** The same in a paragraph that was made anew: somebody without a connection may have written in it before and after. */
const NEAR_IN_REBUILT = 256

/** What is found so far among some sources, and what that makes of the next find. */
export class Finding<S extends Source> {
  readonly sources: readonly S[]
  readonly moves: Move<S>[] = []
  readonly #by: MemberId
  readonly #atOnce: boolean
  /** What is looked for came in a change that moves or brings back something anyhow. */
  #isMoving: boolean
  readonly #used = new Map<S, Uint8Array>()
  /** By their words, the preferred ones last. */
  readonly #whole = new Map<string, S[]>()
  readonly #movesOf = new Map<S, Move<S>[]>()
  /** Of what was believed, by who had deleted it. */
  readonly #batches = new Map<MemberId, Set<number>>()

  /** `by` added what is looked for; `atOnce`: in the same step in which the sources went. */
  constructor(sources: readonly S[], by: MemberId, atOnce: boolean) {
    this.sources = sources
    this.#by = by
    this.#atOnce = atOnce
    this.#isMoving = atOnce
    for (let index = sources.length - 1; index >= 0; index--) {
      const source = sources[index]!
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
    while (this.#movesOf.has(alike.at(-1) as S)) alike.pop()
    return alike.findLast((source) => {
      if (this.#movesOf.has(source) || source.isPicture !== to.isPicture) return false
      return this.believes({ to, at: 0, source, from: 0, length: to.words.length })
    })
  }

  /** `isAllAdded`: nothing beside it is left to be found. */
  believes({ to, at, source, from, length }: Move<S>, isAllAdded = true): boolean {
    const isAllSource = length === source.words.length
    if (length >= (this.#isMoving || isAllAdded || isAllSource ? TELLING : TELLING_IN_ALL)) return true
    const isAll = isAllAdded && isAllSource
    const isInSeries = this.#isInSeries(source)
    if (isInSeries && isAll) return true
    const isRebuilt = this.#atOnce && (to.isUprooted || source.isUprooted)
    if (isRebuilt && isAll) return true
    if (length < SHORTEST) return false
    if (isRebuilt && (isAllAdded || isAllSource)) return true
    if (source.by === this.#by && (isAll || (isAllSource && isInSeries))) return true
    const others = this.#movesOf.get(source) ?? []
    const shift = isRebuilt ? NEAR_IN_REBUILT : NEAR
    return others.some((move) => move.to === to && Math.abs(move.from - move.at - from + at) <= shift)
  }

  take(move: Move<S>): void {
    const { source, from, length } = move
    this.usedOf(source).fill(1, from, from + length)
    this.moves.push(move)
    const others = this.#movesOf.get(source)
    if (others) others.push(move)
    else this.#movesOf.set(source, [move])
    this.note(source)
  }

  /** Something else that came in the same change, and where it came from. */
  note({ by, batch }: Source): void {
    this.#isMoving = true
    const batches = this.#batches.get(by) ?? new Set()
    this.#batches.set(by, batches.add(batch))
  }

  #isInSeries({ by, batch }: Source): boolean {
    const believed = this.#batches.get(by)
    if (!believed) return false
    for (let near = batch - NEAR; near <= batch + NEAR; near++) if (believed.has(near)) return true
    return false
  }
}
