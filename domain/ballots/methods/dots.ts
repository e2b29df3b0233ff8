import { checkNumbers } from '../counting/checks.ts'
import { byOption, sums } from '../counting/columns.ts'
import { readFields, whole } from '../counting/parameters.ts'
import { tally } from '../counting/tally.ts'
import { fillSeats, tiersBy } from '../counting/ties.ts'
import { numberColumns } from './score.ts'

/** `dots`: as many for everybody; those not used lapse. `most`: how many may stand at one option. */
export type DotsParameters = { dots: number; most: number }

/** Dots feel the room. They split and follow each other, so they never decide, least of all about money. */
export const dots = tally<DotsParameters>({
  id: 'dots',
  kind: 'sensing',
  shape: 'numbers',
  purposes: ['feel-the-room'],
  options: null,
  parameters: (given) =>
    readFields<DotsParameters>(given, {
      dots: { read: whole(1, 100), otherwise: 5 },
      most: { read: whole(1, 100), otherwise: 3 },
    }),
  check: (choice, options, { dots, most }) => checkNumbers(choice, options, { most, sum: dots }),
  count: ({ options, groups, lot }) => {
    const total = byOption(options, sums(numberColumns(options, groups)))
    const ranking = tiersBy(options, (option) => total[option]!)
    const settled = fillSeats(ranking, 1, lot)
    return {
      ...settled,
      outcome: settled.tied.length > 0 ? 'tie' : 'winner',
      counts: total,
      ranking,
      path: {},
      yes: null,
    }
  },
})
