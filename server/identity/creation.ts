import type { Writer } from '#db/client.ts'
import { findInvitation, insertInvitation, spendInvitation } from '#db/identity.ts'
import { AppError } from '#domain/app-error.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Deps } from '../deps.ts'
import { INVITATION_LASTS, isUsable } from './invitations.ts'
import { hashToken, isToken, normaliseToken, randomToken } from './tokens.ts'

/** Stands where an invitation to start a plan has no plan and no member yet. */
const NOBODY = { planId: '' as PlanId, memberId: '' as MemberId }

/** A one-use link to start a plan, for PLAN_CREATION=invited. */
export async function inviteToCreate(
  deps: Pick<Deps, 'db' | 'now' | 'publicUrl'>,
): Promise<{ token: string; link: string }> {
  const token = randomToken()
  const createdAt = deps.now()
  const invitation = {
    ...NOBODY,
    tokenHash: hashToken(token),
    derivation: 'create',
    createdAt,
    expiresAt: createdAt + INVITATION_LASTS,
    usedBy: null,
  }
  await deps.db.transaction().execute((trx) => insertInvitation(trx, invitation))
  return { token, link: `${deps.publicUrl}/plans/new?invitation=${token}` }
}

/** Uses it up for this plan; throws `not-allowed` unless it is one and unused. */
export async function spendCreationInvitation(
  trx: Writer,
  deps: Deps,
  text: string | undefined,
  planId: PlanId,
): Promise<void> {
  const token = normaliseToken(text ?? '')
  const invitation = isToken(token) ? await findInvitation(trx, hashToken(token)) : undefined
  const usable = invitation?.derivation === 'create' && isUsable(invitation, deps.now())
  if (!usable || !(await spendInvitation(trx, hashToken(token), planId, deps.now()))) {
    throw new AppError('not-allowed', (words) => words.errors_plans_by_invitation())
  }
}
