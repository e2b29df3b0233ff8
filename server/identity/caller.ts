import type { Reader } from '#db/client.ts'
import { findCredential, findInvitation, findSession, type Membership } from '#db/identity.ts'
import { findHead } from '#db/log.ts'
import { AppError } from '#domain/app-error.ts'
import type { PlanId } from '#domain/ids.ts'
import { hashToken, isToken, normaliseToken, type Token } from './tokens.ts'

/** Who asks, in one plan. An invitation may call `member.join` and nothing else. */
export type Caller =
  | (Membership & { by: 'credential' | 'session' })
  | (Membership & {
      by: 'invitation'
      token: Token
      usedBy: string | null
      expiresAt: number
      /** Joining in a browser gives its session the membership instead of an API token. */
      sessionHash?: string
    })
  | { by: 'system'; planId: PlanId }

/** What a request shows of itself: a bearer token, a session cookie, or nothing. */
export type Presented = { token?: string; session?: string }

const NOT_SIGNED_IN = 'Please open your personal link again, so that we know who you are.'
const UNKNOWN_TOKEN = 'This link or token is not known here. It may have been replaced: ask the guide for a new one.'

/** The member who asks in this plan. Throws `not-found` for no such plan, `not-signed-in`, or `not-allowed` for a member of another plan. */
export async function callerOf(db: Reader, planId: PlanId, presented: Presented): Promise<Caller> {
  try {
    return await identify(db, planId, presented)
  } catch (error) {
    // A mistyped address is a mistyped address, whoever asks. Ids are 128 random bits, so nobody can fish for plans.
    if (!(await findHead(db, planId)))
      throw new AppError('not-found', 'There is no plan at this address. Check the link you were given.')
    throw error
  }
}

async function identify(db: Reader, planId: PlanId, presented: Presented): Promise<Caller> {
  if (presented.token !== undefined) {
    const caller = await tokenCaller(db, presented.token)
    if (!caller) throw new AppError('not-signed-in', UNKNOWN_TOKEN)
    if (caller.planId !== planId)
      throw new AppError('not-allowed', 'You are a member of another plan, not of this one.')
    return caller
  }
  const memberships = presented.session ? await findSession(db, hashToken(presented.session)) : undefined
  if (!memberships) throw new AppError('not-signed-in', NOT_SIGNED_IN)
  const membership = memberships.find((m) => m.planId === planId)
  if (membership) return { ...membership, by: 'session' }
  if (memberships.length === 0) throw new AppError('not-signed-in', NOT_SIGNED_IN)
  throw new AppError('not-allowed', 'You are a member of another plan, not of this one.')
}

/** Whom a bearer token stands for, in whichever plan; undefined if it is unknown or revoked. */
export async function tokenCaller(db: Reader, text: string): Promise<Exclude<Caller, { by: 'system' }> | undefined> {
  const token = normaliseToken(text)
  if (!isToken(token)) return undefined
  const tokenHash = hashToken(token)
  const membership = await findCredential(db, tokenHash)
  if (membership) return { ...membership, by: 'credential' }
  const invitation = await findInvitation(db, tokenHash)
  if (!invitation) return undefined
  const { planId, memberId, usedBy, expiresAt } = invitation
  return { planId, memberId, by: 'invitation', token, usedBy, expiresAt }
}
