import { timeToVoteIn } from '#domain/ballots/time-rules.ts'
import { later } from '#domain/time.ts'
import { privateToVote } from '../contacts/to-vote.ts'
import { keepBallot } from './ballots.ts'
import type { Handlers } from './handlers.ts'

export const charterHandlers = {
  'charter.propose': {
    given: (scope) => privateToVote(scope, { at: scope.at, closesAt: later(scope.at, timeToVoteIn(scope.state)) }),
    effects: (scope, _command, decision, entries) => keepBallot(scope, decision, entries),
  },
} satisfies Handlers
