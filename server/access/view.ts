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
}
/** For whoever provides it: what, for whom, how far. Never why. */
export type ProvideView = { meetings: (Omit<MeetingNeeds, 'needs'> & { needs: (NeedAt & { name: string })[] })[] }

const meetingsToCome = ({ sessions }: PlanState) =>
  [...sessions.values()]
    .filter((session) => session.state === 'scheduled' && isTogether(session))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))

/** What one person needs, and how far it is. Nobody else is shown this. */
export async function accessView(db: Reader, planId: PlanId, state: PlanState, me: Member): Promise<AccessView> {
  const { needs, comes, needsAt } = await readAccess(db, planId, state)
  const own = needs.filter(({ memberId }) => memberId === me.id)
  return {
    provisions: own.map(({ provision }) => provision),
    words: own.find(({ words }) => words)?.words ?? '',
    meetings: meetingsToCome(state).map((session) => ({
      ...{ id: session.id, startsAt: session.startsAt, comes: comes(session, me.id) },
      needs: needsAt(session).filter(({ memberId }) => memberId === me.id),
    })),
  }
}

export async function provideView(db: Reader, planId: PlanId, state: PlanState, me: Member): Promise<ProvideView> {
  if (!may(me.function, 'access.arrange')) {
    throw new AppError('not-allowed', (words) => words.errors_access_only_guide())
  }
  const { needsAt } = await readAccess(db, planId, state)
  const identities = await listSealed(
    db,
    planId,
    [...state.members.values()].map(({ identity }) => identity),
  )
  const nameOf = (id: string) => {
    const identity = state.members.get(id as never)?.identity
    return (identities.find(({ seal }) => seal === identity)?.value as { name?: string } | undefined)?.name ?? ''
  }
  return {
    meetings: meetingsToCome(state).map((session) => ({
      ...{ id: session.id, startsAt: session.startsAt },
      needs: needsAt(session).map((need) => ({ ...need, name: nameOf(need.memberId) })),
    })),
  }
}

/** Meetings soon, of which this person has not said whether what they need is in place; and whether a guide has to act. */
export async function accessTodos(db: Reader, planId: PlanId, state: PlanState, me: Member, now: Instant) {
  const meetings = meetingsToCome(state)
  if (meetings.length === 0) return { ask: [], toArrange: false }
  const { needsAt } = await readAccess(db, planId, state)
  const ask = meetings.filter((session) => {
    const isSoon = between(now, session.startsAt) <= ASK_BEFORE
    return isSoon && needsAt(session).some(({ memberId, answer }) => memberId === me.id && answer === null)
  })
  const arranges = may(me.function, 'access.arrange')
  return {
    ask: ask.map(({ id, startsAt }) => ({ id, startsAt })),
    toArrange: arranges && meetings.some((session) => needsAt(session).some(isMissing)),
  }
}
