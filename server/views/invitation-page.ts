import { findInvitation } from '#db/identity.ts'
import { listSealed } from '#db/sealed.ts'
import { AppError } from '#domain/app-error.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { MemberFunction, Side } from '#domain/members/state.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { Deps } from '../deps.ts'
import { tokenCaller } from '../identity/caller.ts'
import { isUsable } from '../identity/invitations.ts'
import { hashToken } from '../identity/tokens.ts'

/** Whom an invitation is for, as its page shows it before anybody joins. */
export type InvitationPage = {
  planId: PlanId
  memberId: MemberId
  planTitle: string
  place: string
  question: string
  name: string
  function: MemberFunction
  side: Side | null
  /** What they are asked to do; null once they said yes to it. */
  role: { version: number; text: unknown } | null
  isMember: boolean
  usable: boolean
  used: boolean
}

export const unknownLink = () => new AppError('not-found', (words) => words.errors_unknown_link())

/** Reads what an invitation's page shows. Throws AppError `not-found` for a link that nobody knows. */
export async function invitationPage(deps: Deps, token: string): Promise<InvitationPage> {
  const who = await tokenCaller(deps.db, token)
  if (who?.by !== 'invitation') throw unknownLink()
  const state = await deps.states.read(deps.db, who.planId)
  const invited = memberOf(state, who.memberId)
  const stored = await findInvitation(deps.db, hashToken(who.token))
  const { role } = invited
  const asked = role && !role.signedBy.member ? role : null
  const seals = [state.title, invited.identity, state.place, state.question, ...(asked ? [asked.seal] : [])]
  const opened = await openSeals(deps, who.planId, seals)
  return {
    planId: who.planId,
    memberId: who.memberId,
    planTitle: (opened[0] as string | undefined) ?? '',
    name: (opened[1] as { name?: string } | undefined)?.name ?? '',
    place: (opened[2] as string | undefined) ?? '',
    question: (opened[3] as string | undefined) ?? '',
    ...{ function: invited.function, side: invited.side },
    role: asked && { version: asked.version, text: opened[4] ?? null },
    isMember: invited.status === 'joined',
    usable: !!stored && isUsable(stored, deps.now()) && invited.status !== 'left',
    used: !!stored?.usedBy,
  }
}

async function openSeals(deps: Deps, planId: PlanId, seals: string[]): Promise<unknown[]> {
  const rows = await listSealed(deps.db, planId, seals)
  return seals.map((seal) => rows.find((row) => row.seal === seal)?.value)
}
