import { type AccessNeed, listAway, listNeeds, listProvisions, type ProvisionRow } from '#db/access.ts'
import type { Reader } from '#db/client.ts'
import { isMissing, isTogether, type Need } from '#domain/access/in-place.ts'
import { FOR_VOTING, VOTES } from '#domain/access/provisions.ts'
import type { PlanId } from '#domain/ids.ts'
import { electors } from '#domain/members/state.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Session } from '#domain/sessions/state.ts'

/** One need at one meeting or for votes, with the person's own words for it. */
export type NeedAt = Need & Pick<AccessNeed, 'words'>

/** What the rows say of a plan, read once. */
export async function readAccess(db: Reader, planId: PlanId, state: PlanState) {
  const [needs, provisions, away] = [
    await listNeeds(db, planId),
    await listProvisions(db, planId),
    await listAway(db, planId),
  ]
  const arranged = (need: AccessNeed, at: ProvisionRow['sessionId']): NeedAt => {
    const row = provisions.find(
      (one) => one.sessionId === at && one.memberId === need.memberId && one.provision === need.provision,
    )
    const { state: how = null, people = 1, bookedAt = null, answer = null } = row ?? {}
    return { ...need, state: how, people, bookedAt, answer }
  }
  const comes = (session: Session, memberId: string) =>
    state.members.get(memberId as never)?.status === 'joined' &&
    !away.some((one) => one.sessionId === session.id && one.memberId === memberId)
  /** Of those who come: who joined and did not say that they stay away. */
  const needsAt = (session: Session): NeedAt[] =>
    isTogether(session)
      ? needs.filter(({ memberId }) => comes(session, memberId)).map((need) => arranged(need, session.id))
      : []
  const voters = new Set(electors(state).map(({ id }) => id))
  /** Of those who have a vote: what they need to read and to cast it. */
  const needsToVote = needs
    .filter(({ memberId, provision }) => voters.has(memberId) && FOR_VOTING.includes(provision))
    .map((need) => arranged(need, VOTES))
  return { needs, comes, needsAt, needsToVote }
}

/** What a vote's rules are told of it: a yes, or nothing. */
export async function accessToVote(db: Reader, planId: PlanId, state: PlanState): Promise<{ accessMissing?: 1 }> {
  const { needsToVote } = await readAccess(db, planId, state)
  return needsToVote.some(isMissing) ? { accessMissing: 1 } : {}
}
