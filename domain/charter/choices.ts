import { minutesIn } from '../rules/measure-words.ts'
import { compareMeasures, type Measure, type Setting } from '../rules/rule.ts'
import { isWithin } from './settings.ts'

const SHARES = [
  [1, 3],
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
] as const
/** Lengths of time that people say without a calculator, in minutes. */
const TIMES = [10, 15, 20, 30, 45, 60, 90, 120, ...[1, 2, 3, 5, 7, 10, 14, 21, 28, 42, 60].map((days) => days * 1440)]
/** More than these, and a list is harder to read than a number to type. */
const MOST_STEPS = 10

/** What a group can sensibly choose for a setting, from the smallest to the largest; what holds now is among them. */
export function choicesFor(setting: Setting, now: Measure): Measure[] {
  const all = [...candidates(setting), setting.default, setting.loosest, setting.tightest, now]
  const inside = all.filter((one) => isWithin(one, setting)).toSorted(compareMeasures)
  return inside.filter((one, index) => index === 0 || compareMeasures(one, inside[index - 1]!) !== 0)
}

function candidates({ default: usual, loosest, tightest }: Setting): Measure[] {
  const { unit, den } = usual
  if (den !== 1) return SHARES.map(([num, of]) => ({ num, den: of, unit }))
  const perOne = minutesIn({ num: 1, den: 1, unit })
  if (perOne !== null) {
    return TIMES.filter((minutes) => minutes % perOne === 0).map((minutes) => ({ num: minutes / perOne, den: 1, unit }))
  }
  const [least, most] = [loosest.num, tightest.num].toSorted((a, b) => a - b) as [number, number]
  const step = Math.max(1, Math.ceil((most - least) / MOST_STEPS))
  return Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, i) => ({
    num: least + i * step,
    den: 1,
    unit,
  }))
}
