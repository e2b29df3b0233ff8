import { AppError } from '../app-error.ts'
import { actorId, type Decider } from '../decision.ts'
import type { MemberId } from '../ids.ts'
import { isElector } from '../members/state.ts'
import { ballotOf, memberOf } from '../plan/state.ts'
import type { Sentence } from '../words/words.ts'

/** Who holds the key of a seat's paper: nobody yet, this site, or a browser. */
export type KeyHolder = 'none' | 'site' | 'browser'

/** A lost key takes a second person (voting handbook §4.2). All of it is private, and gone when the vote closes. */
export type AfreshGiven = {
  holder: KeyHolder
  /** Whoever may enter this member's vote, or did: they don't confirm. */
  helpers: readonly MemberId[]
}

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** Nothing is written to the log: who lost a key would lead to the key that is given up. */
export const askAfresh: Decider<'afresh.ask', AfreshGiven> = (context, { ballotId, confirmerId }, given) => {
  const { state, at } = context
  const ballot = ballotOf(state, ballotId)
  const me = actorId(context)
  if (ballot.state !== 'open' || at >= ballot.closesAt) throw wrong((words) => words.errors_vote_is_over())
  if (given.holder !== 'browser') throw wrong((words) => words.errors_afresh_not_needed())
  const confirmer = memberOf(state, confirmerId)
  if (confirmer.id === me) throw wrong((words) => words.errors_afresh_yourself())
  if (confirmer.status !== 'joined' || !isElector(confirmer)) throw wrong((words) => words.errors_afresh_no_vote())
  if (given.helpers.includes(confirmer.id)) throw wrong((words) => words.errors_afresh_helper())
  return { entries: [] }
}

export type ConfirmGiven = AfreshGiven & {
  /** Whom this member asked, and whether that is done; null where they asked nobody. */
  asked: { confirmer: MemberId; isDone: boolean } | null
}

export const confirmAfresh: Decider<'afresh.confirm', ConfirmGiven> = (context, { ballotId, memberId }, given) => {
  const { state } = context
  const ballot = ballotOf(state, ballotId)
  memberOf(state, memberId)
  if (ballot.state !== 'open') throw wrong((words) => words.errors_vote_is_over())
  if (given.asked?.confirmer !== actorId(context)) {
    throw new AppError('not-found', (words) => words.errors_afresh_nobody_asked())
  }
  if (given.helpers.includes(actorId(context))) throw wrong((words) => words.errors_afresh_helper())
  return { entries: [] }
}
