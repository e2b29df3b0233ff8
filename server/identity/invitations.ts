import type { Writer } from '#db/client.ts'
import { type Invitation, insertInvitation, type Membership } from '#db/identity.ts'
import { DAY } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { derivedToken, hashToken, type Token } from './tokens.ts'

/** How long a link waits to be opened. */
export const INVITATION_LASTS = 60 * DAY

export type Link = { invitation: Token; link: string }

export const linkOf = ({ publicUrl }: Pick<Deps, 'publicUrl'>, invitation: Token): string =>
  `${publicUrl}/j/${invitation}`

/** The token of an invitation, from what is stored of it and SECRET_KEY; to print a card once more. */
export const invitationToken = (deps: Pick<Deps, 'secrets'>, derivation: string): Token =>
  derivedToken(deps.secrets, 'invitation', derivation)

/** A one-use link for one member. `key` (the command's id) makes a retry give the same link. */
export async function invite(trx: Writer, deps: Deps, member: Membership, key: string): Promise<Link> {
  const derivation = `${member.planId} ${member.memberId} ${key}`
  const invitation = invitationToken(deps, derivation)
  const createdAt = deps.now()
  const expiresAt = createdAt + INVITATION_LASTS
  await insertInvitation(trx, {
    ...member,
    tokenHash: hashToken(invitation),
    derivation,
    createdAt,
    expiresAt,
    usedBy: null,
  })
  return { invitation, link: linkOf(deps, invitation) }
}

/** What `invite` answered, for a retry. */
export function inviteAgain(deps: Deps, { planId, memberId }: Membership, key: string): Link {
  const invitation = invitationToken(deps, `${planId} ${memberId} ${key}`)
  return { invitation, link: linkOf(deps, invitation) }
}

export const isUsable = ({ usedBy, expiresAt }: Pick<Invitation, 'usedBy' | 'expiresAt'>, now: number): boolean =>
  usedBy === null && expiresAt > now
