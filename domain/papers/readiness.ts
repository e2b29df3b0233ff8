import type { Instant } from '../ids.ts'
import { between, MINUTE, toMilliseconds } from '../time.ts'
import type { PaperFormat } from './formats.ts'
import type { Paper } from './state.ts'

/** Forms that somebody needs who comes, and since when: who says so late does not make what was ready before unfair. */
export type NeededFormats = ReadonlyMap<PaperFormat, Instant>

/** Whole minutes; the entry that opens a meeting records them. */
export type PapersGiven = {
  /** Since the last form that somebody needs was ready, of the paper that was last; 0 while one is missing. */
  ready: number
  /** By which the slowest form came after the first one of its paper, or after it was asked for. */
  apart: number
}

export type Readiness = PapersGiven & { missing: PaperFormat[] }

/** How long people have had these papers, each in the form that they need. */
export function readinessOf(papers: readonly Paper[], needed: NeededFormats, at: Instant): Readiness {
  const missing = new Set<PaperFormat>()
  let [ready, apart] = [Number.MAX_SAFE_INTEGER, 0]
  for (const { released } of papers) {
    const first = firstRelease(released)
    for (const [format, since] of needed) {
      const release = released.get(format)?.at
      if (release === undefined) missing.add(format)
      else ready = Math.min(ready, minutes(release, at))
      if (first) apart = Math.max(apart, minutes(first > since ? first : since, release ?? at))
    }
  }
  return { ready: missing.size > 0 || papers.length === 0 ? 0 : ready, apart, missing: [...missing] }
}

/** The longest time that people can have had these papers, whatever they need: the log itself says so. */
export function longestReady(papers: readonly Paper[], at: Instant): number {
  const each = papers.map(({ released }) => {
    const first = firstRelease(released)
    return first ? minutes(first, at) : 0
  })
  return Math.min(...each)
}

const firstRelease = (released: Paper['released']): Instant | undefined =>
  [...released.values()].map(({ at }) => at).sort()[0]

const minutes = (from: Instant, to: Instant): number =>
  toMilliseconds(to) > toMilliseconds(from) ? Math.floor(between(from, to) / MINUTE) : 0
