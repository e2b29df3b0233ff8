/** A time that a meeting may have: who can take part in it, by their place in the list of people. */
export type Candidate = {
  free: readonly boolean[]
  /** Fair enough to be used as often as one likes; another one serves at most one meeting in four. */
  fair: boolean
}
export type Attendee = { citizen: boolean }

/** The times of a series by their place among the candidates, and what it asks of people. */
export type Series = {
  chosen: number[]
  /** How often a citizen cannot take part twice running (LPF-04). */
  repeated: number
  /** How many meetings the worst-off citizen cannot take part in. */
  worst: number
  /** Places that people of both sides cannot take, all meetings together. */
  missed: number
  /** False where there were too many ways to look at all of them. */
  proven: boolean
}

/** One meeting in so many may be at a time that shuts most citizens out (domain.md §3.0). */
export const ONE_IN = 4
/** Steps to look at for each meeting; below it, the best series is found for certain. */
const EFFORT = 30_000

type Cost = Pick<Series, 'repeated' | 'worst' | 'missed'> & {
  /** Citizens' misses squared: of two equal paths the one that spreads them is better to go on from. */
  spread: number
}
type Path = Cost & {
  chosen: readonly number[]
  misses: Uint8Array
  /** Who could not take part in the last one. */
  out: Uint8Array
  /** Meetings since one that was not fair. */
  sinceUnfair: number
}
type Step = Cost & { path: Path; index: number }

/**
 * The times for a series of meetings by which nobody is shut out again and again: first as few citizens as possible
 * who miss two running, then the worst-off citizen's misses, then everybody's. Searches meeting by meeting and keeps
 * the best paths; as long as none had to be dropped the answer is the best there is.
 */
export function findSeries(people: readonly Attendee[], candidates: readonly Candidate[], meetings: number): Series {
  const usable = undominated(candidates)
  const absent = candidates.map(({ free }) => people.flatMap((_, person) => (free[person] ? [] : [person])))
  const width = Math.max(50, Math.floor(EFFORT / Math.max(1, usable.length)))
  let proven = true
  let paths: Path[] = [emptyPath(people.length)]
  for (let meeting = 1; meeting <= meetings; meeting++) {
    const steps = paths.flatMap((path) =>
      usable
        .filter((index) => candidates[index]!.fair || path.sinceUnfair >= ONE_IN - 1)
        .map((index) => stepTo(path, index, people, absent[index]!)),
    )
    const next = new Map<string, Path>()
    for (const step of steps.sort(compare)) {
      if (next.size === width) {
        proven = proven && meeting === meetings
        break
      }
      const longer = extend(step, people, absent[step.index]!, candidates[step.index]!.fair)
      const key = keyOf(longer)
      if (!next.has(key)) next.set(key, longer)
    }
    paths = [...next.values()]
  }
  const [best] = paths
  if (!best) return { chosen: [], repeated: 0, worst: 0, missed: 0, proven }
  const { chosen, repeated, worst, missed } = best
  return { chosen: [...chosen], repeated, worst, missed, proven }
}

/** Without times at which nobody can come who could not come at another one that is as fair. */
function undominated(candidates: readonly Candidate[]): number[] {
  const covers = (a: Candidate, b: Candidate) =>
    (a.fair || !b.fair) && b.free.every((isFree, person) => !isFree || a.free[person])
  return candidates.flatMap((candidate, index) =>
    candidates.some(
      (other, at) => at !== index && covers(other, candidate) && (at < index || !covers(candidate, other)),
    )
      ? []
      : [index],
  )
}

const emptyPath = (people: number): Path => ({
  ...{ chosen: [], repeated: 0, worst: 0, missed: 0, spread: 0, sinceUnfair: ONE_IN },
  ...{ misses: new Uint8Array(people), out: new Uint8Array(people) },
})

/** What one more meeting would cost; cheap, because most steps are never taken. */
function stepTo(path: Path, index: number, people: readonly Attendee[], absent: readonly number[]): Step {
  let { repeated, worst, spread } = path
  for (const person of absent) {
    if (!people[person]!.citizen) continue
    const now = path.misses[person]! + 1
    repeated += path.out[person]!
    spread += 2 * now - 1
    if (now > worst) worst = now
  }
  return { path, index, repeated, worst, missed: path.missed + absent.length, spread }
}

function extend(step: Step, people: readonly Attendee[], absent: readonly number[], fair: boolean): Path {
  const { path, index, repeated, worst, missed, spread } = step
  const [misses, out] = [path.misses.slice(), new Uint8Array(people.length)]
  for (const person of absent) {
    if (!people[person]!.citizen) continue
    misses[person]!++
    out[person] = 1
  }
  const sinceUnfair = fair ? Math.min(ONE_IN, path.sinceUnfair + 1) : 0
  return { chosen: [...path.chosen, index], repeated, worst, missed, spread, misses, out, sinceUnfair }
}

/** Paths that are alike in this have the same future, so that the one that cost least is enough. */
const keyOf = ({ misses, out, sinceUnfair }: Path): string =>
  `${sinceUnfair} ${String.fromCharCode(...misses)}${String.fromCharCode(...out)}`

const compare = (a: Cost, b: Cost): number =>
  a.repeated - b.repeated || a.worst - b.worst || a.missed - b.missed || a.spread - b.spread
