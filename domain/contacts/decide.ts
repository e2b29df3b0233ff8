import { AppError } from '../app-error.ts'
import type { Context, Decider, Decision } from '../decision.ts'
import type { MemberId } from '../ids.ts'
import { isElector } from '../members/state.ts'
import { memberOf } from '../plan/state.ts'

/** Kept outside the log: how somebody has to be reached is theirs. */
export const planContact: Decider<'contact.plan'> = (context, { memberId, plannedFor }) => {
  if (plannedFor < context.at) throw new AppError('invalid-input', (words) => words.errors_contact_in_past())
  return withVote(context, memberId)
}
export const reachContact: Decider<'contact.reach'> = (context, { memberId }) => withVote(context, memberId)

function withVote({ state }: Context, id: MemberId): Decision {
  const member = memberOf(state, id)
  if (!isElector(member) || member.status !== 'joined') {
    throw new AppError('invalid-input', (words) => words.errors_helper_no_vote())
  }
  return { entries: [] }
}
