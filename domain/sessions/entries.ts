import type { Instant, MemberId, SessionId } from '../ids.ts'
import type { Check } from '../rules/rule.ts'
import type { OpeningGiven } from './opening.ts'
import type { SessionKind } from './state.ts'

export type SessionEntries = {
  /** Seals `title`. */
  'session.scheduled': { session: SessionId; kind: SessionKind; startsAt: Instant; minutes: number }
  /** Without `checks` where it was opened before there were rules for it. */
  'session.opened': { session: SessionId; given?: OpeningGiven; checks?: Check[] }
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
