import { AppError } from '../app-error.ts'
import { actorId, type Context, type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import type { MemberId, SessionId } from '../ids.ts'
import type { Json } from '../log/canonical.ts'
import { draft } from '../log/entry.ts'
import { checkName } from '../members/decide.ts'
import { isElector } from '../members/state.ts'
import { memberOf } from '../plan/state.ts'
import { sessionOf } from '../sessions/acting.ts'
import type { Session } from '../sessions/state.ts'
import type { Sentence } from '../words/words.ts'
import { isCardDay, isDoorOpen, isToCome } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)
const closed = (sentence: Sentence) => new AppError('not-allowed', sentence)

export const makeJoinCode: Decider<'join-code.make'> = (context, { sessionId }) => {
  const session = sessionOf(context, sessionId)
  if (!isDoorOpen(session, context.at)) throw wrong((words) => words.doors_not_open_yet())
  return { entries: [draft('join-code.made', context.actor, { session: session.id })] }
}

/** `actor` is the guest, under an id that is new. */
export const joinAsGuest: Decider<'guest.join'> = (context, { sessionId, name, side }) => {
  const { actor, at } = context
  const session = sessionOf(context, sessionId)
  if (actor === 'system' || !isDoorOpen(session, at)) throw closed((words) => words.doors_closed())
  checkName(name)
  const identity = { value: { name }, audience: 'members' as const, author: actor }
  return {
    entries: [draft('guest.joined', actor, { session: session.id, side }, { identity })],
    result: { memberId: actor },
  }
}

export const makeSeatCards: Decider<'seat-card.make'> = (context, { sessionId, memberIds }) => {
  const session = toCome(context, sessionId)
  const seats = [...new Set(memberIds)].map((id) => seatOf(context, id))
  const judged = seats.map((member) => ({ member, ...judgeSeat(context, member) }))
  const stopped = judged.find(({ refusals }) => refusals.length > 0)
  if (stopped) return refused(context, 'member.reissue', stopped.refusals)
  const entries = judged.map(({ member, checks }) =>
    draft('seat-card.made', context.actor, { session: session.id, member, checks }),
  )
  return { entries, result: { memberIds: seats } }
}

export const replaceSeatCard: Decider<'seat-card.replace'> = (context, { sessionId, memberId }) => {
  const session = toCome(context, sessionId)
  const member = seatOf(context, memberId)
  const { checks, refusals } = judgeSeat(context, member)
  if (refusals.length > 0) return refused(context, 'member.reissue', refusals)
  const entry = draft('seat-card.replaced', context.actor, { session: session.id, member, checks })
  return { entries: [entry], result: { memberId: member } }
}

/** A new way in is a new link: while the person's vote is under way, a citizen signs for it too. */
const judgeSeat = ({ state, at }: Context, member: MemberId) =>
  judgeGate({ state, at, gate: 'member.reissue', subject: { member }, given: {} })

function toCome(context: Context, id: SessionId): Session {
  const session = sessionOf(context, id)
  if (!isToCome(session)) throw wrong((words) => words.doors_meeting_over())
  return session
}

function seatOf({ state }: Context, id: MemberId): MemberId {
  const member = memberOf(state, id)
  if (member.status === 'left') throw wrong((words) => words.errors_member_has_left())
  if (!isElector(member)) throw wrong((words) => words.doors_seat_for_members())
  return member.id
}

/** `email` is kept as it was. */
export const useSeatCard: Decider<'seat-card.use', { email: string | null }> = (context, command, { email }) => {
  const { actor, at, me } = context
  const session = sessionOf(context, command.sessionId)
  if (!me || me.status === 'left' || !isCardDay(session, at)) throw closed((words) => words.doors_card_old())
  const used = draft('seat-card.used', actor, { session: session.id })
  const result = { memberId: me.id }
  if (me.status === 'joined') {
    // Their page asked for a name, so nobody had taken the seat when they opened it.
    if (command.name !== undefined) throw closed((words) => words.doors_seat_taken())
    return { entries: [used], result }
  }
  const { side, kind, function: fn } = me
  const joined = draft('member.joined', actor, { side, kind, function: fn })
  return { entries: [joined, ...renamed(context, command.name, email), used], result }
}

function renamed(context: Context, name: string | undefined, email: string | null) {
  if (name === undefined) return []
  checkName(name)
  const value: Json = email ? { email, name } : { name }
  const author = actorId(context)
  return [draft('member.renamed', context.actor, {}, { identity: { value, audience: 'members', author } })]
}
