import type { MemberId } from '../ids.ts'
import { isElector } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { Session } from '../sessions/state.ts'

/**
 * The one citizen with a vote who is here among professionals (LPF-02); null where nobody is, or there are more. Guests
 * keep no member company: they may be gone at the next meeting.
 */
export function loneCitizen(
  { members }: Pick<PlanState, 'members'>,
  { present }: Pick<Session, 'present'>,
): MemberId | null {
  const here = [...present].flatMap((id) => members.get(id) ?? [])
  const citizens = here.filter((member) => member.side === 'citizen' && isElector(member))
  const isAmongOthers = here.some(({ side }) => side === 'professional')
  return citizens.length === 1 && isAmongOthers ? citizens[0]!.id : null
}

/** Has the citizen who is alone here chosen to talk, as long as nothing is decided? Ends by itself when another comes. */
export function isTalkOnly(state: Pick<PlanState, 'members'>, session: Session): boolean {
  return session.talkOnly !== undefined && session.talkOnly === loneCitizen(state, session)
}
