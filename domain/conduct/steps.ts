import type { Principle } from '../charter/principles.ts'
import type { Instant, MemberId, SessionId } from '../ids.ts'
import { between, later, MINUTE } from '../time.ts'
import { LAPSES_AFTER, type Outcome } from './state.ts'

/** 1 a private note, 2 a reminder of what the group promised, 3 a pause from the queue, 4 a review by two. */
export type Step = 1 | 2 | 3 | 4

/** A step that was taken; never in the log but for pauses and reviews, and these without a word. */
export type ConductStep = {
  memberId: MemberId
  sessionId: SessionId
  step: Step
  at: Instant
  words: string | null
  /** What the group promised each other, that it is about. */
  principle: Principle | null
  /** They said that they have read it. */
  seen: boolean
  reply: string | null
  /** Until when a pause goes on. */
  until: Instant | null
  /** What a review is to come to, and which citizen is asked to sign it. */
  review: { outcome: Outcome; guide: MemberId; citizen: MemberId } | null
}

/** How long a pause from the queue is. */
export const PAUSE = 10 * MINUTE
/** So long after a step somebody had time to answer, whether they say so or not. */
export const TIME_TO_ANSWER = 2 * MINUTE

/** Steps about one person that have not lapsed, in their order. */
export const stepsOf = (steps: readonly ConductStep[], member: MemberId, at: Instant): ConductStep[] =>
  steps
    .filter(({ memberId, at: taken }) => memberId === member && !hasLapsed(taken, at))
    .sort((a, b) => a.step - b.step)

export const hasLapsed = (taken: Instant, at: Instant): boolean => between(taken, at) > LAPSES_AFTER

/** The step that comes next; none is left out. After a review, only another review can come. */
export function nextStep(own: readonly ConductStep[]): Step {
  const left = ([1, 2, 3] as const).find((step) => !own.some((taken) => taken.step === step))
  return left ?? 4
}

/** How many of the two gentle steps were taken. */
export const gentleSteps = (own: readonly ConductStep[]): number => own.filter(({ step }) => step <= 2).length

/** They have read it, or two minutes have passed. */
export const hadTime = ({ seen, at: taken }: Pick<ConductStep, 'seen' | 'at'>, at: Instant): boolean =>
  seen || later(taken, TIME_TO_ANSWER) <= at

/** Whether somebody had time to answer all that was written to them. */
export const hadTimeForAll = (own: readonly ConductStep[], at: Instant): boolean =>
  own.every((step) => step.step === 4 || hadTime(step, at))
