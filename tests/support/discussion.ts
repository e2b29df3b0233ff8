import type { MemberId } from '#domain/ids.ts'
import { MINUTE, SECOND } from '#domain/time.ts'
import { randomFrom } from './random.ts'

/** Somebody in a discussion: how long they speak, and how long they think before they want to speak again. */
export type Habits = { talk: [least: number, most: number]; pause: [least: number, most: number] }

/** They ask at once, again and again, and go on and on. */
export const DOMINATOR: Habits = { talk: [180, 360], pause: [0, 0] }
export const USUAL: Habits = { talk: [20, 90], pause: [60, 420] }

/** Whoever has the floor to give: is told who asks and who ends, in the order of time, and says who is next. */
export type Floor = {
  ask: (member: MemberId, at: number) => void
  /** Nobody, if nobody asked or all who did must wait. */
  give: (at: number) => MemberId | undefined
  end: (member: MemberId, at: number) => void
  /** Whether whoever has spoken so many seconds must end, because others wait. */
  isOver: (seconds: number) => boolean
}

/**
 * A discussion of so many minutes, in which everybody has their own luck, the same on whichever floor. Answers with the
 * seconds of each.
 */
export function discuss(people: ReadonlyMap<MemberId, Habits>, floor: Floor, minutes: number, seed: number) {
  const own = new Map([...people.keys()].map((member, i) => [member, randomFrom(1 + seed * people.size + i)]))
  const seconds = new Map([...people.keys()].map((member) => [member, 0]))
  const between = (member: MemberId, [least, most]: readonly [number, number]) =>
    (least + own.get(member)!.below(1 + most - least)) * SECOND
  /** When each wants to speak; whoever waits or speaks is not among them. */
  const wishes = new Map([...people].map(([member, { pause }]) => [member, between(member, pause)]))
  const askUntil = (now: number) => {
    const due = [...wishes].filter(([, at]) => at <= now).sort(([, a], [, b]) => a - b)
    for (const [member, at] of due) {
      wishes.delete(member)
      floor.ask(member, at)
    }
  }
  for (let now = 0; now < minutes * MINUTE; ) {
    askUntil(now)
    const member = floor.give(now)
    if (!member) {
      now = Math.max(now + SECOND, Math.min(...wishes.values()))
      continue
    }
    const { talk, pause } = people.get(member)!
    const would = between(member, talk)
    let took = 0
    while (took < would && !floor.isOver(took / SECOND)) {
      took += SECOND
      askUntil(now + took)
    }
    now += took
    floor.end(member, now)
    seconds.set(member, seconds.get(member)! + took / SECOND)
    wishes.set(member, now + between(member, pause))
  }
  return seconds
}

/** Whoever asked first speaks first. */
export function firstCome(): Floor {
  const queue: MemberId[] = []
  return { ask: (member) => void queue.push(member), give: () => queue.shift(), end: () => {}, isOver: () => false }
}
