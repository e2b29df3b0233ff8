import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request } from 'express'
import { deleteSession, insertSession } from '#db/identity.ts'
import { DAY } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import type { Presented } from '../identity/caller.ts'
import { hashToken, isToken, randomToken } from '../identity/tokens.ts'
import { settingsOf } from './settings.ts'

/** One cookie for pages, rooms and documents. It holds a random token; only its hash is stored. */
const NAME = 'evenground'
/** Browsers keep a cookie for 400 days at most (RFC 6265bis); people should not be signed out while they think. */
const LASTS = 400 * DAY

export function presentedCookie({ headers }: Pick<Request, 'headers'>): Presented {
  const session = headers.cookie ? parseCookie(headers.cookie)[NAME] : undefined
  const { locale } = settingsOf({ headers })
  return session && isToken(session) ? { session, locale } : { locale }
}

const setCookie = (publicUrl: string, value: string, milliseconds: number): string =>
  stringifySetCookie({
    name: NAME,
    value,
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    path: '/',
    maxAge: Math.floor(milliseconds / 1000),
  })

/** A new session and the header that gives it to the browser. */
export async function openSession(deps: Deps): Promise<{ hash: string; setCookie: string }> {
  const token = randomToken()
  const hash = hashToken(token)
  await deps.db.transaction().execute((trx) => insertSession(trx, hash, deps.now()))
  return { hash, setCookie: setCookie(deps.publicUrl, token, LASTS) }
}

/** Forgets this browser; returns the header that makes it forget too. */
export async function closeSession(deps: Deps, { session }: Presented): Promise<string> {
  if (session) await deps.db.transaction().execute((trx) => deleteSession(trx, hashToken(session)))
  return setCookie(deps.publicUrl, '', 0)
}
