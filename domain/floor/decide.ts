import { AppError } from '../app-error.ts'
import { isPaused } from '../conduct/state.ts'
import { actorId, type Context, type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import type { Actor, MemberId } from '../ids.ts'
import { draft, type ToSeal } from '../log/entry.ts'
import { memberOf, type PlanState } from '../plan/state.ts'
import { mayGuide, openSession, whom } from '../sessions/acting.ts'
import type { Session } from '../sessions/state.ts'
import type { Sentence } from '../words/words.ts'
import { countTurn } from './evolve.ts'
import { nextSpeaker } from './next.ts'
import type { GrantGiven } from './rules.ts'
import { EXTENSION_SECONDS } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** Words that everybody in the plan may read. */
const sealed = (name: string, value: string | undefined, author: MemberId): Record<string, ToSeal> =>
  value ? { [name]: { value, audience: 'members', author } } : {}

function mustGuide(context: Context): void {
  if (!mayGuide(context)) throw new AppError('not-allowed', (words) => words.errors_take_over_first())
}

export const joinQueue: Decider<'queue.join'> = (context, { sessionId, memberId, answer, words }) => {
  const session = openSession(context, sessionId)
  const member = whom(context, memberId)
  if (!session.present.has(member)) {
    throw wrong((told) => (memberId ? told.errors_person_not_here() : told.errors_say_you_are_here()))
  }
  const { queue, turn } = context.state
  if (turn?.member === member || queue.some((place) => place.member === member)) return { entries: [] }
  const body = { session: session.id, member, ...(answer ? ({ answer } as const) : {}) }
  return { entries: [draft('queue.joined', context.actor, body, sealed('words', words, member))] }
}

export const leaveQueue: Decider<'queue.leave'> = (context, { sessionId, memberId }) => {
  const session = openSession(context, sessionId)
  const member = whom(context, memberId)
  if (!context.state.queue.some((place) => place.member === member)) return { entries: [] }
  return { entries: [draft('queue.left', context.actor, { session: session.id, member })] }
}

export const grantTurn: Decider<'turn.grant', GrantGiven> = (context, command, given) => {
  const { state, at, actor } = context
  const { type, sessionId, memberId, reason } = command
  const session = openSession(context, sessionId)
  mustGuide(context)
  if (session.paused) throw wrong((words) => words.errors_meeting_rests())
  if (session.moving) throw wrong((words) => words.errors_group_moves_on())
  if (session.stepOver) throw wrong((words) => words.errors_step_is_over())
  if (state.turn) throw wrong((words) => words.errors_somebody_speaks())
  const next = memberId ?? nextSpeaker({ state, session, at, held: given.held })
  if (!next) {
    throw wrong((words) =>
      state.queue.length > 0 ? words.errors_all_are_held() : words.errors_nobody_asked_to_speak(),
    )
  }
  if (!session.present.has(next)) throw wrong((words) => words.errors_person_not_here())
  if (isPaused(session, next)) throw wrong((words) => words.errors_conduct_pause_goes_on())
  const place = state.queue.find(({ member }) => member === next)
  if (place?.answer && session.answered) throw wrong((words) => words.errors_one_answer_in_a_row())
  const subject = { session: session.id, member: next, answer: place?.answer === true, reason: !!reason }
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject, given })
  if (refusals.length > 0) return refused(context, type, refusals)
  const held = given.held > 0 ? { held: given.held } : {}
  const seals = reason ? sealed('reason', reason, actorId(context)) : {}
  return {
    entries: [draft('turn.granted', actor, { session: session.id, member: next, ...held, checks }, seals)],
    result: { memberId: next },
  }
}

/** `seconds`: how long the turn was, divided by the speaker's own access factor. */
export type EndGiven = { seconds: number }

export const endTurn: Decider<'turn.end', EndGiven> = (context, { sessionId, memberId }, { seconds }) => {
  const session = openSession(context, sessionId)
  const { turn } = context.state
  if (!turn) throw wrong((words) => words.errors_nobody_speaks())
  // Two guides who press at once end one turn, even if the next has begun between.
  if (memberId && memberId !== turn.member) throw wrong((words) => words.errors_turn_is_over())
  if (context.actor !== 'system') whom(context, turn.member)
  return { entries: [endOfTurn(context.state, session, seconds).entry(context.actor)], result: { seconds } }
}

/** The entry that ends the turn under way, and the state after it. */
export function endOfTurn(state: PlanState, session: Session, seconds: number) {
  const { turn } = state
  if (!turn) throw wrong((words) => words.errors_nobody_speaks())
  const subject = { session: session.id, seconds }
  const { checks } = judgeGate({ state, at: state.at, gate: 'turn.end', subject, given: {} })
  const body = { session: session.id, member: turn.member, seconds, checks }
  // Of a hall full of people, no more is copied than what a turn changes.
  const { turns, topicTurns, seconds: spoken } = session
  const own = { turns: new Map(turns), topicTurns: new Map(topicTurns), seconds: new Map(spoken) }
  const after: PlanState = { ...state, sessions: new Map(state.sessions).set(session.id, { ...session, ...own }) }
  countTurn(after, after.sessions.get(session.id)!, turn.member, seconds)
  return { entry: (actor: Actor) => draft('turn.ended', actor, body), state: after }
}

export const passTurn: Decider<'turn.pass'> = (context, { sessionId, memberId }) => {
  const session = openSession(context, sessionId)
  const member = whom(context, memberId)
  return { entries: [draft('turn.passed', context.actor, { session: session.id, member })] }
}

export const deferTurn: Decider<'turn.defer'> = (context, { sessionId, memberId }) => {
  const session = openSession(context, sessionId)
  const member = whom(context, memberId)
  if (!memberOf(context.state, member).side) throw wrong((words) => words.errors_not_in_round())
  return { entries: [draft('turn.deferred', context.actor, { session: session.id, member })] }
}

export const extendTurn: Decider<'turn.extend'> = (context, { sessionId, reason }) => {
  const session = openSession(context, sessionId)
  mustGuide(context)
  const { turn } = context.state
  if (!turn) throw wrong((words) => words.errors_nobody_speaks())
  if (session.moving) throw wrong((words) => words.errors_group_moves_on())
  const body = { session: session.id, member: turn.member, seconds: EXTENSION_SECONDS }
  return { entries: [draft('turn.extended', context.actor, body, sealed('reason', reason, actorId(context)))] }
}

export const interruptTurn: Decider<'turn.interrupt'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  mustGuide(context)
  const { turn } = context.state
  if (!turn) throw wrong((words) => words.errors_nobody_speaks())
  return { entries: [draft('turn.interrupted', context.actor, { session: session.id, member: turn.member })] }
}

export const inviteAll: Decider<'floor.invite'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  mustGuide(context)
  if (session.invited) return { entries: [] }
  return { entries: [draft('floor.invited', context.actor, { session: session.id })] }
}
