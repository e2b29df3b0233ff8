import { insertCredential } from '#db/identity.ts'
import type { MemberId, PlanId, SessionId } from '#domain/ids.ts'
import type { Side } from '#domain/members/state.ts'
import { toInstant } from '#domain/time.ts'
import { createContext } from '#server/context.ts'
import { hashToken, randomToken } from '#server/identity/tokens.ts'
import { createLimits, type Limits } from '#server/limits.ts'
import type { TestServer } from './server.ts'

/** What a browser asks at the door, without its pages: a context as one request of it has. */
export function browserAt(server: Pick<TestServer, 'deps'>, limits: Limits = createLimits(), ip = '192.0.2.1') {
  let cookie: string | undefined
  const context = () =>
    createContext(
      { deps: server.deps, limits, brand: { name: null, logo: null, css: null } as never },
      { headers: cookie ? { cookie } : {}, ip } as never,
      'nonce',
    )
  const keep = (headers: readonly string[]) => {
    for (const header of headers) cookie = header.split(';')[0]
  }
  return { context, keep, cookie: () => cookie }
}
export type TestBrowser = ReturnType<typeof browserAt>

/** Comes in by a code, as a page would. */
export async function comeIn(browser: TestBrowser, code: string, entering: { name?: string; side?: Side } = {}) {
  const { name, side } = entering
  const { planId, setCookie } = await browser.context().doors.enter(code, { commandId: null, name, side })
  browser.keep(setCookie)
  const memberId = (await browser.context().memberships()).find((one) => one.planId === planId)?.memberId
  return { planId, memberId: memberId as MemberId }
}

/** A meeting that begins now. */
export async function planMeeting(server: TestServer, planId: string, guide: string): Promise<SessionId> {
  const startsAt = toInstant(server.clock.now)
  const { body } = await server.api.command(planId, guide, 'session.schedule', {
    ...{ kind: 'live', title: 'Meeting', startsAt, minutes: 90 },
  })
  return body.result.sessionId
}

export async function guestCode(server: TestServer, planId: string, guide: string, sessionId: SessionId) {
  return (await server.api.command(planId, guide, 'join-code.make', { sessionId })).body.result.code as string
}

/** A guest with a token, for tests that speak to the API. */
export async function joinAsGuest(server: TestServer, planId: string, guide: string, side: Side, meeting?: SessionId) {
  const sessionId = meeting ?? (await planMeeting(server, planId, guide))
  const code = await guestCode(server, planId, guide, sessionId)
  const { memberId } = await comeIn(browserAt(server), code, { name: 'Gus', side })
  const token = randomToken()
  const membership = { planId: planId as PlanId, memberId }
  await server.deps.db.transaction().execute((trx) => insertCredential(trx, hashToken(token), membership, 0))
  return { id: memberId, token, sessionId }
}
