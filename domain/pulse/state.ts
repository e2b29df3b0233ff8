import type { Instant, MemberId } from '../ids.ts'
import type { Session } from '../sessions/state.ts'
import { HOUR, later } from '../time.ts'

/**
 * What people are asked at the end of a meeting: had they a voice, was there a way to take part that suits them, was it
 * about what matters to them, and do they think that something will change (domain handbook, Cube-style view).
 */
export const PULSE_QUESTIONS = ['voice', 'ways', 'concerns', 'change'] as const
export type PulseQuestion = (typeof PULSE_QUESTIONS)[number]

/** 1: not at all, to 5: fully. */
export const SCALE = [1, 2, 3, 4, 5] as const
export type Score = (typeof SCALE)[number]

/** What one person said. What they left out, they did not want to say. Never in the log. */
export type PulseAnswers = Partial<Record<PulseQuestion, Score>>

/** How long after a meeting people can still answer. */
export const PULSE_OPEN_FOR = 24 * HOUR

type Meeting = Pick<Session, 'state' | 'attended' | 'closedAt'>

/** Until when people answer; null for as long as the meeting goes on, and for one that never took place. */
export const pulseUntil = ({ closedAt }: Pick<Session, 'closedAt'>): Instant | null =>
  closedAt ? later(closedAt, PULSE_OPEN_FOR) : null

/** Can somebody who was there say how it was? */
export function mayAnswer(session: Meeting, member: MemberId, now: Instant): boolean {
  if (!session.attended.has(member)) return false
  const until = pulseUntil(session)
  return session.state === 'open' || (session.state === 'closed' && until !== null && now < until)
}

/** Are its answers counted? Not before the last can have come, or each new one could be told from the one before. */
export function isCounted(session: Meeting, now: Instant): boolean {
  const until = pulseUntil(session)
  return session.state === 'closed' && until !== null && until <= now
}
