import type { Instant, MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import type { Session } from '../sessions/state.ts'
import { between, DAY } from '../time.ts'

/** What a review by the guide and a citizen can come to. Never that somebody loses a vote. */
export const OUTCOMES = ['nothing-more', 'talk-again', 'not-next'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** How it stands with somebody in one meeting: `back` after a pause. */
export type ConductMark = 'paused' | 'back' | Outcome

/** Steps that were taken are forgotten after this time, and the first comes first again. */
export const LAPSES_AFTER = 90 * DAY

/** Whether somebody waits for the end of their pause: all is open to them but the floor. */
export const isPaused = ({ conduct }: Pick<Session, 'conduct'>, member: MemberId): boolean =>
  conduct?.get(member) === 'paused'

/** Whether somebody had a pause of late: a review comes after one. */
export function hadPause(state: Pick<PlanState, 'sessions'>, member: MemberId, at: Instant): boolean {
  return [...state.sessions.values()].some(
    ({ conduct, openedAt }) => conduct?.has(member) && openedAt !== null && between(openedAt, at) <= LAPSES_AFTER,
  )
}

/**
 * Whether a review said that somebody does not come to the next meeting of this kind, and this is it. The one after it
 * is open to them again.
 */
export function staysAway({ sessions }: Pick<PlanState, 'sessions'>, next: Session, member: MemberId): boolean {
  const before = [...sessions.values()]
    .filter(({ kind, openedAt, id }) => kind === next.kind && openedAt !== null && id !== next.id)
    .sort((a, b) => (a.openedAt! < b.openedAt! ? -1 : 1))
    .at(-1)
  return before?.conduct?.get(member) === 'not-next'
}
