import type { Membership } from '#db/identity.ts'
import { normaliseCode } from '#domain/doors/codes.ts'
import type { CommandId, PlanId } from '#domain/ids.ts'
import { idOf } from '#domain/ids.ts'
import type { Side } from '#domain/members/state.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { Locale } from '#domain/words/words.ts'
import type { Deps } from '../deps.ts'
import { execute } from '../execute.ts'
import { derivedToken } from '../identity/tokens.ts'
import type { Limits } from '../limits.ts'
import { readCode, unknownCode } from './codes.ts'
import { type DoorPage, doorPage, type MeetingDoors, meetingDoors } from './pages.ts'

type Entering = { commandId: string | null; name: string | undefined; side: Side | undefined }
/** What pages may ask about codes and cards. */
export type DoorsContext = {
  /** What a typed code is for. Uses nothing up; wrong codes are counted. */
  look: (typed: string) => Promise<DoorPage>
  /** Comes in, as a guest or into the card's own seat; the header signs this browser in. */
  enter: (typed: string, entering: Entering) => Promise<{ planId: PlanId; setCookie: string[] }>
  /** How people come into the meetings of a plan. */
  meetings: (planId: string) => Promise<MeetingDoors[]>
}

type Asking = {
  member: (planId: string) => Promise<Membership>
  session: () => Promise<{ hash: string; setCookie: string[] }>
  idOf: (text: string | null) => CommandId
  address: string
  locale: Locale
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function doorsContext(deps: Deps, limits: Limits, asking: Asking): DoorsContext {
  const { member, session, address, locale, plain } = asking
  const find = async (typed: string) => {
    // What is no code at all gives nothing away and costs nothing.
    if (normaliseCode(typed) === null) throw unknownCode()
    const tried = await limits.tryCode(address)
    const code = await readCode(deps.db, deps, typed)
    if (!code) throw unknownCode()
    await tried.wasRight()
    return code
  }
  return {
    look: plain(async (typed) => doorPage(deps, await find(typed))),
    enter: plain(async (typed, { commandId: sent, name, side }) => {
      const code = await find(typed)
      const { hash, setCookie } = await session()
      const { planId, sessionId, codeHash } = code
      const commandId = asking.idOf(sent)
      // The same for the same press of the button, so that pressing twice makes one guest.
      const newcomer = idOf('member', derivedToken(deps.secrets, 'guest', `${codeHash} ${hash} ${commandId}`))
      const memberId = code.memberId ?? newcomer
      const isSeat = code.memberId !== null
      const command = isSeat
        ? { type: 'seat-card.use' as const, sessionId, ...(name === undefined ? {} : { name }) }
        : { type: 'guest.join' as const, sessionId, name: name ?? '', side: side ?? 'citizen' }
      await execute(
        deps,
        { by: 'code', planId, memberId, isSeat, sessionId, codeHash, sessionHash: hash, locale },
        { commandId, command },
      )
      return { planId, setCookie }
    }),
    meetings: plain(async (plan) => {
      const { planId, memberId } = await member(plan)
      const { function: fn } = memberOf(await deps.states.read(deps.db, planId), memberId)
      return meetingDoors(deps, deps.db, planId, fn === 'facilitator')
    }),
  }
}
