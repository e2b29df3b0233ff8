import { type AccessNeed, listAway, listNeeds, listProvisions } from '#db/access.ts'
import type { Reader } from '#db/client.ts'
import { isTogether, type Need } from '#domain/access/in-place.ts'
import type { PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import type { Session } from '#domain/sessions/state.ts'

/** One need at one meeting, with the person's own words for it. */
export type NeedAt = Need & Pick<AccessNeed, 'words'>

/** What the rows say of a plan, read once. */
export async function readAccess(db: Reader, planId: PlanId, state: PlanState) {
  const [needs, provisions, away] = [
    await listNeeds(db, planId),
    await listProvisions(db, planId),
    await listAway(db, planId),
  ]
  const comes = (session: Session, memberId: string) =>
    state.members.get(memberId as never)?.status === 'joined' &&
    !away.some((one) => one.sessionId === session.id && one.memberId === memberId)
  /** Of those who come: who joined and did not say that they stay away. */
  const needsAt = (session: Session): NeedAt[] =>
    isTogether(session)
      ? needs
          .filter(({ memberId }) => comes(session, memberId))
          .map((need) => {
            const row = provisions.find(
              (one) =>
                one.sessionId === session.id && one.memberId === need.memberId && one.provision === need.provision,
            )
            const { state: at = null, people = 1, bookedAt = null, answer = null } = row ?? {}
            return { ...need, state: at, people, bookedAt, answer }
          })
      : []
  return { needs, comes, needsAt }
}
