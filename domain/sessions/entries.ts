import type { Step } from '../agenda/state.ts'
import type { Instant, MemberId, SessionId } from '../ids.ts'
import type { Check } from '../rules/rule.ts'
import type { OpeningGiven } from './opening.ts'
import type { ScheduleGiven } from './scheduling.ts'
import type { Channel, SessionKind } from './state.ts'

export type SessionEntries = {
  /** Seals `title`, and `agenda` (what its steps are called) where it has one. Before the second edition of the rules, nothing was asked about people's time. */
  'session.scheduled': {
    session: SessionId
    kind: SessionKind
    startsAt: Instant
    minutes: number
    forThoseLeftOut?: true
    agenda?: Step[]
    given?: ScheduleGiven
    checks?: Check[]
  }
  /** Without `checks` where it was opened before there were rules for it. */
  'session.opened': { session: SessionId; given?: OpeningGiven; checks?: Check[] }
  /** Called off before it began. */
  'session.cancelled': { session: SessionId }
  /** Without `checks` where it was closed before there were rules for it. */
  'session.closed': { session: SessionId; checks?: Check[] }
  /** Clock and queue rest; by `system` where somebody showed a red card. */
  'session.paused': { session: SessionId }
  'session.resumed': { session: SessionId }
  /** A second facilitator or a co-chair runs it from now on. */
  'session.taken-over': { session: SessionId; member: MemberId }
  /** Before or while a meeting is open. */
  'attendance.joined': { session: SessionId; member: MemberId; channel?: Channel }
  'attendance.left': { session: SessionId; member: MemberId }
}
