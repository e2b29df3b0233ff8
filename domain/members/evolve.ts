import { leaveFloor } from '../floor/evolve.ts'
import type { Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { memberOf, type PlanState } from '../plan/state.ts'
import { atLeast, share } from '../rules/rule.ts'
import type { MemberEntries } from './entries.ts'
import { citizenShare, electors, type Member } from './state.ts'

const HALF = share(1, 2, 'citizens of voting members')
const citizensShort = (state: PlanState) => electors(state).length > 0 && !atLeast(citizenShare(electors(state)), HALF)

export const evolveMembers: Evolvers<MemberEntries> = {
  'member.invited': (state, { body, seals }) => {
    if (state.members.has(body.member)) illegal('invites_somebody_who_is_already_here')
    if (!seals.identity || !seals.role) illegal('invites_without_a_sealed_name_and_role_description')
    state.members.set(body.member, {
      id: body.member,
      side: body.side,
      kind: body.kind,
      function: body.function,
      status: 'invited',
      identity: seals.identity,
      role: { version: 1, seal: seals.role, signedBy: { member: false, facilitator: true } },
      joinedAt: null,
    })
  },
  'member.joined': (state, { actor, body, seals, at }) => {
    if (actor === 'system') illegal('lets_nobody_join')
    const member = state.members.get(actor) ?? founder(state, actor, body, seals.identity)
    if (member.status !== 'invited') illegal('lets_somebody_join_twice')
    if (member.side !== body.side || member.function !== body.function) illegal('joins_as_somebody_else')
    member.status = 'joined'
    member.joinedAt = at
    // Recruiting is over as soon as citizens are half again (LPF-01).
    if (state.citizensShortSince && !citizensShort(state)) state.citizensShortSince = null
  },
  'member.renamed': (state, { actor, seals }) => {
    const member = memberOf(state, actor)
    if (!seals.identity) illegal('renames_without_a_sealed_name')
    member.identity = seals.identity
  },
  'member.reissued': (state, { body, seq }) => {
    if (memberOf(state, body.member).status === 'left') illegal('gives_a_new_link_to_somebody_who_has_left')
    // A log of the first release may use one twice. The verifier names that; it is no reason not to read the log.
    for (const { override } of body.checks) {
      const used = override && state.overrides.get(override)
      if (used) used.usedBy ??= seq
    }
  },
  'member.left': (state, { actor, body, at }) => {
    const member = memberOf(state, actor)
    if (member.status !== 'joined') illegal('lets_somebody_leave_who_is_not_here')
    const before = citizensShort(state)
    member.status = 'left'
    if (body.words === 'unname') state.naming.delete(member.id)
    if (!before && citizensShort(state)) state.citizensShortSince = at
    for (const session of state.sessions.values()) session.present.delete(member.id)
    leaveFloor(state, member.id)
  },
  'role.described': (state, { body, seals }) => {
    const member = memberOf(state, body.member)
    if (!seals.role || body.version !== (member.role?.version ?? 0) + 1) illegal('describes_a_role_out_of_order')
    const signedBy = { member: body.by === 'member', facilitator: body.by === 'facilitator' }
    member.role = { version: body.version, seal: seals.role, signedBy }
  },
  'role.signed': (state, { body }) => {
    const { role } = memberOf(state, body.member)
    if (!role || role.version !== body.version || role.signedBy[body.by]) illegal('signs_a_role_that_is_not_there')
    role.signedBy[body.by] = true
  },
}

function founder(state: PlanState, id: Member['id'], body: MemberEntries['member.joined'], identity?: string): Member {
  if (state.members.size > 0 || body.function !== 'facilitator' || !identity) illegal('joins_without_an_invitation')
  const member: Member = { id, ...body, status: 'invited', identity, role: null, joinedAt: null }
  state.members.set(id, member)
  return member
}
