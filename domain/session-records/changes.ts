import type { AgendaItemId, BallotId, SuggestionId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import type { SessionRecord } from './draft.ts'

/** Something that is different now because of a meeting. */
export type Changed =
  | { kind: 'suggestion'; id: SuggestionId }
  | { kind: 'vote'; id: BallotId }
  | { kind: 'item'; id: AgendaItemId }

/** What came of a meeting until now: words that are in the text, votes that said yes, and what was taken up. */
export function changedBy(state: PlanState, record: SessionRecord): Changed[] {
  const votes = [...new Set([...record.votesOpened, ...record.votesClosed])]
  return [
    ...record.suggestions
      .filter((id) => state.suggestions.get(id)?.state === 'applied')
      .map((id) => ({ kind: 'suggestion' as const, id })),
    ...votes.filter((id) => state.ballots.get(id)?.outcome === 'adopted').map((id) => ({ kind: 'vote' as const, id })),
    ...record.takenUp.map((id) => ({ kind: 'item' as const, id })),
  ]
}
