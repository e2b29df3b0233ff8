import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import { ASK_BEFORE, isMissing, isTogether } from '#domain/access/in-place.ts'
import { AppError } from '#domain/app-error.ts'
import type { Instant, PlanId, SessionId } from '#domain/ids.ts'
import type { Member } from '#domain/members/state.ts'
import { may } from '#domain/permissions.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { between } from '#domain/time.ts'
import { type NeedAt, readAccess } from './needs.ts'

type MeetingNeeds = { id: SessionId; startsAt: Instant; needs: NeedAt[] }

export type AccessView = {
  provisions: string[]
  words: string
  meetings: (MeetingNeeds & { comes: boolean })[]
  /** What they need to read and to vote. */
  toVote: NeedAt[]
}
/** For whoever provides it: what, for whom, how far. Never why. */
export type ProvideView = {
  meetings: (Omit<MeetingNeeds, 'needs'> & { needs: NamedNeed[] })[]
  toVote: NamedNeed[]
}
type NamedNeed = NeedAt & { name: string }

const meetingsToCome = ({ sessions }: PlanState) =>
  [...sessions.values()]
    .filter((session) => session.state === 'scheduled' && isTogether(session))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))

/** What one person needs, and how far it is. Nobody else is shown this. */
export async function accessView(db: Reader, planId: PlanId, state: PlanState, me: Member): Promise<AccessView> {
  const { needs, comes, needsAt, needsToVote } = await readAccess(db, planId, state)
  const own = needs.filter(({ memberId }) => memberId === me.id)
  return {
    provisions: own.map(({ provision }) => provision),
    words: own.find(({ words }) => words)?.words ?? '',
    meetings: meetingsToCome(state).map((session) => ({
      ...{ id: session.id, startsAt: session.startsAt, comes: comes(session, me.id) },
      needs: needsAt(session).filter(({ memberId }) => memberId === me.id),
    })),
    toVote: needsToVote.filter(({ memberId }) => memberId === me.id),
  }
}

export async function provideView(db: Reader, planId: PlanId, state: PlanState, me: Member): Promise<ProvideView> {
  if (!may(me.function, 'access.arrange')) {
    throw new AppError('not-allowed', (words) => words.errors_access_only_guide())
  }
  const { needsAt, needsToVote } = await readAccess(db, planId, state)
  const identities = await listSealed(
    db,
    planId,
    [...state.members.values()].map(({ identity }) => identity),
  )
  const nameOf = (id: string) => {
    const identity = state.members.get(id as never)?.identity
    return (identities.find(({ seal }) => seal === identity)?.value as { name?: string } | undefined)?.name ?? ''
  }
  const named = (need: NeedAt): NamedNeed => ({ ...need, name: nameOf(need.memberId) })
  return {
    meetings: meetingsToCome(state).map((session) => ({
      ...{ id: session.id, startsAt: session.startsAt },
      needs: needsAt(session).map(named),
    })),
    toVote: needsToVote.map(named),
  }
}

/** Meetings soon, of which this person has not said whether what they need is in place; and whether a guide has to act. */
export async function accessTodos(db: Reader, planId: PlanId, state: PlanState, me: Member, now: Instant) {
  const meetings = meetingsToCome(state)
  const arranges = may(me.function, 'access.arrange')
  if (meetings.length === 0 && !arranges) return { ask: [], toArrange: false }
  const { needsAt, needsToVote } = await readAccess(db, planId, state)
  const ask = meetings.filter((session) => {
    const isSoon = between(now, session.startsAt) <= ASK_BEFORE
    return isSoon && needsAt(session).some(({ memberId, answer }) => memberId === me.id && answer === null)
  })
  return {
    ask: ask.map(({ id, startsAt }) => ({ id, startsAt })),
    toArrange: arranges && [...meetings.flatMap(needsAt), ...needsToVote].some(isMissing),
  }
}

export type InPlace = { ready: number; all: number }

export async function inPlaceNow(db: Reader, planId: PlanId, state: PlanState, me: Member): Promise<InPlace | null> {
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  const guides = may(me.function, 'access.arrange') || session?.guidedBy === me.id
  if (!session || !guides) return null
  const needs = (await readAccess(db, planId, state)).needsAt(session)
  return { ready: needs.filter((need) => !isMissing(need)).length, all: needs.length }
}
