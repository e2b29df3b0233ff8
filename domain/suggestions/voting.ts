import type { Ballot, BallotSubject } from '../ballots/state.ts'
import type { BallotId, Instant } from '../ids.ts'
import { illegal } from '../log/illegal.ts'
import type { PlanState } from '../plan/state.ts'
import { isForTheGroup } from './state.ts'

/** Somebody puts a suggestion to the group: from now on only the vote answers it. */
export function beginVote(
  state: PlanState,
  { suggestion: id, section }: Extract<BallotSubject, { kind: 'suggestion' }>,
  ballot: BallotId,
): void {
  const suggestion = state.suggestions.get(id)
  if (!suggestion || suggestion.section !== section || !isForTheGroup(suggestion)) {
    illegal('puts_to_the_group_what_has_its_answer')
  }
  Object.assign(suggestion, { state: 'voting', before: suggestion.state, ballot })
}

/** The group's yes or no is the last word. Where it said neither, all is as it was before the vote. */
export function endVote(state: PlanState, { subject, outcome, kind }: Ballot, at: Instant): void {
  if (subject.kind !== 'suggestion') return
  const suggestion = state.suggestions.get(subject.suggestion)
  if (!suggestion?.before) illegal('ends_a_vote_on_no_suggestion')
  if (kind === 'deciding' && (outcome === 'adopted' || outcome === 'not-adopted')) {
    const isYes = outcome === 'adopted'
    Object.assign(suggestion, { state: isYes ? 'adopted' : 'declined', answeredAt: at, answeredBy: null })
  } else {
    suggestion.state = suggestion.before
  }
  suggestion.before = null
}
