import { AppError } from '../app-error.ts'
import { actorId, type Context, type Decider } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import type { MemberId } from '../ids.ts'
import { type Draft, draft, type ToSeal } from '../log/entry.ts'
import { isElector } from '../members/state.ts'
import { memberOf } from '../plan/state.ts'
import { mayGuide, openSession } from '../sessions/acting.ts'
import type { Session } from '../sessions/state.ts'
import type { Sentence } from '../words/words.ts'
import { type Hurdle, hurdleFor } from './hurdles.ts'
import { ASK_SECONDS, handSeconds, isCarried, mayTell, type Totals, voicesIn } from './state.ts'

/** Words that everybody in the plan may read. */
const sealed = (name: string, value: string | undefined, author: MemberId): Record<string, ToSeal> =>
  value ? { [name]: { value, audience: 'members', author } } : {}

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

export const askGroup: Decider<'say.ask'> = (context, { sessionId, what, reason }) => {
  const session = openSession(context, sessionId)
  mustHaveAVoice(context, session)
  // Two who press at the same time ask once.
  if (session.asking?.what === what && what !== 'appeal') return { entries: [] }
  const hurdle = hurdleFor(session, what)
  if (hurdle) throw wrong(HURDLES[hurdle])
  if (what === 'appeal' && !reason) throw wrong((words) => words.errors_say_which_decision())
  const seals = what === 'appeal' ? sealed('reason', reason, actorId(context)) : {}
  return { entries: [draft('say.asked', 'system', { session: session.id, what, seconds: ASK_SECONDS }, seals)] }
}

const HURDLES: Record<Hurdle, Sentence> = {
  asked: (words) => words.errors_group_is_asked(),
  rests: (words) => words.errors_group_rests(),
  'moves-on': (words) => words.errors_group_moves_on(),
  decided: (words) => words.errors_group_has_decided(),
  over: (words) => words.errors_step_is_over(),
  'no-step': (words) => words.errors_no_step_to_slow(),
}

/** Whoever has a vote in the plan, and is here. */
function mustHaveAVoice(context: Context, session: Session): void {
  const me = memberOf(context.state, actorId(context))
  if (!isElector(me)) throw new AppError('not-allowed', (words) => words.errors_only_electors())
  if (!session.present.has(me.id)) throw wrong((words) => words.errors_here_to_have_a_say())
}

/** Kept beside the log until it is counted, and deleted then. */
export const answerGroup: Decider<'say.answer'> = (context, { sessionId, ask, answer }) => {
  const session = openSession(context, sessionId)
  mustHaveAVoice(context, session)
  if (session.asking?.ask !== ask) throw wrong((words) => words.errors_group_answered())
  return { entries: [], result: { ask, answer } }
}

/** Whether this member answered by themselves, which nobody else can change. */
export type HandGiven = { own: boolean }

/**
 * Somebody's answer, taken down by whoever guides. Kept beside the log as any answer is; the log says who takes hands,
 * and not whose.
 */
export const takeHand: Decider<'say.hand', HandGiven> = (context, { sessionId, ask, memberId, answer }, { own }) => {
  const session = openSession(context, sessionId)
  if (!mayGuide(context)) throw new AppError('not-allowed', (told) => told.errors_take_over_first())
  const taker = actorId(context)
  if (session.asking?.ask !== ask) throw wrong((words) => words.errors_group_answered())
  // Whoever guides and has a vote answers for themselves, by the same buttons as everybody.
  if (memberId === taker) throw wrong((words) => words.errors_hand_own())
  const voices = voicesIn(context.state, session)
  if (!voices.includes(memberId)) throw wrong((words) => words.errors_hand_no_voice())
  if (own) throw wrong((words) => words.errors_hand_answered_themselves())
  const result = { ask, memberId, answer }
  if (session.asking.takers?.includes(taker)) return { entries: [], result }
  const seconds = handSeconds(voices.length)
  return { entries: [draft('say.hands-taken', taker, { session: session.id, ask, seconds })], result }
}

/** What people answered, and how many who are here have not. */
export type CloseSayGiven = Totals & { awaited: number }

export const closeSay: Decider<'say.close', CloseSayGiven> = (context, { sessionId }, { awaited, ...totals }) => {
  const session = openSession(context, sessionId)
  const { asking } = session
  const isAll = awaited === 0
  if (!asking || (!isAll && (session.paused || context.at < asking.until))) return { entries: [] }
  const carried = isCarried(totals)
  const decided = draft('say.decided', 'system', {
    ...{ session: session.id, ask: asking.ask, carried },
    ...(isAll ? { all: true as const } : {}),
    ...(mayTell(totals) ? { totals } : {}),
  })
  const goesOn = carried && asking.what === 'move-on' && !context.state.turn && !session.paused
  return { entries: [decided, ...(goesOn ? moveOn(context, session) : [])] }
}

/** Whoever speaks is not cut off: the step ends once their turn has ended, or its time is over. */
export const endStep: Decider<'step.end'> = (context, { sessionId }) => {
  const session = openSession(context, sessionId)
  const isDue = session.moving && !session.paused && !context.state.turn
  return { entries: isDue ? moveOn(context, session) : [] }
}

/** The step is over; the next begins, unless there is none or a rule protects somebody in it. */
function moveOn({ state, at }: Context, { id, now, agenda }: Session): Draft[] {
  const step = (now?.step ?? -1) + 1
  const ended = draft('step.ended', 'system', { session: id, step: now?.step ?? null })
  if (!agenda?.steps[step]) return [ended]
  const subject = { session: id, step, byGroup: true as const }
  const { checks, refusals } = judgeGate({ state, at, gate: 'step.start', subject, given: {} })
  return refusals.length > 0 ? [ended] : [ended, draft('step.started', 'system', { session: id, step, checks })]
}

export const settleSay: Decider<'say.settle'> = (context, { sessionId, ask, words }) => {
  const session = openSession(context, sessionId)
  if (!mayGuide(context)) throw new AppError('not-allowed', (told) => told.errors_take_over_first())
  if (!session.appeals?.some((one) => one.ask === ask)) return { entries: [] }
  const seals = sealed('words', words, actorId(context))
  return { entries: [draft('say.settled', context.actor, { session: session.id, ask }, seals)] }
}
