import type { Ballot } from '../ballots/state.ts'
import type { Instant, MemberId } from '../ids.ts'
import type { PlanState } from '../plan/state.ts'
import type { Suggestion } from '../suggestions/state.ts'
import type { Became, Contribution } from './contribution.ts'

/** What this member suggested. */
export function suggestionsOf(state: PlanState, me: MemberId): Contribution[] {
  return [...state.suggestions.values()]
    .filter(({ author }) => author === me)
    .map((suggestion) => {
      const { id, section, ballot, answeredBy, change, reason } = suggestion
      const vote = ballot ? state.ballots.get(ballot) : undefined
      const became = becameOf(suggestion)
      return {
        ...{ kind: 'suggestion', became, id, section, ballot },
        ...{ at: sinceWhen(suggestion, became, vote), by: answeredBy },
        ...{ words: change, answer: became === 'refused' ? reason : null },
        isNews: became !== 'open' && became !== 'withdrawn',
      }
    })
}

function becameOf({ state, ballot }: Suggestion): Became['suggestion'] {
  if (state === 'applied' && ballot) return 'applied-by-group'
  return state === 'open' && ballot ? 'undecided' : state
}

function sinceWhen({ madeAt, answeredAt }: Suggestion, became: Became['suggestion'], vote?: Ballot): Instant {
  if (became === 'voting') return vote?.openedAt ?? madeAt
  if (became === 'undecided') return vote?.closedAt ?? madeAt
  return answeredAt ?? madeAt
}
