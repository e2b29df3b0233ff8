import type { Instant, MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import { atLeast, type Measure, share } from '../rules/rule.ts'
import type { Session } from '../sessions/state.ts'
import { isRound, unheard } from './order.ts'
import { ENOUGH_TALK, parityOf, talkOf, totalSeconds } from './talk.ts'

type Now = { state: PlanState; session: Session; at: Instant; held: number }

/** Below this share of their fair talk, citizens are asked first (LPF-19). A group may only raise it. */
export const HOLD_BELOW = share(3, 5, 'of their fair share of talk')
/** After so long nobody waits any more for citizens who have nothing to say, in minutes (domain.md §3.0). */
export const HOLD_MINUTES = 5

/** Citizens who must be heard before a professional speaks in a listening round; null where there is no such round. */
export function unheardInRound({ state, session }: Now, member: MemberId): number | null {
  if (!isRound(session) || state.members.get(member)?.side !== 'professional') return null
  return unheard(state, session, 'citizen').length
}

/**
 * The citizens' share of their fair talk, where it holds back a professional's turn: after ten minutes of talk, unless
 * it is a direct answer, every citizen who is here was heard or asked in this topic, or five minutes have passed.
 */
export function parityBefore({ state, session, held }: Now, member: MemberId, isAnswer: boolean): Measure | null {
  if (isAnswer || held >= HOLD_MINUTES || state.members.get(member)?.side !== 'professional') return null
  const talk = talkOf(state, session, session.present)
  if (totalSeconds(talk) < ENOUGH_TALK || session.invited) return null
  return unheard(state, session, 'citizen').length === 0 ? null : parityOf(talk, 'citizen')
}

/** Whether this person waits until citizens were heard. The guide's screen alone says so. */
export function isHeld(now: Now, member: MemberId, isAnswer: boolean): boolean {
  if ((unheardInRound(now, member) ?? 0) > 0) return true
  const parity = parityBefore(now, member, isAnswer)
  const least = now.state.settings['turn.grant.citizens-are-heard']?.least ?? HOLD_BELOW
  return parity !== null && !atLeast(parity, least)
}

/** Whether citizens are so far behind that the clock of the hold runs. */
export function isFarBehind(state: PlanState, session: Session): boolean {
  const talk = talkOf(state, session, session.present)
  const parity = totalSeconds(talk) < ENOUGH_TALK ? null : parityOf(talk, 'citizen')
  return parity !== null && !atLeast(parity, HOLD_BELOW)
}
