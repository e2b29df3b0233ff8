import { HOUR, toInstant } from '#domain/time.ts'
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
