import type { Instant, MemberId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import { isElector } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { Session } from '../sessions/state.ts'

/** What anybody with a vote can ask the group in a meeting (decision 19). */
export const MATTERS = ['move-on', 'slow-down', 'appeal'] as const
export type Matter = (typeof MATTERS)[number]

/** What each can say to it; `none` is no view. */
export const ANSWERS = ['yes', 'no', 'none'] as const
export type Answer = (typeof ANSWERS)[number]
export type Totals = Record<Answer, number>

/** How long people have to answer, in seconds; it ends sooner when all have. */
export const ASK_SECONDS = 60
/** To go from seat to seat takes time: so many seconds for each person with a vote, and never less than a minute. */
const HAND_SECONDS = 5
/** What a yes to slowing down adds to a step, in minutes. */
export const MORE_MINUTES = 5

/**
 * What the group is asked now. `ask`: the number of its entry. `reason`: which decision is not accepted. `takers`: who
 * takes down the hands of people in the room.
 */
export type Asking = {
  ask: number
  what: Matter
  until: Instant
  reason?: Seal
  restsSince?: Instant
  takers?: MemberId[]
}
/** What the group does not accept, until the guide has read it out and put it right. */
export type Appeal = { ask: number; reason: Seal }

/** With fewer answers, or where all gave the same, a number would tell how each of them answered. */
const FEWEST_TO_TELL = 5

/** May it be told how many said what? */
export function mayTell({ yes, no, none }: Totals): boolean {
  const all = yes + no + none
  return all >= FEWEST_TO_TELL && Math.max(yes, no, none) < all
}

/** Who has a say in an open meeting: everybody there with a vote. */
export const voicesIn = ({ members }: Pick<PlanState, 'members'>, { present }: Pick<Session, 'present'>): MemberId[] =>
  [...present].filter((id) => {
    const member = members.get(id)
    return !!member && isElector(member)
  })

/** How long there is to take hands, from the first one on. */
export const handSeconds = (voices: number): number => Math.max(ASK_SECONDS, voices * HAND_SECONDS)

/** More yes than no; everybody counts alike, and a tie changes nothing. */
export const isCarried = ({ yes, no }: Pick<Totals, 'yes' | 'no'>): boolean => yes > no

/** The meeting that is open, where the group asked for something or wants to move on. */
export function askingNow(state: Pick<PlanState, 'openSession' | 'sessions'>): Session | undefined {
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  return session && (session.asking || session.moving) ? session : undefined
}
