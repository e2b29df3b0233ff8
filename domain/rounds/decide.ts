import { AppError } from '../app-error.ts'
import { objectionDigest } from '../ballots/definition.ts'
import { NO_TEXT, openVote, type VoteGiven } from '../ballots/open.ts'
import type { Objection } from '../ballots/state.ts'
import { actorId, type Context, type Decider } from '../decision.ts'
import type { ObjectionId } from '../ids.ts'
import { draft, type ToSeal } from '../log/entry.ts'
import { isElector } from '../members/state.ts'
import { ballotOf } from '../plan/state.ts'
import type { Sentence } from '../words/words.ts'
import { mayBeTalkedAbout } from './evolve.ts'
import { objectionUnderTest, standingOf, testThreshold } from './state.ts'

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

/** Is this the caller’s own objection? Only the server can tell where it has no name. */
export type OwnGiven = { own: boolean }

function objectionOf({ state }: Context, id: ObjectionId): Objection {
  const objection = state.objections.get(id)
  if (!objection) throw new AppError('not-found', (words) => words.errors_no_such_objection())
  if (!mayBeTalkedAbout(state, objection)) throw wrong((words) => words.errors_objection_settled())
  return objection
}

/** A vote of all others on one objection. Nobody strikes it, and least of all whoever guides. */
export const testObjection: Decider<'objection.test', VoteGiven> = (context, command, given) => {
  const { state, at, sha256 } = context
  const { type, objectionId, closesAt } = command
  const objection = objectionUnderTest(state, objectionOf(context, objectionId).id)
  if (!objection || objection.test) throw wrong((words) => words.errors_objection_tested())
  if (closesAt <= at) throw wrong((words) => words.errors_closing_time_past())
  const ballot = ballotOf(state, objection.ballot)
  const standing = standingOf(state, ballot, at)
  if (standing?.last.id !== ballot.id || standing.step !== 'test')
    throw wrong((words) => words.errors_objection_too_early())
  return openVote(
    context,
    {
      ...{ type, kind: 'deciding', method: 'majority', threshold: testThreshold(objection), question: null },
      ...{ correction: false, subject: { kind: 'objection', objection: objection.id }, closesAt, closesWhenAll: true },
    },
    { ...NO_TEXT, ...given, text: objectionDigest(sha256, objection.id, objection.reason) },
  )
}

const sealed = (text: string, author: string): Record<string, ToSeal> => ({
  text: { value: text, audience: 'members', author },
})

export const askObjector: Decider<'objection.ask'> = (context, { objectionId, text }) => {
  const { id } = objectionOf(context, objectionId)
  return { entries: [draft('objection.asked', context.actor, { objection: id }, sealed(text, actorId(context)))] }
}

export const answerForObjection: Decider<'objection.answer', OwnGiven> = (context, { objectionId, text }, { own }) => {
  const { id, author, relay } = objectionOf(context, objectionId)
  const me = actorId(context)
  if (!own && relay !== me) throw new AppError('not-allowed', (words) => words.errors_objection_not_yours())
  const actor = own && author === null ? 'system' : context.actor
  return { entries: [draft('objection.answered', actor, { objection: id }, sealed(text, me))] }
}

export const nameRelay: Decider<'objection.relay', OwnGiven> = (context, { objectionId, memberId }, { own }) => {
  const { id, author } = objectionOf(context, objectionId)
  if (!own) throw new AppError('not-allowed', (words) => words.errors_objection_not_yours())
  const relay = context.state.members.get(memberId)
  // Whoever guides is neutral, and whoever has no vote may not know the matter.
  if (relay?.status !== 'joined' || !isElector(relay) || relay.id === actorId(context)) {
    throw wrong((words) => words.errors_relay_not_fit())
  }
  const actor = author === null ? 'system' : context.actor
  return { entries: [draft('objection.relay-named', actor, { objection: id, relay: relay.id })] }
}
