import { compareBytes, concat, utf8 } from '../bytes.ts'
import { type Digest, digestOf, type Sha256 } from '../crypto.ts'
import { canonical } from '../log/canonical.ts'
import { attainable, completion, type Kind } from './quotas.ts'
import type { Candidate, CandidateKey, Recruitment, Shortfall, Targets } from './state.ts'

const COMMIT = utf8('evenground-lot-commit-v1\n')
const SEED = utf8('evenground-draw-seed-v1\n')
const PICK = utf8('evenground-lot-pick-v1\n')

/** What is published before anybody applies, so that the secret cannot be chosen later (voting.md, “lot”). */
export const promiseOf = (sha256: Sha256, secret: Uint8Array): Digest => digestOf(sha256, concat(COMMIT, secret))

export type SeedParts = {
  /** The log that it belongs to. */
  origin: string
  call: Pick<Recruitment, 'round' | 'places' | 'targets' | 'text'>
  /** Seal of the list of candidates, which nobody can change after closing. */
  candidates: string
  /** In hexadecimal. */
  secret: string
  numbers: readonly number[]
}

/** 32 bytes out of what was promised, who applied, and public numbers that nobody could choose. */
export function seedOf(sha256: Sha256, { origin, call, candidates, secret, numbers }: SeedParts): Uint8Array {
  const { round, places, targets, text } = call
  return sha256(concat(SEED, utf8(canonical({ origin, round, places, targets, text, candidates, secret, numbers }))))
}

/** Smallest hash first: an order that depends on the seed and the keys alone. */
function inLotOrder(sha256: Sha256, seed: Uint8Array, candidates: readonly Candidate[]): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, pick: sha256(concat(PICK, seed, utf8(candidate.key))) }))
    .sort((a, b) => compareBytes(a.pick, b.pick))
    .map(({ candidate }) => candidate)
}

export type Drawn = { drawn: CandidateKey[]; waiting: CandidateKey[]; short: Shortfall[] }
type Lottery = { seed: Uint8Array; candidates: readonly Candidate[]; targets: Targets; places: number }

/**
 * Draws lots. Walks the candidates in the order of the lot and takes each one with whom all needs can still be met. So
 * candidates with the same profile have the same chance, and a need that can be met is met.
 */
export function drawLots(sha256: Sha256, { seed, candidates, targets, places }: Lottery): Drawn {
  const order = inLotOrder(sha256, seed, candidates)
  const kinds = kindsOf(order)
  const profiles = [...kinds.keys()]
  const pool = [...kinds.values()]
  let free = Math.min(places, order.length)
  const needs = attainable(pool, targets, free)
  let way = completion(pool, needs, free) ?? []
  const drawn: Candidate[] = []
  const waiting: Candidate[] = []
  for (const candidate of order) {
    const index = profiles.indexOf(candidate.profile.join())
    const next =
      way[index]! > 0 ? lessOne(way, index) : (swapped(way, pool, needs, index) ?? wayWith(pool, needs, free, index))
    if (!next) {
      // From here on nobody of this kind can come, however the lots fall.
      pool[index]!.left = 0
      waiting.push(candidate)
      continue
    }
    way = next
    take(pool, needs, index)
    free -= 1
    drawn.push(candidate)
  }
  const keys = (some: readonly Candidate[]) => some.map(({ key }) => key)
  return { drawn: keys(drawn), waiting: keys(waiting), short: shortfalls(drawn, targets) }
}

function kindsOf(candidates: readonly Candidate[]): Map<string, Kind> {
  const kinds = new Map<string, Kind>()
  // By profile and not by lot, so that the search sees the same pool whatever the seed.
  for (const { profile } of candidates.toSorted((a, b) => (a.profile.join() < b.profile.join() ? -1 : 1))) {
    const kind = kinds.get(profile.join())
    if (kind) kind.left += 1
    else kinds.set(profile.join(), { profile, left: 1 })
  }
  return kinds
}

const lessOne = (way: readonly number[], index: number): number[] => way.map((n, i) => (i === index ? n - 1 : n))

/**
 * The same way with one of this kind instead of somebody else, where that still meets every need. Whether somebody can
 * come does not depend on which way is found: this only saves most of the searching.
 */
function swapped(way: readonly number[], pool: readonly Kind[], needs: Targets, index: number): number[] | null {
  const { profile, left } = pool[index]!
  if (left === 0) return null
  const have = needs.map((values) => values.map(() => 0))
  for (const [kind, n] of way.entries()) {
    if (n > 0) for (const [category, values] of have.entries()) values[pool[kind]!.profile[category]!]! += n
  }
  const canGo = (other: readonly number[]) =>
    other.every((value, category) => value === profile[category] || have[category]![value]! > needs[category]![value]!)
  const goes = way.findIndex((n, kind) => n > 0 && canGo(pool[kind]!.profile))
  return goes === -1 ? null : lessOne(way, goes)
}

/** A way to fill the places in which one of this kind comes, without that one; null if there is none. */
function wayWith(pool: readonly Kind[], needs: Targets, free: number, index: number): number[] | null {
  if (free === 0 || pool[index]!.left === 0) return null
  const rest = pool.map((kind, i) => (i === index ? { ...kind, left: kind.left - 1 } : kind))
  return completion(rest, lessNeed(needs, pool[index]!.profile), free - 1)
}

const lessNeed = (needs: Targets, profile: readonly number[]): number[][] =>
  needs.map((values, category) =>
    values.map((need, value) => (profile[category] === value ? Math.max(0, need - 1) : need)),
  )

function take(pool: readonly Kind[], needs: number[][], index: number): void {
  const kind = pool[index]!
  kind.left -= 1
  lessNeed(needs, kind.profile).forEach((values, category) => {
    needs[category] = values
  })
}

/** Which wishes the people who were drawn do not meet. */
export function shortfalls(drawn: readonly Candidate[], targets: Targets): Shortfall[] {
  return targets.flatMap((values, category) =>
    values.flatMap((wanted, value) => {
      const got = drawn.filter(({ profile }) => profile[category] === value).length
      return got < wanted ? [{ category, value, wanted, got }] : []
    }),
  )
}
