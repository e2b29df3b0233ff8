import type { Instant, MemberId, SessionId } from '../ids.ts'
import type { SessionKind } from './state.ts'

export type SessionEntries = {
  /** Seals `title`. */
  'session.scheduled': { session: SessionId; kind: SessionKind; startsAt: Instant; minutes: number }
  'session.opened': { session: SessionId }
  'session.closed': { session: SessionId }
  'attendance.joined': { session: SessionId; member: MemberId }
  'attendance.left': { session: SessionId; member: MemberId }
  'queue.joined': { session: SessionId; member: MemberId }
  'queue.left': { session: SessionId; member: MemberId }
  'turn.granted': { session: SessionId; member: MemberId }
  /** Whole seconds. */
  'turn.ended': { session: SessionId; member: MemberId; seconds: number }
  'turn.passed': { session: SessionId; member: MemberId }
}
