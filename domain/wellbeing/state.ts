import type { MemberId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import type { PlanState } from '../plan/state.ts'

/** To whom people can turn. `contact` seals `ContactText`. */
export type WellbeingContact = { member: MemberId | null; contact: Seal }
export type ContactText = { name: string; reach: string }

/** The contact, as long as they are here: one who left the plan is nobody's contact any more. */
export function contactOf({ wellbeing, members }: Pick<PlanState, 'wellbeing' | 'members'>): WellbeingContact | null {
  if (!wellbeing?.member) return wellbeing
  return members.get(wellbeing.member)?.status === 'joined' ? wellbeing : null
}
