import { isPaused } from '../conduct/state.ts'
import type { Instant, MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import type { Session } from '../sessions/state.ts'
import { isHeld } from './holds.ts'
import { isRound, type Placed, roundOrder, speakingOrder } from './order.ts'
import type { QueuePlace } from './state.ts'

/** `held`: minutes since citizens fell far behind, 0 where they have not (LPF-19). */
export type FloorNow = { state: PlanState; session: Session; at: Instant; held: number }

/** Whoever speaks next: in a listening round the next of the round, else the first of the queue who may speak now. */
export function nextSpeaker(now: FloorNow): MemberId | undefined {
  const { state, session } = now
  const round = isRound(session) ? roundOrder(state, session)[0] : undefined
  return round ?? inTurn(now, state.queue).find((place) => isFree(now, place))?.member
}

/**
 * How many people would be passed over if this member spoke now. Somebody who did not ask is placed as if they asked
 * last. Who is held back is not passed over, and the guide's and supporters' words are not a turn of the queue.
 */
export function peopleAhead(now: FloorNow, member: MemberId): number {
  const { state, session } = now
  if (!state.members.get(member)?.side) return 0
  const round = isRound(session) ? roundOrder(state, session) : []
  if (round.length > 0) return Math.max(0, round.indexOf(member))
  const asked = state.queue.some((place) => place.member === member)
  const queue = asked ? state.queue : [...state.queue, { member, joinedAt: now.at }]
  const free = inTurn(now, queue).filter((place) => place.member === member || isFree(now, place))
  return free.findIndex((place) => place.member === member)
}

const inTurn = ({ state, session }: FloorNow, queue: readonly QueuePlace[]): Placed[] =>
  speakingOrder(state, session, queue)

/** Two direct answers in a row are none; whoever is held back waits until citizens were heard, or until their pause is over. */
const isFree = (now: FloorNow, { member, answer }: QueuePlace): boolean =>
  !isPaused(now.session, member) && !(answer && now.session.answered) && !isHeld(now, member, answer === true)
