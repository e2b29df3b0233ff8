import type { Stage } from '../stage.ts'

/** In pence. */
const BUDGET = 9_200_000

/** The sponsor promises in writing, before anybody gives their time. */
export async function promise({ send, at, texts }: Stage): Promise<void> {
  const { scope, promised } = texts.plan
  at(0, '10:00')
  const commitment = { canChange: [...scope.canChange], cannotChange: [...scope.cannotChange] }
  const limits = { budget: BUDGET, replyByDays: 56 }
  await send('guide', 'commitment.sign', { commitment, ...limits, signedBy: promised, how: 'letter' })
}
