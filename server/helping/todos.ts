import type { Reader } from '#db/client.ts'
import { listHelping } from '#db/helping.ts'
import type { BallotId, MemberId, PlanId } from '#domain/ids.ts'
import { openBallots, type PlanState } from '#domain/plan/state.ts'
import { seatsOf } from '../ballots/seats.ts'
import { hasInterest } from './facts.ts'

/**
 * Open votes in which somebody counts on this helper, as long as the helper has entered nothing for them. Whether they
 * voted by themselves no helper is told, so it waits until then, or until the vote is over.
 */
export async function votesToHelpWith(
  db: Reader,
  state: PlanState,
  { planId, me }: { planId: PlanId; me: MemberId },
): Promise<BallotId[]> {
  const helped = (await listHelping(db, planId)).filter(({ helper }) => helper === me)
  if (helped.length === 0 || (await hasInterest({ trx: db, planId, state }, me))) return []
  const found: BallotId[] = []
  for (const { id, roll } of openBallots(state)) {
    const seats = await seatsOf(db, id)
    const waits = async (member: MemberId) => roll.includes(member) && (await seats?.find(member))?.help?.by !== me
    const all = await Promise.all(helped.map(({ member }) => waits(member)))
    if (seats && all.includes(true)) found.push(id)
  }
  return found
}
