import type { Instant } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import { hasItsTime } from '../sessions/scheduling.ts'
import type { Session } from '../sessions/state.ts'
import { between, DAY, later, MINUTE } from '../time.ts'
import type { Question } from './state.ts'

/** What people can do with a question: answer it alone, add to what others said, look at the summary, nothing more. */
export const STAGES = ['before', 'answers', 'adding', 'summary', 'over'] as const
export type Stage = (typeof STAGES)[number]

/** Days of a round of seven at which its stages end; in a longer or shorter one, as much of its length. */
const ENDS: readonly [Exclude<Stage, 'before' | 'over'>, number][] = [
  ['answers', 3],
  ['adding', 5],
  ['summary', 7],
]
const DAYS = 7

/** Does everybody take part in their own time, over days? */
export const isRound = (session: Pick<Session, 'kind' | 'minutes'>): boolean => !hasItsTime(session)

const endOf = ({ startsAt, minutes }: Pick<Session, 'startsAt' | 'minutes'>, day: number): Instant =>
  later(startsAt, Math.floor((minutes * MINUTE * day) / DAYS))

/** Where a round is: what can be done, until when, and on which day. */
export type RoundTime = { stage: Stage; until: Instant | null; day: number; days: number }

export function roundTime(session: Pick<Session, 'startsAt' | 'minutes'>, at: Instant): RoundTime {
  const day = Math.floor(between(session.startsAt, at) / DAY)
  const days = Math.ceil((session.minutes * MINUTE) / DAY)
  if (at < session.startsAt) return { stage: 'before', until: session.startsAt, day, days }
  for (const [stage, end] of ENDS) {
    const until = endOf(session, end)
    if (at < until) return { stage, until, day, days }
  }
  return { stage: 'over', until: null, day, days }
}

/** When the answers of a round are shown to all. */
export const revealAt = (session: Pick<Session, 'startsAt' | 'minutes'>): Instant => endOf(session, ENDS[0]![1])

/** What can be done with a question now. In a meeting, the guide moves it on; in a round, time does. */
export function stageOf(state: Pick<PlanState, 'sessions'>, question: Question, at: Instant): Stage {
  const session = state.sessions.get(question.session)
  if (!session || session.state === 'cancelled') return 'over'
  if (isRound(session)) return roundTime(session, at).stage
  if (session.state !== 'open') return 'over'
  return question.revealedAt === null ? 'answers' : 'adding'
}

/** May hidden answers be shown to all: in a meeting when the guide wants, in a round when its time has come? */
export function mayReveal(state: Pick<PlanState, 'sessions'>, question: Question, at: Instant): boolean {
  const session = state.sessions.get(question.session)
  return session !== undefined && (!isRound(session) || at >= revealAt(session))
}

/** Questions of rounds whose answers should be shown to all by now. */
export const dueQuestions = (state: Pick<PlanState, 'sessions' | 'questions'>, at: Instant): Question[] =>
  [...state.questions.values()].filter((question) => {
    const session = state.sessions.get(question.session)
    return question.revealedAt === null && session !== undefined && isRound(session) && at >= revealAt(session)
  })
