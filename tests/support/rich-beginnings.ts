import { DAY, HOUR, toInstant } from '#domain/time.ts'
import type { Deps } from '#server/deps.ts'
import { apply } from '#server/recruitment/applying.ts'
import type { aPlan } from './world.ts'

type Asking = Pick<Awaited<ReturnType<typeof aPlan>>, 'done' | 'guide' | 'planId'> & {
  deps: Deps
  wait: (milliseconds: number) => void
}

/** What is settled before people give their time: the sponsor's promise, changed once, and who was drawn by lot. */
export async function begin(asking: Asking): Promise<void> {
  await promise(asking)
  await dates(asking)
  await money(asking)
  await call(asking)
}

async function promise({ done, guide }: Asking): Promise<void> {
  const commitment = {
    canChange: ['Where classes are held', 'Who runs them'],
    cannotChange: ['Oxygen stays in the hospital'],
  }
  const signed = { commitment, signedBy: 'Dr Eleanor Marsh, director of the place partnership', how: 'letter' }
  await done(guide, 'commitment.sign', signed)
  await done(guide, 'commitment.sign', { ...signed, budget: 4_800_000, replyByDays: 42, how: 'email' })
}

/** One step is too short, one is over, and the last ones have no dates yet. */
async function dates({ done, guide, deps }: Asking): Promise<void> {
  const day = (days: number) => toInstant(deps.now() + days * DAY).slice(0, 10)
  const spans = {
    people: { begins: day(-40), ends: day(-2) },
    listen: { begins: day(-1), ends: day(20) },
    map: { begins: day(21), ends: day(29) },
    draft: { begins: day(30), ends: day(60) },
  }
  const note = 'The hall is closed in August. The sponsor meets on the first Thursday of each month.'
  await done(guide, 'timeline.set', { spans, note })
}

/** Enough for rooms, too little for travel, and nothing for the community. */
async function money({ done, guide, deps }: Asking): Promise<void> {
  const on = toInstant(deps.now()).slice(0, 10)
  await done(guide, 'resources.set', {
    leads: { staffLead: 'Huw Lewis', facilitator: 'Noor Hassan' },
    hours: { staffLead: 12, facilitator: 20 },
    plannedFor: { citizens: 8, meetings: 5 },
    budget: { payments: 100_000, travel: 5_000, rooms: 30_000, interpreters: 20_000, community: 0 },
    rates: {
      payments: { pence: 2_500, on, source: 'The payment policy of the partnership' },
      travel: { pence: 850, on, source: 'What people told us they pay' },
      interpreters: { pence: 18_000, on, source: 'A quote from an agency' },
      rooms: { pence: 4_050, on, source: 'The price list of the hall' },
    },
  })
}

/** Six apply for three places. More carers are wanted than come. */
async function call({ done, guide, planId, deps, wait }: Asking): Promise<void> {
  const kinds = [{ name: 'Somebody who uses the service' }, { name: 'A carer', wanted: 2 }, { name: 'A neighbour' }]
  await done(guide, 'recruitment.publish', {
    ...{ method: 'lottery', places: 3, criteria: 'Anybody who lives in Aldersyke. We pay for your time.' },
    numbersFrom: 'The six main numbers of the National Lottery on the Saturday after',
    closesAt: toInstant(deps.now() + HOUR),
    categories: [{ name: 'What brings you here?', values: kinds }],
  })
  for (const [n, name] of ['Wyn', 'Gareth', 'Olwen', 'Sioned', 'Rhian', 'Ivor'].entries()) {
    const profile = [n === 0 ? 1 : 2 * (n % 2)]
    await apply(deps, planId, { name: `${name} Parry`, reach: `01234 56789${n}`, side: 'citizen', profile })
  }
  wait(HOUR)
  await done(guide, 'recruitment.close')
  await done(guide, 'recruitment.draw', { numbers: [4, 8, 15, 16, 23, 42] })
}
