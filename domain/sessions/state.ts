import type { Instant, MemberId, SessionId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'

/** In a room or online together; in one's own time; or both. */
export type SessionKind = 'live' | 'async' | 'hybrid'
export const SESSION_KINDS: readonly SessionKind[] = ['live', 'async', 'hybrid']

export type Session = {
  id: SessionId
  kind: SessionKind
  title: Seal
  startsAt: Instant
  minutes: number
  /** One in four may be at a time for people whom the usual one shuts out (LPF-03). */
  forThoseLeftOut?: true
  state: 'scheduled' | 'open' | 'closed' | 'cancelled'
  present: Set<MemberId>
  /** Everybody who was there at some time. */
  attended: Set<MemberId>
  /** Turns taken so far, by member; decides the order of the queue. */
  turns: Map<MemberId, number>
}

export type QueuePlace = { member: MemberId; joinedAt: Instant }
export type Turn = { member: MemberId; since: Instant }

/**
 * Who speaks next: fewest turns so far, then who has waited longest, then the id (so that nobody chooses).
 * Only what can be observed counts, never who people are (domain.md §3, "Trap").
 */
export function speakingOrder(session: Session, queue: readonly QueuePlace[]): QueuePlace[] {
  const turns = (place: QueuePlace) => session.turns.get(place.member) ?? 0
  return [...queue].sort(
    (a, b) => turns(a) - turns(b) || compare(a.joinedAt, b.joinedAt) || compare(a.member, b.member),
  )
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
