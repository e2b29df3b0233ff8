import type { aPlan } from './world.ts'

type Asking = Pick<Awaited<ReturnType<typeof aPlan>>, 'done' | 'guide'>

/** What is settled before people give their time: the sponsor's promise, changed once. */
export async function begin({ done, guide }: Asking): Promise<void> {
  const commitment = {
    canChange: ['Where classes are held', 'Who runs them'],
    cannotChange: ['Oxygen stays in the hospital'],
  }
  const promise = { commitment, signedBy: 'Dr Eleanor Marsh, director of the place partnership', how: 'letter' }
  await done(guide, 'commitment.sign', promise)
  await done(guide, 'commitment.sign', { ...promise, budget: 4_800_000, replyByDays: 42, how: 'email' })
}
