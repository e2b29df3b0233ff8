import type { Instant, MemberId, SessionId } from '../ids.ts'
import type { Check } from '../rules/rule.ts'
import type { OpeningGiven } from './opening.ts'
import type { ScheduleGiven } from './scheduling.ts'
import type { SessionKind } from './state.ts'

export type SessionEntries = {
  /** Seals `title`. Before the second edition of the rules, nothing was asked about people's time. */
  'session.scheduled': {
    session: SessionId
    kind: SessionKind
    startsAt: Instant
    minutes: number
    forThoseLeftOut?: true
    given?: ScheduleGiven
    checks?: Check[]
  }
  /** Without `checks` where it was opened before there were rules for it. */
  'session.opened': { session: SessionId; given?: OpeningGiven; checks?: Check[] }
  /** Called off before it began. */
  'session.cancelled': { session: SessionId }
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
