import { keepBallot } from './ballots.ts'
import type { Handlers } from './handlers.ts'

export const charterHandlers = {
  'charter.propose': { effects: (scope, _command, decision, entries) => keepBallot(scope, decision, entries) },
} satisfies Handlers
