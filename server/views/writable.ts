import type { MemberId } from '#domain/ids.ts'
import { mayWrite } from '#domain/permissions.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { isWritable, type SectionState } from '#domain/sections/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Writable } from '../documents/documents.ts'

const FROZEN: Record<Exclude<SectionState, 'drafting'>, Writable> = {
  frozen: { writable: false, reason: 'The guide has paused writing here. You can read, and ask for an explanation.' },
  voting: {
    writable: false,
    reason: 'People are voting on these words, so they stay as they are until the vote has closed.',
    ruleId: 'section.thaw.not-while-voting',
  },
  agreed: {
    writable: false,
    reason: 'The group has agreed these words. They can be opened again with a reason and a citizen’s signature.',
    ruleId: 'section.thaw.agreed-needs-two-keys',
  },
}

/** May this member write in this section now, and if not, why, in words. */
export function writableFor(state: PlanState, key: SectionKey, memberId: MemberId): Writable {
  const section = state.sections.get(key)
  const member = state.members.get(memberId)
  if (!section || member?.status !== 'joined') return { writable: false, reason: 'You are not a member of this plan.' }
  if (!mayWrite(member.function)) {
    const reason =
      member.function === 'facilitator'
        ? 'You guide this plan, so you do not write in it.'
        : 'You can read here. Only members write.'
    return { writable: false, reason }
  }
  if (isWritable(section)) return { writable: true, reason: '' }
  return FROZEN[section.state as keyof typeof FROZEN]
}
