import type { Actor, MemberId } from '../ids.ts'
import type { Member } from '../members/state.ts'
import { maySign } from '../overrides/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { Session } from '../sessions/state.ts'
import { contactOf } from '../wellbeing/state.ts'

/** Whether this person runs the meeting: the guide, or whoever took it over. */
export const guidesNow = (state: Pick<PlanState, 'members'>, { guidedBy }: Session, actor: Actor): boolean =>
  actor !== 'system' && (guidedBy === actor || state.members.get(actor)?.function === 'facilitator')

/** Who may be asked to look at it with the guide: citizens who may sign, but for whom it is about. */
export const mayReview = (state: PlanState, about: MemberId): Member[] =>
  maySign(state).filter(({ id }) => id !== about)

/**
 * Who reads what somebody tells of another: whoever guides (null); where it is about them, the wellbeing contact, or
 * else a co-chair who does not guide. Undefined: nobody here could read it without being concerned.
 */
export function readerOf(
  state: PlanState,
  session: Session,
  about: MemberId,
  teller: MemberId,
): MemberId | null | undefined {
  if (!guidesNow(state, session, about)) return null
  const contact = contactOf(state)?.member
  const coChairs = [...state.members.values()].filter(
    (member) => member.function === 'co-chair' && member.status === 'joined',
  )
  return [...(contact ? [contact] : []), ...coChairs.map(({ id }) => id)].find(
    (id) => id !== about && id !== teller && !guidesNow(state, session, id),
  )
}
