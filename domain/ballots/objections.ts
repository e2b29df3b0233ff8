import { AppError } from '../app-error.ts'
import { actorId, type Decider } from '../decision.ts'
import type { Actor, BallotId, MemberId } from '../ids.ts'
import { idOf } from '../ids.ts'
import { type Draft, draft } from '../log/entry.ts'
import { ballotOf } from '../plan/state.ts'

export const raiseObjection: Decider<'objection.raise'> = (context, { ballotId, text, anonymous }) => {
  const ballot = ballotOf(context.state, ballotId)
  if (ballot.state !== 'open' || context.at >= ballot.closesAt) {
    throw new AppError('invalid-input', (words) => words.errors_objection_after_vote())
  }
  if (!ballot.roll.includes(actorId(context))) {
    throw new AppError('not-allowed', (words) => words.errors_objection_only_voters())
  }
  const actor = anonymous ? 'system' : context.actor
  const entry = objectionEntry(context.newId, { ballot: ballot.id, author: actorId(context), text, actor })
  return { entries: [entry], result: { objectionId: idOf('objection', context.newId) } }
}

type Said = { ballot: BallotId; author: MemberId; text: string; actor: Actor }

/** `actor`: the author, or the server where their words stand without a name. */
export function objectionEntry(newId: string, { ballot, author, text, actor }: Said): Draft {
  const seals = { reason: { value: text, audience: 'members' as const, author } }
  const body = { ballot, objection: idOf('objection', newId), anonymous: actor === 'system' }
  return draft('objection.raised', actor, body, seals)
}

/** `own`: whether the caller raised it. The guide can never strike an objection. */
export const withdrawObjection: Decider<'objection.withdraw', { own: boolean }> = (
  context,
  { objectionId },
  { own },
) => {
  const objection = context.state.objections.get(objectionId)
  if (!objection) throw new AppError('not-found', (words) => words.errors_no_such_objection())
  if (!own) throw new AppError('not-allowed', (words) => words.errors_objection_not_yours())
  if (objection.withdrawn) return { entries: [] }
  if (ballotOf(context.state, objection.ballot).state !== 'open') {
    throw new AppError('invalid-input', (words) => words.errors_objection_stays())
  }
  const actor = objection.author ? context.actor : 'system'
  return { entries: [draft('objection.withdrawn', actor, { ballot: objection.ballot, objection: objection.id })] }
}
