import { isPaused } from '../conduct/state.ts'
import type { MemberId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { consumeOverrides } from '../overrides/evolve.ts'
import type { PlanState } from '../plan/state.ts'
import { openSessionOf } from '../sessions/open-session.ts'
import type { Session } from '../sessions/state.ts'
import type { FloorEntries } from './entries.ts'

/** Takes somebody out of the queue. */
export function leaveQueue(state: PlanState, member: MemberId): void {
  state.queue = state.queue.filter((place) => place.member !== member)
}

/** Whoever goes neither waits nor speaks any more. */
export function leaveFloor(state: PlanState, member: MemberId): void {
  leaveQueue(state, member)
  if (state.turn?.member === member) state.turn = null
}

const oneMore = (counts: Map<MemberId, number>, member: MemberId, by = 1) =>
  counts.set(member, (counts.get(member) ?? 0) + by)

/** Notes that a turn is over. In the first edition of the rules, talk was not measured. */
export function countTurn(state: PlanState, session: Session, member: MemberId, seconds: number): void {
  const isAnswer = state.turn?.answer
  state.turn = null
  // A direct answer is not a turn of its own, so that answering a question costs nobody their place.
  if (!isAnswer) oneMore(session.turns, member)
  if (state.edition === 1) return
  if (!isAnswer) oneMore(session.topicTurns, member)
  oneMore(session.seconds, member, seconds)
}

export const evolveFloor: Evolvers<FloorEntries> = {
  'queue.joined': (state, { body, seals, at }) => {
    openSessionOf(state, body.session)
    if (state.queue.some((place) => place.member === body.member)) illegal('queues_somebody_twice')
    const { words } = seals
    const answer = body.answer ? ({ answer: true } as const) : {}
    state.queue.push({ member: body.member, joinedAt: at, ...answer, ...(words ? { words } : {}) })
  },
  'queue.left': (state, { body }) => leaveQueue(state, body.member),
  'turn.granted': (state, { body, at, seq }) => {
    const session = openSessionOf(state, body.session)
    if (state.turn) illegal('gives_the_floor_while_somebody_speaks')
    if (session.moving || session.stepOver) illegal('goes_on_although_the_group_ended_the_step')
    if (isPaused(session, body.member)) illegal('gives_the_floor_to_somebody_who_has_a_pause')
    consumeOverrides(state, body.checks ?? [], seq)
    const place = state.queue.find(({ member }) => member === body.member)
    leaveQueue(state, body.member)
    session.deferred.delete(body.member)
    if (place?.answer) session.answered = true
    else delete session.answered
    const { answer, words } = place ?? {}
    state.turn = { member: body.member, since: at, ...(answer ? { answer } : {}), ...(words ? { words } : {}) }
  },
  'turn.ended': (state, { body }) => {
    const session = openSessionOf(state, body.session)
    if (state.turn?.member !== body.member) illegal('ends_a_turn_that_nobody_has')
    countTurn(state, session, body.member, body.seconds)
  },
  'turn.passed': (state, { body }) => {
    const session = openSessionOf(state, body.session)
    leaveFloor(state, body.member)
    session.deferred.delete(body.member)
    if (state.edition > 1) session.passed.add(body.member)
  },
  'turn.deferred': (state, { body }) => {
    const session = openSessionOf(state, body.session)
    leaveFloor(state, body.member)
    session.deferred.add(body.member)
  },
  'turn.extended': (state, { body }) => {
    if (state.turn?.member !== body.member) illegal('changes_a_turn_that_nobody_has')
    state.turn.extended = (state.turn.extended ?? 0) + body.seconds
  },
  'turn.interrupted': (state, { body }) => {
    const session = openSessionOf(state, body.session)
    if (state.turn?.member !== body.member) illegal('changes_a_turn_that_nobody_has')
    oneMore(session.interrupted, body.member)
  },
  'floor.invited': (state, { body }) => {
    openSessionOf(state, body.session).invited = true
  },
}
