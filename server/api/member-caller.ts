import type { Membership } from '#db/identity.ts'
import { AppError } from '#domain/app-error.ts'
import type { Deps } from '../deps.ts'
import type { Caller } from '../identity/caller.ts'

/** The member who asks, joined and not left. Whoever only holds an invitation must join before they can read. */
export async function memberCaller(deps: Deps, caller: Caller): Promise<Membership> {
  if (caller.by === 'system') throw new Error('The server reads without asking itself.')
  if (caller.by === 'invitation' || caller.by === 'code')
    throw new AppError('not-allowed', (words) => words.errors_join_first_with_this_link())
  const state = await deps.states.read(deps.db, caller.planId)
  if (state.members.get(caller.memberId)?.status !== 'joined')
    throw new AppError('not-allowed', (words) => words.errors_you_left())
  return caller
}
