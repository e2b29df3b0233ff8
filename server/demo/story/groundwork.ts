import type { Day } from '#domain/timeline/days.ts'
import { STRETCHES, type Stretch } from '#domain/timeline/state.ts'
import { GUIDE, PEOPLE, type PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'

/** First and last day of each stretch. Noor had begun to look for people five weeks before. */
const DATES: Record<Stretch, readonly [begins: number, ends: number]> = {
  people: [-35, 6],
  listen: [7, 22],
  map: [14, 28],
  outcomes: [18, 32],
  options: [24, 39],
  draft: [30, 51],
  decide: [52, 77],
  reply: [78, 133],
}

/** The timeline, and who sees to the work and with what money. In pence; the rates are those of this story. */
export async function layTheGround({ send, at, day, texts }: Stage): Promise<void> {
  at(0, '10:20')
  const spans = STRETCHES.map((stretch) => {
    const [begins, ends] = DATES[stretch]
    return [stretch, { begins: day(begins), ends: day(ends) }]
  })
  await send('guide', 'timeline.set', { spans: Object.fromEntries(spans), note: texts.plan.timelineNote })
  at(0, '10:40')
  const { staffLead, sources } = texts.plan.resources
  const leads = { staffLead, citizenLead: PEOPLE[0].name, facilitator: GUIDE }
  const on = firstOfApril(day(0))
  await send('guide', 'resources.set', {
    ...{ leads, hours: { staffLead: 20, citizenLead: 10, facilitator: 30 }, plannedFor: { citizens: 8, meetings: 8 } },
    budget: {
      ...{ payments: 480_000, travel: 60_000, care: 90_000, interpreters: 240_000 },
      ...{ formats: 70_000, rooms: 72_000, community: 150_000, other: 40_000 },
    },
    rates: {
      payments: { pence: 7_500, on, source: sources.payments },
      travel: { pence: 900, on, source: sources.travel },
      interpreters: { pence: 14_000, on, source: sources.interpreters },
      rooms: { pence: 9_000, on, source: sources.rooms },
    },
  })
}

/** The one before this day: that is when rates change. */
function firstOfApril(today: Day): Day {
  const year = Number(today.slice(0, 4))
  const april = `${year}-04-01` as const
  return april <= today ? april : `${year - 1}-04-01`
}

/** Before the files are made, some say that their name may stand in them: Maureen also above what she wrote. */
export async function askToBeNamed({ send, at }: Stage): Promise<void> {
  at(77, '10:20')
  const inTheList: readonly PersonKey[] = ['C2', 'C3', 'C7', 'P1', 'P5']
  await send('C1', 'naming.choose', { list: true, statements: true })
  for (const who of inTheList) await send(who, 'naming.choose', { list: true, statements: false })
  await send('guide', 'naming.choose', { list: true, statements: false })
}
