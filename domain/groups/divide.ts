import { compareBytes, concat, utf8 } from '../bytes.ts'
import type { Sha256 } from '../crypto.ts'
import type { MemberId } from '../ids.ts'
import { fitting, isSafe } from './fitting.ts'
import { fewerRepeats, type Met, repeatsIn } from './repeats.ts'
import type { GroupsHow, Kind } from './state.ts'

export type Person = { id: MemberId; kind: Kind }
/** One person, or two or three who stay together. */
export type Unit = { kind: Kind; members: MemberId[] }

export type Drawing = {
  how: GroupsHow
  size: number
  people: readonly Person[]
  /** How often two people sat together before. */
  met: Met
  /** The groups to keep; null for new ones. */
  kept: readonly (readonly MemberId[])[] | null
}

const LOT = utf8('evenground-groups-v1\n')
/** New groups are drawn so often where people have met before, and those with the fewest who meet again are taken. */
const TRIES = 6
/** In a hall one draw is enough: there are so many others that hardly anybody meets again. */
const MANY_PEOPLE = 120
const KINDS: readonly Kind[] = ['citizen', 'professional', 'other']

/**
 * Who sits with whom. The same seed and people give the same groups for everybody, whoever computes them. Where there
 * are professionals, each group with one of them has two citizens or more (LPF-02), if there are two at all: then there
 * are fewer and larger groups, or uneven ones. Where there are not, the rule at the gate says so.
 */
export function drawGroups(sha256: Sha256, seed: Uint8Array, drawing: Drawing): MemberId[][] {
  const order = inLotOrder(sha256, seed, drawing.people)
  if (order.length === 0) return []
  if (drawing.kept) return keep(drawing.kept, order)
  const hasMet = drawing.met.size > 0
  const tries = Array.from({ length: hasMet && order.length <= MANY_PEOPLE ? TRIES : 1 }, (_, i) => {
    const people = i === 0 ? order : inLotOrder(sha256, concat(seed, Uint8Array.of(i)), drawing.people)
    const groups = spread(...unitsFor(drawing, people))
    return hasMet ? fewerRepeats(groups, drawing.met) : groups
  })
  const repeats = tries.map((groups) => repeatsIn(groups, drawing.met))
  const best = tries[repeats.indexOf(Math.min(...repeats))]!
  return best.map((group) => group.flatMap(({ members }) => members))
}

/** Smallest hash first: an order that depends on the seed and the ids alone. */
function inLotOrder(sha256: Sha256, seed: Uint8Array, people: readonly Person[]): Person[] {
  return people
    .map((person) => ({ person, lot: sha256(concat(LOT, seed, utf8(person.id))) }))
    .sort((a, b) => compareBytes(a.lot, b.lot))
    .map(({ person }) => person)
}

const of = (people: readonly Person[], kind: Kind) => people.filter((person) => person.kind === kind)

/** What is put into how many groups. */
function unitsFor({ how, size }: Pick<Drawing, 'how' | 'size'>, people: readonly Person[]): [Unit[], number] {
  if (how === 'groups') {
    const units = people.map(({ id, kind }): Unit => ({ kind, members: [id] }))
    return [units, Math.min(Math.round(people.length / size), Math.floor(people.length / 2))]
  }
  // In twos, LPF-02 cannot hold among two people of two sides, so people first talk with somebody of their own side;
  // a four is then two of each side, as far as there are.
  const units = KINDS.flatMap((kind) => inTwos(of(people, kind)).map((members): Unit => ({ kind, members })))
  return [units, Math.round(units.length / 2)]
}

/** Two by two; the last are three where the number is odd. */
function inTwos(people: readonly Person[]): MemberId[][] {
  const ids = people.map(({ id }) => id)
  const twos = Array.from({ length: Math.ceil(ids.length / 2) }, (_, i) => ids.slice(i * 2, i * 2 + 2))
  const last = twos.at(-1)
  if (twos.length > 1 && last?.length === 1) twos.splice(-2, 2, [...twos.at(-2)!, ...last])
  return twos
}

