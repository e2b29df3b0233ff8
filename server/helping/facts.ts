import type { Reader } from '#db/client.ts'
import { listHelping } from '#db/helping.ts'
import type { CommandOf } from '#domain/commands.ts'
import type { AssistFacts } from '#domain/helping/decide.ts'
import type { Helping } from '#domain/helping/state.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { electors } from '#domain/members/state.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { castFacts } from '../ballots/casting.ts'
import type { Scope } from '../commands/handlers.ts'
import { declaredBy } from '../interests/declared.ts'

type At = { trx: Reader; planId: PlanId; state: PlanState }

/** What a member agreed to with a helper; null where there is nothing, or one of the two left. */
export async function helpingOf(
  { trx, planId }: Pick<At, 'trx' | 'planId'>,
  { member, helper }: { member: string | undefined; helper: string | undefined },
): Promise<Helping | null> {
  const all = await listHelping(trx, planId)
  return all.find((one) => one.member === member && one.helper === helper) ?? null
}

/**
 * Whether somebody speaks for an organisation that could gain or lose: they stand on the professionals' side, said so
 * to all, or guide in the sponsor's pay (LPF-39).
 */
export async function hasInterest({ trx, planId, state }: At, helper: MemberId): Promise<boolean> {
  const member = state.members.get(helper)
  if (!member || member.side === 'professional') return true
  if (member.function === 'facilitator' && state.facilitatorEmployedBySponsor) return true
  return (await declaredBy(trx, planId, state)).get(helper)?.organisation !== undefined
}

/** Whether a vote that is opened now has somebody on its roll who votes by post. */
export async function isByPost({ trx, planId, state }: At): Promise<boolean> {
  const voters = new Set(electors(state).map(({ id }) => id))
  return (await listHelping(trx, planId)).some(({ member, ways }) => voters.has(member) && ways.includes('paper'))
}

export async function assistFacts(scope: Scope, command: CommandOf<'ballot.assist'>): Promise<AssistFacts> {
  const { memberId, ballotId, choice } = command
  const helper = scope.me?.id
  const { signed: _none, ...cast } = await castFacts(scope, { ballotId, voter: memberId, choice })
  return {
    ...cast,
    helping: await helpingOf(scope, { member: memberId, helper }),
    hasInterest: !helper || (await hasInterest(scope, helper)),
  }
}
