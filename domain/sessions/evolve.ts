import type { MemberId, SessionId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { consumeOverrides } from '../overrides/evolve.ts'
import { memberOf, type PlanState } from '../plan/state.ts'
import type { SessionEntries } from './entries.ts'
import type { Session } from './state.ts'

function openSessionOf(state: PlanState, id: SessionId): Session {
  const session = state.sessions.get(id)
  if (session?.state !== 'open') illegal('acts_in_a_session_that_is_not_open')
  return session
}

function leaveQueue(state: PlanState, member: MemberId) {
  state.queue = state.queue.filter((place) => place.member !== member)
}

export const evolveSessions: Evolvers<SessionEntries> = {
  'session.scheduled': (state, { body, seals, seq }) => {
    if (state.sessions.has(body.session) || !seals.title) illegal('schedules_a_session_twice_or_without_a_title')
    consumeOverrides(state, body.checks ?? [], seq)
    state.sessions.set(body.session, {
      id: body.session,
      kind: body.kind,
      title: seals.title,
      startsAt: body.startsAt,
      minutes: body.minutes,
      ...(body.forThoseLeftOut ? { forThoseLeftOut: true } : {}),
      state: 'scheduled',
      present: new Set(),
      attended: new Set(),
      turns: new Map(),
    })
  },
  'session.opened': (state, { body, seq }) => {
    const session = state.sessions.get(body.session)
    if (session?.state !== 'scheduled' || state.openSession) illegal('opens_a_session_out_of_order')
    consumeOverrides(state, body.checks ?? [], seq)
    session.state = 'open'
    state.openSession = session.id
  },
  'session.cancelled': (state, { body }) => {
    const session = state.sessions.get(body.session)
    if (session?.state !== 'scheduled') illegal('calls_off_a_meeting_that_began')
    session.state = 'cancelled'
  },
  'session.closed': (state, { body, at }) => {
    const session = openSessionOf(state, body.session)
    session.state = 'closed'
    session.present.clear()
    state.openSession = null
    state.queue = []
    state.turn = null
    // An override that two people granted in a session ends with it.
    for (const override of state.overrides.values()) {
      if (override.session === session.id && override.until > at) override.until = at
    }
  },
  'attendance.joined': (state, { body }) => {
    const session = openSessionOf(state, body.session)
    memberOf(state, body.member)
    session.present.add(body.member)
    session.attended.add(body.member)
  },
  'attendance.left': (state, { body }) => {
    openSessionOf(state, body.session).present.delete(body.member)
    leaveQueue(state, body.member)
    if (state.turn?.member === body.member) state.turn = null
  },
  'queue.joined': (state, { body, at }) => {
    openSessionOf(state, body.session)
    if (state.queue.some((place) => place.member === body.member)) illegal('queues_somebody_twice')
    state.queue.push({ member: body.member, joinedAt: at })
  },
  'queue.left': (state, { body }) => leaveQueue(state, body.member),
  'turn.granted': (state, { body, at }) => {
    openSessionOf(state, body.session)
    if (state.turn) illegal('gives_the_floor_while_somebody_speaks')
    leaveQueue(state, body.member)
    state.turn = { member: body.member, since: at }
  },
  'turn.ended': (state, { body }) => {
    const session = openSessionOf(state, body.session)
    if (state.turn?.member !== body.member) illegal('ends_a_turn_that_nobody_has')
    state.turn = null
    session.turns.set(body.member, (session.turns.get(body.member) ?? 0) + 1)
  },
  'turn.passed': (state, { body }) => {
    openSessionOf(state, body.session)
    leaveQueue(state, body.member)
    if (state.turn?.member === body.member) state.turn = null
  },
}
