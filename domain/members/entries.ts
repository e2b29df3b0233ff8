import type { MemberId } from '../ids.ts'
import type { Check } from '../rules/rule.ts'
import type { Kind, MemberFunction, Side } from './state.ts'

export type MemberEntries = {
  /** Seals `identity` and `role` (the role description, which inviting signs for the facilitator). */
  'member.invited': { member: MemberId; side: Side | null; kind: Kind | null; function: MemberFunction }
  /** By the joiner. The plan's first facilitator joins without an invitation and so brings the seal `identity`. */
  'member.joined': { side: Side | null; kind: Kind | null; function: MemberFunction }
  'member.renamed': Record<string, never>
  /** Old link and credentials are void; every member sees it. */
  'member.reissued': { member: MemberId; checks: Check[] }
  /** `words`: whether the person's name stays beside their words. No reason is stored. */
  'member.left': { words: 'keep' | 'unname' }
  'role.described': { member: MemberId; version: number; by: 'member' | 'facilitator' }
  'role.signed': { member: MemberId; version: number; by: 'member' | 'facilitator' }
}
