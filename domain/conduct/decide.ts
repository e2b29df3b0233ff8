import { AppError } from '../app-error.ts'
import { actorId, type Context, type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import type { MemberId } from '../ids.ts'
import { draft } from '../log/entry.ts'
import { memberOf } from '../plan/state.ts'
import { mayGuide, openSession } from '../sessions/acting.ts'
import type { Session } from '../sessions/state.ts'
import type { Sentence } from '../words/words.ts'
import type { PauseGiven, ReviewGiven } from './entries.ts'
import { isPaused } from './state.ts'
import type { ConductStep, Step } from './steps.ts'
import { mayReview, readerOf } from './whom.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** Kept beside the log, for one reader, without who told it. */
export const tellConduct: Decider<'conduct.tell'> = (context, { sessionId, memberId }) => {
  const session = openSession(context, sessionId)
  const me = actorId(context)
  if (!session.present.has(me)) throw wrong((words) => words.errors_say_you_are_here())
  if (memberId === me) throw wrong((words) => words.errors_conduct_own())
  memberOf(context.state, memberId)
  if (!session.attended.has(memberId)) throw wrong((words) => words.errors_person_not_here())
  if (readerOf(context.state, session, memberId, me) === undefined) {
    throw wrong((words) => words.errors_conduct_nobody_reads())
  }
  return { entries: [] }
}

/** Whoever guides takes a step about somebody else, who is or was in this meeting. */
function about(context: Context, command: { sessionId?: Session['id'] | undefined; memberId: MemberId }): Session {
  const session = openSession(context, command.sessionId)
  if (!mayGuide(context)) throw new AppError('not-allowed', (words) => words.errors_take_over_first())
  const { id } = memberOf(context.state, command.memberId)
  if (id === context.actor) throw wrong((words) => words.errors_conduct_own())
  if (!session.attended.has(id)) throw wrong((words) => words.errors_person_not_here())
  return session
}

/** `next`: the step that can be taken. None is left out; each may be taken once more. */
export type WriteGiven = { next: Step }

export const writeAboutConduct: Decider<'conduct.write', WriteGiven> = (context, command, { next }) => {
  about(context, command)
  if (command.step > next) throw wrong((words) => words.errors_conduct_note_first())
  return { entries: [] }
}

/** `written`: whether that step was taken about whoever answers. */
export type ReplyGiven = { written: boolean }

export const replyAboutConduct: Decider<'conduct.reply', ReplyGiven> = (_context, _command, { written }) => {
  if (!written) throw new AppError('not-found', (words) => words.errors_conduct_nothing_to_answer())
  return { entries: [] }
}

export const pauseForConduct: Decider<'conduct.pause', PauseGiven> = (context, command, given) => {
  const session = about(context, command)
  const { state, at, actor } = context
  const { type, memberId: member } = command
  const mark = session.conduct?.get(member)
  if (mark === 'paused') return { entries: [] }
  if (mark && mark !== 'back') throw wrong((words) => words.errors_conduct_was_reviewed())
  const body = { session: session.id, member }
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject: body, given })
  if (refusals.length > 0) return refused(context, type, refusals)
  return { entries: [draft('conduct.paused', actor, { ...body, given, checks })] }
}

/** By the clock, or sooner by whoever guides. */
export const resumeAfterPause: Decider<'conduct.resume'> = (context, { sessionId, memberId }) => {
  const session = openSession(context, sessionId)
  if (!mayGuide(context)) throw new AppError('not-allowed', (words) => words.errors_take_over_first())
  if (context.actor === memberId) throw wrong((words) => words.errors_conduct_own())
  if (!isPaused(session, memberId)) return { entries: [] }
  return { entries: [draft('conduct.resumed', context.actor, { session: session.id, member: memberId })] }
}

/** The asking is a row: what a review could have come to, and did not, is nobody's business. */
export const askReview: Decider<'conduct.review', ReviewGiven> = (context, command, given) => {
  const session = about(context, command)
  const { state, at } = context
  const { type, memberId: member, citizenId } = command
  if (!mayReview(state, member).some(({ id }) => id === citizenId)) {
    throw wrong((words) => words.errors_conduct_citizen_may_not())
  }
  const { refusals } = judgeGate({ state, at, gate: type, subject: { session: session.id, member }, given })
  return refusals.length > 0 ? refused(context, type, refusals) : { entries: [] }
}

/** What the citizen who acts was asked to sign; null where nothing. */
export type SignGiven = ReviewGiven & { review: ConductStep['review'] }

export const signReview: Decider<'conduct.sign', SignGiven> = (context, command, { review, ...given }) => {
  const session = openSession(context, command.sessionId)
  const { state, at, actor } = context
  const { memberId: member } = command
  const asked = asksMe(context, review)
  if (!mayReview(state, member).some(({ id }) => id === actor)) {
    throw new AppError('not-allowed', (words) => words.errors_conduct_citizen_may_not())
  }
  const subject = { session: session.id, member }
  const { checks, refusals } = judgeGate({ state, at, gate: 'conduct.review', subject, given })
  if (refusals.length > 0) return refused(context, command.type, refusals)
  const { guide, outcome } = asked
  return { entries: [draft('conduct.reviewed', actor, { ...subject, guide, outcome, given, checks })] }
}

export const refuseReview: Decider<'conduct.refuse', SignGiven> = (context, _command, { review }) => {
  asksMe(context, review)
  return { entries: [] }
}

/** Others are not told whether anybody is asked. */
function asksMe({ actor }: Context, review: ConductStep['review']) {
  if (review?.citizen !== actor) throw new AppError('not-found', (words) => words.errors_no_such_request())
  return review
}
