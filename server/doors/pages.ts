import type { Reader } from '#db/client.ts'
import type { EntryCode } from '#db/entry-codes.ts'
import { listCodes } from '#db/entry-codes.ts'
import { listSealed } from '#db/sealed.ts'
import { isCardDay, isDoorOpen, isToCome } from '#domain/doors/state.ts'
import type { Instant, MemberId, PlanId, SessionId } from '#domain/ids.ts'
import { isElector, type Side } from '#domain/members/state.ts'
import { memberOf } from '#domain/plan/state.ts'
import { toInstant } from '#domain/time.ts'
import type { Deps } from '../deps.ts'
import { codeFrom, linkOfCode, unknownCode } from './codes.ts'

/** What whoever typed a code sees before they come in. */
export type DoorPage = {
  planId: PlanId
  planTitle: string
  place: string
  meeting: string
  sessionId: SessionId
  /** Whether it lets anybody in now; the time from which it does is that of the meeting. */
  open: boolean
  startsAt: Instant
  /** Whose card it is; null for a code by which guests come in. */
  seat: { memberId: MemberId; name: string; side: Side | null; isTaken: boolean } | null
}

export async function doorPage(deps: Deps, { planId, sessionId, memberId }: EntryCode): Promise<DoorPage> {
  const state = await deps.states.read(deps.db, planId)
  const session = state.sessions.get(sessionId)
  const member = memberId && memberOf(state, memberId)
  if (!session || member?.status === 'left') throw unknownCode()
  const seals = [state.title, state.place, session.title, ...(member ? [member.identity] : [])]
  const rows = await listSealed(deps.db, planId, seals)
  const [planTitle, place, meeting, identity] = seals.map((seal) => rows.find((row) => row.seal === seal)?.value)
  const at = toInstant(deps.now())
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  return {
    ...{ planId, sessionId, startsAt: session.startsAt, planTitle: text(planTitle), place: text(place) },
    ...{ meeting: text(meeting), open: member ? isCardDay(session, at) : isDoorOpen(session, at) },
    seat: member && {
      ...{ memberId: member.id, side: member.side, isTaken: member.status === 'joined' },
      name: text((identity as { name?: string } | undefined)?.name),
    },
  }
}

type Shown = { code: string; link: string }
/** How people come into one meeting: its code for everybody to read, and for the guide alone its cards. */
export type MeetingDoors = {
  sessionId: SessionId
  open: boolean
  startsAt: Instant
  guests: Shown | null
  /** Whom a card can be made for. `card` is null where none was made, or where it was used and is the holder's alone. */
  seats: { memberId: MemberId; hasJoined: boolean; hasCard: boolean; card: Shown | null }[]
}

/** For meetings that are open or still to come, the next one first. */
export async function meetingDoors(deps: Deps, db: Reader, planId: PlanId, guides: boolean): Promise<MeetingDoors[]> {
  const state = await deps.states.read(db, planId)
  const at = toInstant(deps.now())
  const shown = (derivation: string): Shown => {
    const code = codeFrom(deps, derivation)
    return { code, link: linkOfCode(deps, code) }
  }
  const toCome = [...state.sessions.values()]
    .filter(isToCome)
    .sort((a, b) => Number(b.state === 'open') - Number(a.state === 'open') || (a.startsAt < b.startsAt ? -1 : 1))
  return Promise.all(
    toCome.map(async (session) => {
      const codes = await listCodes(db, planId, session.id)
      const own = codes.find(({ memberId }) => memberId === null)
      const cards = new Map(codes.map((code) => [code.memberId, code]))
      const seats = [...state.members.values()].filter((member) => member.status !== 'left' && isElector(member))
      return {
        ...{ sessionId: session.id, startsAt: session.startsAt, open: isDoorOpen(session, at) },
        guests: own && isDoorOpen(session, at) ? shown(own.derivation) : null,
        seats: guides
          ? seats.map(({ id, status }) => {
              const card = cards.get(id)
              return {
                ...{ memberId: id, hasJoined: status === 'joined', hasCard: !!card },
                card: card && card.usedAt === null ? shown(card.derivation) : null,
              }
            })
          : [],
      }
    }),
  )
}
