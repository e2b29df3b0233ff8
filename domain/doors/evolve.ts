import type { MemberId, SessionId } from '../ids.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { consumeOverrides } from '../overrides/evolve.ts'
import { memberOf, type PlanState } from '../plan/state.ts'
import type { DoorEntries } from './entries.ts'
import { isToCome } from './state.ts'

export const evolveDoors: Evolvers<DoorEntries> = {
  'join-code.made': (state, { body }) => mustBeToCome(state, body.session),
  'guest.joined': (state, { actor, body, seals, at }) => {
    mustBeToCome(state, body.session)
    if (actor === 'system' || state.members.has(actor) || !seals.identity) illegal('joins_as_somebody_else')
    state.members.set(actor, {
      ...{ id: actor, side: body.side, kind: null, function: 'guest', status: 'joined' },
      ...{ identity: seals.identity, role: null, joinedAt: at },
    })
  },
  'seat-card.made': (state, { body, seq }) => {
    mustHaveSeat(state, body.member)
    mustBeToCome(state, body.session)
    consumeOverrides(state, body.checks, seq)
  },
  'seat-card.replaced': (state, { body, seq }) => {
    mustHaveSeat(state, body.member)
    mustBeToCome(state, body.session)
    consumeOverrides(state, body.checks, seq)
  },
  'seat-card.used': (state, { actor }) => {
    if (actor === 'system') illegal('lets_nobody_join')
    if (memberOf(state, actor).status !== 'joined') illegal('joins_without_an_invitation')
  },
}

function mustBeToCome(state: PlanState, id: SessionId): void {
  const session = state.sessions.get(id)
  if (!session || !isToCome(session)) illegal('acts_in_a_session_that_is_not_open')
}

function mustHaveSeat(state: PlanState, id: MemberId): void {
  if (memberOf(state, id).status === 'left') illegal('gives_a_new_link_to_somebody_who_has_left')
}
