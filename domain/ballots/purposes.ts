import type { PlanState } from '../plan/state.ts'
import type { Purpose, TallyId } from './counting/tally.ts'
import { methodOfGroup } from './method-of-group.ts'
import type { AnyMethodId } from './state.ts'

/** What a vote is for, as a form asks first (voting.md §1.5). Whoever opens a vote may leave it unsaid. */
export const PURPOSES = [
  'feel-the-room',
  'agree-a-text',
  'choose-one',
  'choose-several',
  'divide-money',
  'find-a-date',
  'choose-people',
] as const
export type VotePurpose = (typeof PURPOSES)[number]

/** What the form proposes for what a group wants, the first of these first (voting.md §1.5). */
export const PROPOSED: Record<Purpose, readonly TallyId[]> = {
  'feel-the-room': ['fist5', 'gradients8', 'dots'],
  'agree-a-text': ['consent', 'majority', 'gradients8'],
  'choose-one': ['ranked', 'approval', 'ranked-irv', 'score'],
  'choose-several': ['approval'],
  'divide-money': ['budget-es'],
  'find-a-date': ['time'],
  'choose-people': ['approval', 'lot'],
  'second-opinion': ['ranked-pairs', 'borda'],
}

/**
 * The ways to decide that need no reason, the one that a form proposes first. A text is agreed as the group said it
 * agrees texts, or by consent, which protects whoever is fewer.
 */
export function proposedFor(state: PlanState, purpose: VotePurpose): AnyMethodId[] {
  if (purpose === 'agree-a-text') return [...new Set<AnyMethodId>([methodOfGroup(state).method, 'consent'])]
  return [PROPOSED[purpose][0] as AnyMethodId]
}

/** Must whoever opens the vote say why it is decided in this way? */
export const needsReason = (state: PlanState, purpose: VotePurpose, method: AnyMethodId): boolean =>
  !proposedFor(state, purpose).includes(method)
