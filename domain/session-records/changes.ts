import type { Ballot } from '../ballots/state.ts'
import type { AgendaItemId, BallotId, SuggestionId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import type { SessionRecord } from './draft.ts'

/** Something that is different now because of a meeting. */
export type Changed =
  | { kind: 'suggestion'; id: SuggestionId }
  | { kind: 'vote'; id: BallotId }
  | { kind: 'item'; id: AgendaItemId }

/** A yes, or a choice that was more than a look at where people lean. */
const hasSettled = (ballot: Ballot | undefined): boolean =>
  ballot?.outcome === 'adopted' || (ballot?.outcome === 'winner' && ballot.kind !== 'sensing')

/** What came of a meeting until now: words that are in the text, votes that said yes or chose, and what was taken up. */
export function changedBy(state: PlanState, record: SessionRecord): Changed[] {
  const votes = [...new Set([...record.votesOpened, ...record.votesClosed])]
  return [
    ...record.suggestions
      .filter((id) => state.suggestions.get(id)?.state === 'applied')
      .map((id) => ({ kind: 'suggestion' as const, id })),
    ...votes.filter((id) => hasSettled(state.ballots.get(id))).map((id) => ({ kind: 'vote' as const, id })),
    ...record.takenUp.map((id) => ({ kind: 'item' as const, id })),
  ]
}