const peopleIn = (units: readonly Unit[], kind?: Kind): number =>
  units.reduce((sum, unit) => sum + (!kind || unit.kind === kind ? unit.members.length : 0), 0)

/** Citizens first, evenly; then each professional, and whoever has no side, into the smallest group. */
function spread(units: readonly Unit[], wanted: number): Unit[][] {
  const all = Math.max(1, wanted)
  const mixed = Math.min(all, mostMixed(units))
  // Guests and supporters can fill groups of their own where there are too few citizens for all.
  const own = Math.floor(peopleIn(units, 'other') / 2)
  const groups = Array.from({ length: Math.min(all, mixed + own) }, (): Unit[] => [])
  for (const kind of KINDS) {
    const open = kind === 'other' ? groups : groups.slice(0, mixed)
    for (const unit of units) {
      if (unit.kind !== kind) continue
      const key = (group: Unit[]) => [
        kind === 'citizen' ? peopleIn(group, kind) : peopleIn(group),
        peopleIn(group, kind),
      ]
      smallestBy(open, key).push(unit)
    }
  }
  return nobodyAlone(groups.filter((group) => group.length > 0))
}

/** Whoever would sit alone joins the smallest group. */
function nobodyAlone(groups: Unit[][]): Unit[][] {
  const alone = groups.find((group) => peopleIn(group) === 1)
  if (!alone || groups.length === 1) return groups
  const rest = groups.filter((group) => group !== alone)
  smallestBy(rest, (group) => [peopleIn(group)]).push(...alone)
  return nobodyAlone(rest)
}

/** In how many groups people can be mixed so that no citizen is alone; no limit where nobody could be, or always is. */
function mostMixed(units: readonly Unit[]): number {
  const citizens = peopleIn(units, 'citizen')
  if (citizens < 2 || peopleIn(units, 'professional') === 0) return Number.POSITIVE_INFINITY
  const isSingle = units.every(({ members }) => members.length === 1)
  return isSingle ? Math.floor(citizens / 2) : units.filter(({ kind }) => kind === 'citizen').length
}

/** The first of those with the smallest key. */
function smallestBy<T>(all: readonly T[], key: (one: T) => readonly number[]): T {
  const isLess = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((value, i) => value !== b[i])
    return at !== -1 && a[at]! < b[at]!
  }
  return all.reduce((best, one) => (isLess(key(one), key(best)) ? one : best))
}

/**
 * The same groups again, without those who are not here; whoever is new joins the smallest group that fits, citizens
 * first, because they may be what a group lacks. A group in which somebody would be alone joins another.
 */
function keep(before: readonly (readonly MemberId[])[], people: readonly Person[]): MemberId[][] {
  const kinds = new Map(people.map(({ id, kind }) => [id, kind]))
  const kind = (id: MemberId): Kind => kinds.get(id) ?? 'other'
  const groups = before.map((group) => group.filter((id) => kinds.has(id))).filter((group) => group.length > 0)
  const placed = new Set(groups.flat())
  for (const own of KINDS) {
    for (const { id } of of(people, own)) {
      if (placed.has(id)) continue
      if (groups.length === 0) groups.push([])
      groups[fitting(groups, own, kind) ?? smallest(groups)]!.push(id)
    }
  }
  return joined(groups, kind)
}

function joined(groups: MemberId[][], kind: (id: MemberId) => Kind): MemberId[][] {
  const lonely = groups.findIndex((group) => group.length < 2 || !isSafe(group, kind))
  if (lonely === -1 || groups.length === 1) return groups
  const rest = groups.filter((_, i) => i !== lonely)
  const moved = groups[lonely]!
  const safe = rest.filter((group) => isSafe([...group, ...moved], kind))
  const host = smallestBy(safe.length > 0 ? safe : rest, (group) => [group.length])
  host.push(...moved)
  return joined(rest, kind)
}

const smallest = (groups: readonly (readonly MemberId[])[]): number =>
  groups.reduce((best, group, i) => (group.length < groups[best]!.length ? i : best), 0)
