import { HOUR } from '#domain/time.ts'
import { apply } from '../../recruitment/applying.ts'
import type { Moment, Stage } from '../stage.ts'

/** Invented, as all people here; with the part of town where they live, and what brings them. */
const CANDIDATES: readonly (readonly [name: string, part: 0 | 1 | 2, why: 0 | 1])[] = [
  ['Shabana Mirza', 0, 0],
  ['Keith Ollerton', 1, 0],
  ['Wendy Stott', 0, 1],
  ['Piotr Nowak', 2, 0],
  ['Agnes Fairclough', 1, 1],
  ['Delroy Simms', 2, 0],
  ['Jean Haigh', 0, 0],
  ['Mohammed Aslam', 1, 0],
  ['Rhian Pugh', 2, 1],
]
/** Those of a Saturday evening, hours after the last person could apply. */
const CLOSES: Moment = [75, '12:00']
const NUMBERS = [4, 11, 19, 28, 37, 52]

/** Three more people for the review team (A8), by lot: whoever would like to may apply, not only whom the group knows. */
export async function callForReviewers({ deps, planId, send, at, wait, instant, texts }: Stage): Promise<void> {
  const { criteria, numbersFrom, part, why } = texts.call
  at(67, '14:00')
  const categories = [
    { name: part.name, values: part.values.map((name) => ({ name, wanted: 1 })) },
    { name: why.name, values: why.values.map((name, index) => ({ name, wanted: index })) },
  ]
  const when = { closesAt: instant(...CLOSES), numbersFrom }
  await send('guide', 'recruitment.publish', { method: 'lottery', places: 3, criteria, categories, ...when })
  at(70, '09:00')
  for (const [index, [name, ...profile]] of CANDIDATES.entries()) {
    wait(HOUR)
    await apply(deps, planId, { name, reach: `01632 960 2${index}0`, side: 'citizen', profile })
  }
}

/** Anybody can do the draw again. When those who were drawn have said yes, everybody’s names and numbers are deleted. */
export async function drawReviewers({ send, at }: Stage): Promise<void> {
  at(77, '09:00')
  await send('guide', 'recruitment.close')
  at(77, '09:15')
  await send('guide', 'recruitment.draw', { numbers: NUMBERS })
}
export async function endCall({ send, at }: Stage): Promise<void> {
  at(78, '10:00')
  await send('guide', 'recruitment.finish')
}
