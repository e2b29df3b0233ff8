import type { Reader } from '#db/client.ts'
import { listPulse, listPulsed } from '#db/pulse.ts'
import { AppError } from '#domain/app-error.ts'
import type { Instant, MemberId, PlanId, SessionId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { type PulseResult, pulseResults } from '#domain/pulse/results.ts'
import { isCounted, mayAnswer, pulseUntil } from '#domain/pulse/state.ts'

/** How a meeting was, as one member sees it: whether they can say so, and what all said together once that is over. */
export type PulseView = {
  mayAnswer: boolean
  hasAnswered: boolean
  /** Until when people answer; null while the meeting goes on. */
  until: Instant | null
  results: PulseResult[] | null
}
type Asking = { planId: PlanId; memberId: MemberId; now: Instant }

/** Throws `not-found` for a meeting that was not opened. */
export async function pulseView(
  db: Reader,
  state: PlanState,
  { planId, memberId, now }: Asking,
  id: string,
): Promise<PulseView> {
  const session = state.sessions.get(id as SessionId)
  if (session?.state !== 'open' && session?.state !== 'closed') {
    throw new AppError('not-found', (words) => words.errors_no_record_of_meeting())
  }
  const said = await listPulse(db, planId, session.id)
  const answered = said.map(({ memberId: who, answers }) => ({ side: state.members.get(who)?.side ?? null, answers }))
  return {
    mayAnswer: mayAnswer(session, memberId, now),
    hasAnswered: said.some((one) => one.memberId === memberId),
    until: pulseUntil(session),
    results: isCounted(session, now) ? pulseResults(answered) : null,
  }
}

/** Meetings that are over and of which this member can still say how they were. */
export async function pulsesToAnswer(
  db: Reader,
  state: PlanState,
  { planId, memberId, now }: Asking,
): Promise<{ id: SessionId; until: Instant }[]> {
  const open = [...state.sessions.values()].filter(
    (session) => session.state === 'closed' && mayAnswer(session, memberId, now),
  )
  if (open.length === 0) return []
  const pulsed = await listPulsed(db, planId, memberId)
  return open.flatMap((session) => {
    const until = pulseUntil(session)
    return until && !pulsed.includes(session.id) ? [{ id: session.id, until }] : []
  })
}
