import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import type { PlanId } from '#domain/ids.ts'
import { hasRank } from '#domain/members/plain-name.ts'
import type { PlanState } from '#domain/plan/state.ts'

/** How many of those who are here are shown with a title, rank or grade. Whose names they are, no rule is told. */
export async function countNamesWithRank(db: Reader, planId: PlanId, { members }: PlanState): Promise<number> {
  const here = [...members.values()].filter(({ status }) => status === 'joined')
  const identities = await listSealed(
    db,
    planId,
    here.map(({ identity }) => identity),
  )
  return identities.filter(({ value }) => hasRank((value as { name: string }).name)).length
}
