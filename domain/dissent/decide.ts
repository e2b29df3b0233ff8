import { AppError } from '../app-error.ts'
import type { Ballot } from '../ballots/state.ts'
import { actorId, type Context, type Decider } from '../decision.ts'
import { type BallotId, idOf } from '../ids.ts'
import { draft } from '../log/entry.ts'
import { ballotOf } from '../plan/state.ts'
import { between } from '../time.ts'
import type { Sentence } from '../words/words.ts'
import { dissentWindow } from './window.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

function decidedBallot(context: Context, id: BallotId): Ballot {
  const ballot = ballotOf(context.state, id)
  if (ballot.state !== 'closed' || !ballot.closedAt) throw wrong((words) => words.errors_dissent_too_early())
  if (ballot.kind !== 'deciding') throw wrong((words) => words.errors_dissent_nothing_decided())
  if (!ballot.roll.includes(actorId(context))) {
    throw new AppError('not-allowed', (words) => words.errors_dissent_only_voters())
  }
  return ballot
}

export const recordDissent: Decider<'dissent.record', { already: boolean }> = (context, command, { already }) => {
  const ballot = decidedBallot(context, command.ballotId)
  const agreedSince = context.state.agreed && ballot.closedAt! < context.state.agreed.at
  if (agreedSince || between(ballot.closedAt!, context.at) > dissentWindow(context.state)) {
    throw wrong((words) => words.errors_dissent_too_late())
  }
  if (already) throw wrong((words) => words.errors_dissent_already())
  const { text, anonymous } = command
  const dissent = idOf('dissent', context.newId)
  const seals = { text: { value: text, audience: 'members' as const, author: actorId(context) } }
  const actor = anonymous ? 'system' : context.actor
  return {
    entries: [draft('dissent.recorded', actor, { ballot: ballot.id, dissent, anonymous }, seals)],
    result: { dissentId: dissent },
  }
}

/** Private: no entry, only a count when the plan is agreed. */
export const declineDissent: Decider<'dissent.decline'> = (context, { ballotId }) => {
  decidedBallot(context, ballotId)
  return { entries: [] }
}
