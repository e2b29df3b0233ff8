import type { Reader } from '#db/client.ts'
import { findCredential, findInvitation, findSession, type Membership } from '#db/identity.ts'
import { findHead } from '#db/log.ts'
import { AppError } from '#domain/app-error.ts'
import type { PlanId, SessionId } from '#domain/ids.ts'
import type { Locale } from '#domain/words/words.ts'
import { sharedState } from '../devices/shared.ts'
import { hashToken, isToken, normaliseToken, type Token } from './tokens.ts'

/** Who asks, in one plan, and in which language they are answered (English unless they say so). */
export type Caller = Identity & { locale?: Locale | undefined }

/** An invitation may call `member.join` and nothing else. */
type Identity =
  | (Membership & { by: 'credential' })
  /** `isShared`: other members use this browser too, so what is asked must say for whom. */
  | (Membership & { by: 'session'; isShared?: boolean })
  | (Membership & {
      by: 'invitation'
      token: Token
      usedBy: string | null
      expiresAt: number
      /** Joining in a browser gives its session the membership instead of an API token. */
      sessionHash?: string
    })
  | (Membership & {
      /** A code that was typed: the seat of its card, or a guest under an id that is new. It may take that and do nothing else. */
      by: 'code'
      isSeat: boolean
      sessionId: SessionId
      codeHash: string
      sessionHash: string
    })
  | { by: 'system'; planId: PlanId }

/** What a request shows of itself: a bearer token, a session cookie, or nothing; and which language it asks for. */
export type Presented = { token?: string; session?: string; locale?: Locale }

const locked = () => new AppError('not-signed-in', (words) => words.devices_locked())
const notSignedIn = () => new AppError('not-signed-in', (words) => words.errors_open_your_link())

/** The member who asks in this plan. Throws `not-found` for no such plan, `not-signed-in`, or `not-allowed` for a member of another plan. */
export async function callerOf(db: Reader, planId: PlanId, presented: Presented, now = 0): Promise<Caller> {
  try {
    return { ...(await identify(db, planId, presented, now)), locale: presented.locale }
  } catch (error) {
    // A mistyped address is a mistyped address, whoever asks. Ids are 128 random bits, so nobody can fish for plans.
    if (!(await findHead(db, planId))) throw new AppError('not-found', (words) => words.errors_no_such_plan())
    throw error
  }
}

async function identify(db: Reader, planId: PlanId, presented: Presented, now: number): Promise<Identity> {
  if (presented.token !== undefined) {
    const caller = await tokenCaller(db, presented.token)
    if (!caller) throw new AppError('not-signed-in', (words) => words.errors_unknown_token())
    if (caller.planId !== planId) throw new AppError('not-allowed', (words) => words.errors_other_plan())
    return caller
  }
  const memberships = presented.session ? await findSession(db, hashToken(presented.session)) : undefined
  if (!memberships) throw notSignedIn()
  const membership = memberships.find((m) => m.planId === planId)
  const tokenHash = hashToken(presented.session ?? '')
  const shared = await sharedState(db, { tokenHash, planId }, now)
  if (shared === 'left-alone' || (shared === 'shared' && !membership)) throw locked()
  if (membership) return { ...membership, by: 'session', ...(shared === 'shared' ? { isShared: true } : {}) }
  if (memberships.length === 0) throw notSignedIn()
  throw new AppError('not-allowed', (words) => words.errors_other_plan())
}

/** Whom a bearer token stands for, in whichever plan; undefined if it is unknown or revoked. */
export async function tokenCaller(
  db: Reader,
  text: string,
): Promise<Exclude<Identity, { by: 'system' | 'code' }> | undefined> {
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
