import { leaveFloor } from '../floor/evolve.ts'
import { leaveGroupQueue } from '../groups/evolve.ts'
import { endGroups } from '../groups/state.ts'
import type { Instant, MemberId, SessionId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { consumeOverrides } from '../overrides/evolve.ts'
import { memberOf, type PlanState } from '../plan/state.ts'
import { between, later } from '../time.ts'
import type { SessionEntries } from './entries.ts'
import { openSessionOf } from './open-session.ts'
import { newSession, type Session } from './state.ts'

export const evolveSessions: Evolvers<SessionEntries> = {
  'session.scheduled': (state, { body, seals, seq }) => {
    if (state.sessions.has(body.session) || !seals.title) illegal('schedules_a_session_twice_or_without_a_title')
    consumeOverrides(state, body.checks ?? [], seq)
    const { session: id, kind, startsAt, minutes, forThoseLeftOut, agenda } = body
    if (agenda && !seals.agenda) illegal('sets_the_agenda_of_no_meeting')
    const left = forThoseLeftOut ? { forThoseLeftOut } : {}
    const steps = agenda && seals.agenda ? { steps: agenda, words: seals.agenda } : null
    state.sessions.set(id, newSession({ id, kind, title: seals.title, startsAt, minutes, ...left, agenda: steps }))
  },
  'session.opened': (state, { body, seq, at }) => {
    const session = state.sessions.get(body.session)
    if (session?.state !== 'scheduled' || state.openSession) illegal('opens_a_session_out_of_order')
    consumeOverrides(state, body.checks ?? [], seq)
    session.state = 'open'
    state.openSession = session.id
    if (state.edition === 1) return
    session.openedAt = at
    for (const one of session.presence.values()) if (one.since) one.since = at
  },
  'session.cancelled': (state, { body }) => {
    const session = state.sessions.get(body.session)
    if (session?.state !== 'scheduled') illegal('calls_off_a_meeting_that_began')
    session.state = 'cancelled'
  },
  'session.closed': (state, { body, at, seq }) => {
    const session = openSessionOf(state, body.session)
    if (session.asking) illegal('acts_while_the_group_is_asked')
    consumeOverrides(state, body.checks ?? [], seq)
    for (const member of session.present) leave(session, member, at)
    endGroups(session)
    session.state = 'closed'
    // The first release did not ask how a meeting was, and its logs fold to what they folded to then.
    if (state.edition > 1) session.closedAt = at
    delete session.paused
    delete session.moving
    for (const [member, mark] of session.conduct ?? []) if (mark === 'paused') session.conduct?.set(member, 'back')
    delete session.spotlight
    state.openSession = null
    state.queue = []
    state.turn = null
    // An override that two people granted in a session ends with it.
    for (const override of state.overrides.values()) {
      if (override.session === session.id && override.until > at) override.until = at
    }
  },
  'session.paused': (state, { body, at }) => {
    const session = openSessionOf(state, body.session)
    session.paused = true
    if (session.asking) session.asking.restsSince ??= at
  },
  'session.resumed': (state, { body, at }) => {
    const session = openSessionOf(state, body.session)
    delete session.paused
    const { asking } = session
    // Whoever rested has as long to answer as everybody else.
    if (asking?.restsSince) asking.until = later(asking.until, between(asking.restsSince, at))
    delete asking?.restsSince
  },
  'session.taken-over': (state, { body, actor }) => {
    if (actor !== body.member) illegal('takes_a_meeting_over_for_somebody_else')
    openSessionOf(state, body.session).guidedBy = memberOf(state, body.member).id
  },
  'attendance.joined': (state, { body, at }) => {
    const session = gatheringOf(state, body.session)
    const { id } = memberOf(state, body.member)
    session.present.add(id)
    session.attended.add(id)
    if (body.channel) session.channels.set(id, body.channel)
    if (state.edition === 1) return
    const { before = 0, since = null } = session.presence.get(id) ?? {}
    session.presence.set(id, { since: since ?? at, before })
  },
  'attendance.left': (state, { body, at }) => {
    const session = gatheringOf(state, body.session)
    leave(session, body.member, at)
    leaveGroupQueue(session, body.member)
    leaveFloor(state, body.member)
  },
}

/** People come before a meeting is opened. */
function gatheringOf(state: PlanState, id: SessionId): Session {
  const session = state.sessions.get(id)
  return session?.state === 'scheduled' ? session : openSessionOf(state, id)
}

function leave(session: Session, member: MemberId, at: Instant): void {
  session.present.delete(member)
  const here = session.presence.get(member)
  if (!here?.since) return
  // Before it was opened, nothing was missed.
  const time = session.openedAt ? between(here.since, at) : 0
  session.presence.set(member, { since: null, before: here.before + time })
}
