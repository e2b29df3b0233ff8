import type { Reader } from '#db/client.ts'
import { type ContactGiven, contactGiven } from '#domain/contacts/given.ts'
import type { PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { accessToVote } from '../access/needs.ts'
import { contactsOf } from './view.ts'

type Scope = { trx: Reader; planId: PlanId; state: PlanState }

/** What a deciding vote waits for, of what people said in private: a yes each, or nothing. */
export async function privateToVote(
  { trx, planId, state }: Scope,
  asked: Parameters<typeof contactGiven>[2],
): Promise<ContactGiven & { accessMissing?: 1 }> {
  const contacts = await contactsOf(trx, planId, state)
  return { ...(await accessToVote(trx, planId, state)), ...contactGiven(state, contacts, asked) }
}
