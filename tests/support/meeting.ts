import type { MemberId, SessionId } from '#domain/ids.ts'
import { newSession, type Session } from '#domain/sessions/state.ts'
import { PurePlan } from './pure-plan.ts'

export const STEPS = [
  { kind: 'arrive', minutes: 10, what: 'Come in' },
  { kind: 'listening', minutes: 15, what: 'Hear everybody' },
  { kind: 'break', minutes: 10, what: 'Tea' },
  { kind: 'discussion', minutes: 30, what: 'What should the class look like?' },
  { kind: 'checkout', minutes: 5, what: 'How was it?' },
]

/** A group whose meeting is open, with everybody there. */
export function openMeeting({ citizens = 3, professionals = 3, steps = null as unknown[] | null, apart = 0 } = {}) {
  const plan = new PurePlan()
  const of = (side: 'citizen' | 'professional', n: number) => Array.from({ length: n }, () => plan.join(side))
  const group = { citizens: of('citizen', citizens), professionals: of('professional', professionals) }
  const input = { kind: 'live', title: 'M', startsAt: plan.at, minutes: 90, ...(steps ? { agenda: steps } : {}) }
  const sessionId = plan.do(plan.guide, 'session.schedule', input).result!.sessionId as SessionId
  plan.do(plan.guide, 'session.open', { sessionId })
  for (const member of [plan.guide, ...group.citizens, ...group.professionals].slice(apart)) {
    plan.do(member, 'attendance.join', { sessionId })
    plan.wait(1000)
  }
  const session = () => plan.state.sessions.get(sessionId)!
  /** One turn from beginning to end; the guide says why where somebody would be passed over. */
  const speak = (memberId: MemberId, seconds: number) => {
    plan.do(plan.guide, 'turn.grant', { memberId, reason: 'So that it comes out as told.' })
    plan.wait(seconds * 1000)
    plan.do(plan.guide, 'turn.end')
  }
  return { ...group, plan, sessionId, session, speak }
}

/** A meeting that never was, with some numbers in it. */
export const aSession = (values: Partial<Session> = {}): Session => ({
  ...newSession({
    ...{ id: 's_1' as SessionId, kind: 'live', title: '', minutes: 90, agenda: null },
    startsAt: '2026-03-01T09:00:00.000Z' as never,
  }),
  state: 'open',
  ...values,
})
