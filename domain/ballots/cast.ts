import { AppError } from '../app-error.ts'
import { actorId, type Decider, refused } from '../decision.ts'
import { judgeGate } from '../gates.ts'
import { ballotOf } from '../plan/state.ts'
import { keyOf } from '../words/key.ts'
import type { CastGiven } from './casting-rules.ts'
import type { Choice } from './choice.ts'
import { type Choices, choiceFault } from './choosing/choices.ts'

export type CastFacts = CastGiven & {
  /** What can be chosen, by the vote's definition. */
  choices: Choices
  /** For a signed paper: does its key sign it? */
  signed: boolean
}

/**
 * Casting writes no entry (its time beside others' would tell who voted what), so it is ordered by the vote's own row.
 * All that is decided here is whether the paper may go into the box.
 */
export const castPaper: Decider<'ballot.cast', CastFacts> = (context, command, facts) => {
  const { state, at } = context
  const { type, ballotId } = command
  const ballot = ballotOf(state, ballotId)
  const { choices, signed, ...given } = facts
  const choice = command.choice ?? command.paper?.choice ?? ''
  const subject = { ballot: ballot.id, voter: actorId(context) }
  const { refusals } = judgeGate({ state, at, gate: type, subject, given, ballot: ballot.id })
  if (refusals.length > 0) return refused(context, type, refusals)
  mustBeChoice(choices, choice)
  if (!signed) throw new AppError('invalid-input', (words) => words.errors_paper_not_signed())
  return { entries: [] }
}

/** A paper holds one of the choices that were put to the vote. */
export function mustBeChoice(choices: Choices, choice: Choice): void {
  const fault = choiceFault(choices, choice)
  if (!fault) return
  const label = (id = '') => choices.labels[id]?.en ?? id
  throw new AppError('invalid-input', (words) => {
    if (fault.reason === 'unknown') return words.errors_not_a_choice({ choices: choices.options.join(', ') })
    return words[`errors_choice_${keyOf(fault.reason)}`]({ option: label(fault.option) })
  })
}
