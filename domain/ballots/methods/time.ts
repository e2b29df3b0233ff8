import { checkNumbers } from '../counting/checks.ts'
import { flag, forEach, readFields, whole } from '../counting/parameters.ts'
import { tally } from '../counting/tally.ts'
import { fillSeats } from '../counting/ties.ts'

/**
 * `starts`: when each slot begins, in milliseconds since 1970, so that "the earliest" needs no calendar. `everySide`: a
 * slot needs somebody of each of these sides.
 */
export type TimeParameters = { starts: Record<string, number>; bothSides: boolean }

const [IF_NEED_BE, YES] = [1, 2]

/** A date that suits most: papers say 2 for yes, 1 for if need be, 0 (or nothing) for no. Not secret. */
export const time = tally<TimeParameters>({
  id: 'time',
  kind: 'binding',
  shape: 'numbers',
  purposes: ['find-a-date'],
  options: null,
  parameters: (given, options) =>
    readFields<TimeParameters>(given, {
      starts: { read: forEach(options, whole(-8.64e15, 8.64e15), true) },
      bothSides: { read: flag, otherwise: false },
    }),
  check: (choice, options) => checkNumbers(choice, options, { most: YES! }),
  count: ({ options, parameters: { starts, bothSides }, groups, lot }) => {
    const sides = [...new Set(groups.flatMap(({ side }) => side ?? []))]
    const slots = options.map((option) => {
      const papersAt = (least: number, side?: string) =>
        groups
          .filter((group) => ((group.choice as Record<string, number>)[option] ?? 0) >= least)
          .reduce((sum, group) => sum + (side === undefined || group.side === side ? group.papers : 0), 0)
      const can = papersAt(IF_NEED_BE!)
      const open =
        can > 0 && (!bothSides || (sides.length > 1 && sides.every((side) => papersAt(IF_NEED_BE!, side) > 0)))
      return { option, can, yes: papersAt(YES!), open }
    })
    const better = (a: (typeof slots)[0], b: (typeof slots)[0]) =>
      b.can - a.can || b.yes - a.yes || starts[a.option]! - starts[b.option]!
    const ranking: string[][] = []
    let before: (typeof slots)[0] | undefined
    for (const slot of slots.filter(({ open }) => open).sort(better)) {
      if (before && better(before, slot) === 0) ranking.at(-1)!.push(slot.option)
      else ranking.push([slot.option])
      before = slot
    }
    const settled = fillSeats(ranking, 1, lot)
    return {
      ...settled,
      outcome: settled.tied.length > 0 ? 'tie' : settled.winners.length > 0 ? 'winner' : 'not-adopted',
      counts: Object.fromEntries(slots.map(({ option, can, yes }) => [option, { yes, ifNeedBe: can - yes }])),
      ranking,
      path: { closed: slots.filter(({ open }) => !open).map(({ option }) => option) },
      yes: null,
    }
  },
})
