import type { Instant, MemberId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import type { PlanState } from '../plan/state.ts'
import { type Measure, share } from '../rules/rule.ts'

export type Side = 'citizen' | 'professional'
export const SIDES: readonly Side[] = ['citizen', 'professional']

/**
 * What somebody is there for. Only `member` and `co-chair` write and vote; none has more weight than another. A `guest`
 * came in by a meeting's code, which anybody may read: they speak and suggest, and no vote rests on them.
 */
export type MemberFunction =
  | 'member'
  | 'co-chair'
  | 'facilitator'
  | 'supporter'
  | 'observer'
  | 'wellbeing-contact'
  | 'guest'
/** As what somebody can be invited. */
export const FUNCTIONS: readonly Exclude<MemberFunction, 'guest'>[] = [
  'member',
  'co-chair',
  'facilitator',
  'supporter',
  'observer',
  'wellbeing-contact',
]

export const KINDS = {
  citizen: ['serviceUser', 'carer', 'neighbour'],
  professional: ['nhs', 'council', 'charity', 'provider'],
} as const satisfies Record<Side, readonly string[]>
export type Kind = (typeof KINDS)[Side][number]

/** What a member agreed to do. A new version needs both signatures again. */
export type RoleDescription = { version: number; seal: Seal; signedBy: { member: boolean; facilitator: boolean } }

export type Member = {
  id: MemberId
  /** Null for those who neither vote nor are guests. Chosen by the person; used for quorum and reporting, never for weight. */
  side: Side | null
  kind: Kind | null
  function: MemberFunction
  status: 'invited' | 'joined' | 'left'
  /** Seals `{name, email?}`. */
  identity: Seal
  role: RoleDescription | null
  joinedAt: Instant | null
}

export const isElector = (member: Pick<Member, 'function'>): boolean =>
  member.function === 'member' || member.function === 'co-chair'

/** Everybody who may vote now: joined, not left, not in a neutral function. In order of joining the log. */
export function electors(state: PlanState): Member[] {
  return [...state.members.values()].filter((member) => member.status === 'joined' && isElector(member))
}

export const countSide = (members: readonly Member[], side: Side): number =>
  members.filter((member) => member.side === side).length

/** Citizens as a share of those who may vote (LPF-01). */
export function citizenShare(voters: readonly Member[]): Measure {
  return share(countSide(voters, 'citizen'), voters.length, 'citizens of voting members')
}

export const isRoleAgreed = ({ role }: { role: Pick<RoleDescription, 'signedBy'> | null }): boolean =>
  !!role?.signedBy.member && role.signedBy.facilitator
