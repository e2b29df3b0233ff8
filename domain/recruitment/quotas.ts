import type { Targets } from './state.ts'

/** Candidates who chose the same values are alike: who of them comes, only the lot says. */
export type Kind = { profile: readonly number[]; left: number }

/** What is still to be filled. `needs` has the shape of the call's targets. */
type Open = { left: number[]; needs: number[][]; places: number }

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/**
 * How many of each kind to take so that exactly `places` people come and every need is met; null if there is no way.
 * Searches all ways, the tightest need first, and remembers where it got stuck; the same question gives the same answer.
 */
export function completion(kinds: readonly Kind[], targets: Targets, places: number): number[] | null {
  const left = kinds.map((kind) => kind.left)
  if (sum(left) < places) return null
  const open: Open = { left, needs: targets.map((wanted) => [...wanted]), places }
  return search(
    kinds.map(({ profile }) => profile),
    open,
    new Set(),
  )
}

type Profiles = readonly (readonly number[])[]

function search(profiles: Profiles, open: Open, stuck: Set<string>): number[] | null {
  const spare = spareIn(profiles, open)
  if (isHopeless(open, spare)) return null
  const need = tightest(open, spare)
  if (!need) return filled(open)
  // Mostly nothing ever gets stuck, and spelling a state takes longer than all the rest.
  if (stuck.size > 0 && stuck.has(spell(open))) return null
  const left = [...open.left]
  for (const kind of useful(profiles, { ...open, left }, need)) {
    const found = search(profiles, taking(profiles, { ...open, left }, kind), stuck)
    if (found) {
      found[kind]! += 1
      return found
    }
    // No way has one more of this kind: the rest of the search does without.
    left[kind] = 0
  }
  stuck.add(spell(open))
  return null
}

const spell = ({ left, needs, places }: Open): string => `${left.join()} ${needs.join(';')} ${places}`

function taking(profiles: Profiles, { left, needs, places }: Open, kind: number): Open {
  return {
    left: left.map((n, i) => (i === kind ? n - 1 : n)),
    needs: needs.map((values, category) =>
      values.map((need, value) => (profiles[kind]![category] === value ? Math.max(0, need - 1) : need)),
    ),
    places: places - 1,
  }
}

/** How many more people there are of each value than are needed. One walk over all kinds: this is asked most often. */
function spareIn(profiles: Profiles, { left, needs }: Open): number[][] {
  const spare = needs.map((values) => values.map((need) => -need))
  for (const [kind, profile] of profiles.entries()) {
    const people = left[kind]!
    if (people === 0) continue
    for (const [category, values] of spare.entries()) values[profile[category]!]! += people
  }
  return spare
}

const isHopeless = ({ left, needs, places }: Open, spare: readonly (readonly number[])[]): boolean =>
  sum(left) < places ||
  needs.some((values) => sum(values) > places) ||
  spare.some((values, category) => values.some((people, value) => people < 0 && needs[category]![value]! > 0))

type Need = { category: number; value: number }

/** The need with the fewest people to spare; the first of several. */
function tightest({ needs }: Open, spare: readonly (readonly number[])[]): Need | undefined {
  let found: (Need & { people: number }) | undefined
  for (const [category, values] of needs.entries()) {
    for (const [value, need] of values.entries()) {
      const people = spare[category]![value]!
      if (need > 0 && (!found || people < found.people)) found = { category, value, people }
    }
  }
  return found
}

/** Kinds that meet this need, those first that meet most needs at once. */
function useful(profiles: Profiles, { left, needs }: Open, { category, value }: Need): number[] {
  const met = (kind: number) => profiles[kind]!.filter((chosen, other) => needs[other]![chosen]! > 0).length
  return profiles
    .flatMap((profile, kind) => (profile[category] === value && left[kind]! > 0 ? [kind] : []))
    .toSorted((a, b) => met(b) - met(a) || a - b)
}

/** Every need is met: whoever is left fills the other places. */
function filled({ left, places }: Open): number[] {
  let free = places
  return left.map((n) => {
    const taken = Math.min(n, free)
    free -= taken
    return taken
  })
}

/** As much of the targets as can be met: all, or else as much as possible of each in the order of the call. */
export function attainable(kinds: readonly Kind[], targets: Targets, places: number): number[][] {
  if (completion(kinds, targets, places)) return targets.map((wanted) => [...wanted])
  const needs = targets.map((wanted) => wanted.map(() => 0))
  targets.forEach((values, category) => {
    values.forEach((wanted, value) => {
      needs[category]![value] = wanted
      while (needs[category]![value]! > 0 && !completion(kinds, needs, places)) needs[category]![value]! -= 1
    })
  })
  return needs
}
