import { AppError } from '../app-error.ts'
import { actorId, type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import { idOf } from '../ids.ts'
import type { Json } from '../log/canonical.ts'
import { draft } from '../log/entry.ts'
import { memberOf } from '../plan/state.ts'
import type { Sentence } from '../words/words.ts'
import type { RoleText } from './commands.ts'
import { plainName } from './plain-name.ts'
import { KINDS, type Kind, type MemberFunction, type Side } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** Everybody is known by a name alone, so that no words weigh more because of who says them (LPF-12). */
export function checkName(name: string): void {
  const plain = plainName(name)
  if (plain === name) return
  throw wrong((words) => (plain ? words.errors_name_has_rank({ plain }) : words.errors_name_is_rank()))
}

/** The role description that an invitation comes with unless another is given; both sides can propose a change. */
export const DEFAULT_ROLE: RoleText = {
  purpose:
    'Help to write this plan, talk it over with the others and vote on it. Say what you think and what you know.',
  time: 'As much time as you choose. Meetings last at most 90 minutes.',
  length: 'Until the plan is agreed. You can stop at any time and need not say why.',
  money:
    'Travel and other costs are paid back. Talk to the guide about payment for your time before the first meeting.',
}

export const inviteMember: Decider<'member.invite'> = ({ actor, newId }, command) => {
  const { side = null, kind = null, function: fn, name, email, role = DEFAULT_ROLE } = command
  checkSide(side, kind, fn)
  checkName(name)
  const member = idOf('member', newId)
  const identity: Json = email ? { email, name } : { name }
  const entry = draft(
    'member.invited',
    actor,
    { member, side, kind, function: fn },
    {
      identity: { value: identity, audience: 'members', author: member },
      role: { value: role, audience: 'members', author: member },
    },
  )
  return { entries: [entry], result: { memberId: member } }
}

function checkSide(side: Side | null, kind: Kind | null, fn: MemberFunction): void {
  const votes = fn === 'member' || fn === 'co-chair'
  if (votes && !side) throw wrong((words) => words.errors_side_missing())
  if (!votes && side) throw wrong((words) => words.errors_side_not_for_them())
  if (!kind) return
  if (!side) throw wrong((words) => words.errors_kind_not_for_them())
  const kinds: readonly Kind[] = KINDS[side]
  if (!kinds.includes(kind)) throw wrong((words) => words[`errors_kind_of_${side}`]({ kinds: kinds.join(', ') }))
}

export const joinPlan: Decider<'member.join'> = ({ actor, me }) => {
  if (!me || me.status === 'left') throw new AppError('not-allowed', (words) => words.errors_invitation_not_open())
  // A later invitation for the same person (a second device, a reissued link) gives a credential, no second entry.
  if (me.status === 'joined') return { entries: [], result: { memberId: me.id } }
  const { side, kind, function: fn } = me
  return { entries: [draft('member.joined', actor, { side, kind, function: fn })], result: { memberId: me.id } }
}

/** `contact` is kept as it was. */
export const renameMember: Decider<'member.rename', { email: string | null }> = (context, { name }, { email }) => {
  checkName(name)
  const identity: Json = email ? { email, name } : { name }
  const author = actorId(context)
  return {
    entries: [
      draft('member.renamed', context.actor, {}, { identity: { value: identity, audience: 'members', author } }),
    ],
  }
}

export const reissueMember: Decider<'member.reissue'> = (context, { type, memberId: member }) => {
  const { state, at, actor } = context
  if (memberOf(state, member).status === 'left') throw wrong((words) => words.errors_member_has_left())
  const { checks, refusals } = judgeGate({ state, at, gate: type, subject: { member }, given: {} })
  if (refusals.length > 0) return refused(context, type, refusals)
  return { entries: [draft('member.reissued', actor, { member, checks })], result: { memberId: member } }
}

export const leavePlan: Decider<'member.leave'> = ({ state, actor, me }, { words }) => {
  const guides = [...state.members.values()].filter((m) => m.function === 'facilitator' && m.status === 'joined')
  if (me?.function === 'facilitator' && guides.length === 1) {
    throw wrong((words) => words.errors_you_are_the_only_guide())
  }
  return { entries: [draft('member.left', actor, { words })] }
}

/** On whose side of the two-sided agreement somebody stands. */
function party(context: Parameters<Decider<'role.sign'>>[0], memberId: string | undefined) {
  const member = memberOf(context.state, (memberId ?? actorId(context)) as Parameters<typeof memberOf>[1])
  const own = member.id === context.actor
  if (!own && context.me?.function !== 'facilitator') {
    throw new AppError('not-allowed', (words) => words.errors_role_not_yours())
  }
  return { member, by: own ? ('member' as const) : ('facilitator' as const) }
}

export const describeRole: Decider<'role.describe'> = (context, { memberId, role }) => {
  const { member, by } = party(context, memberId)
  const version = (member.role?.version ?? 0) + 1
  const seal = { value: role, audience: 'members' as const, author: member.id }
  return {
    entries: [draft('role.described', context.actor, { member: member.id, version, by }, { role: seal })],
    result: { version },
  }
}

export const signRole: Decider<'role.sign'> = (context, { memberId }) => {
  const { member, by } = party(context, memberId)
  if (!member.role) throw wrong((words) => words.errors_no_role_yet())
  if (member.role.signedBy[by]) return { entries: [], result: { version: member.role.version } }
  const { version } = member.role
  return { entries: [draft('role.signed', context.actor, { member: member.id, version, by })], result: { version } }
}
