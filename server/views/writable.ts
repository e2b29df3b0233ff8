import type { MemberId } from '#domain/ids.ts'
import { mayWrite } from '#domain/permissions.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { isWritable, type SectionState } from '#domain/sections/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Sentence, Words } from '#domain/words/words.ts'
import type { Writable } from '../documents/documents.ts'

const FROZEN: Record<Exclude<SectionState, 'drafting'>, { reason: Sentence; ruleId?: string }> = {
  frozen: { reason: (words) => words.errors_read_only_frozen() },
  voting: { reason: (words) => words.errors_read_only_voting(), ruleId: 'section.thaw.not-while-voting' },
  agreed: { reason: (words) => words.errors_read_only_agreed(), ruleId: 'section.thaw.agreed-needs-two-keys' },
}

/** May this member write in this section now, and if not, why, in words. */
export function writableFor(state: PlanState, key: SectionKey, memberId: MemberId, words: Words): Writable {
  const section = state.sections.get(key)
  const member = state.members.get(memberId)
  if (!section || member?.status !== 'joined') {
    return { writable: false, reason: words.errors_read_only_not_a_member() }
  }
  if (!mayWrite(member.function)) {
    const reason =
      member.function === 'facilitator' ? words.errors_read_only_guide() : words.errors_read_only_not_a_writer()
    return { writable: false, reason }
  }
  if (isWritable(section)) return { writable: true, reason: '' }
  const { reason, ...rule } = FROZEN[section.state as keyof typeof FROZEN]
  return { writable: false, reason: reason(words), ...rule }
}
