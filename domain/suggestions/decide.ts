import { AppError } from '../app-error.ts'
import { suggestionDigest } from '../ballots/definition.ts'
import { METHODS } from '../ballots/methods.ts'
import { NO_TEXT, openVote, type VoteGiven } from '../ballots/open.ts'
import { timeToVoteIn } from '../ballots/time-rules.ts'
import { actorId, type Context, type Decider } from '../decision.ts'
import { idOf, type SuggestionId } from '../ids.ts'
import { draft } from '../log/entry.ts'
import { sectionOf } from '../plan/state.ts'
import { isWritable } from '../sections/state.ts'
import type { SectionKey } from '../text/sections.ts'
import { later } from '../time.ts'
import type { Sentence } from '../words/words.ts'
import { isSameWords } from './fit.ts'
import {
  type Change,
  isForTheGroup,
  isLastYes,
  openSuggestions,
  type Suggestion,
  sideToSayYes,
  suggestionOf,
} from './state.ts'

/**
 * Whether a suggestion fits the text as it is now. `changed`: somebody else changed the same words. `gone`: the
 * paragraph is there no more. `quoted`: somebody else's story or quotation. `erased`: the suggestion's own words are.
 * `paused`: nobody writes in this part now.
 */
export type Place = 'fits' | 'changed' | 'gone' | 'quoted' | 'erased' | 'paused'
export type MakeGiven = { place: Place; change: Change }
/** `seq`: the number that the document has once the words are in it. Null where this member cannot say yes at all. */
export type AcceptGiven = { place: Place; seq: number } | null

/** So that nobody buries the others in suggestions. */
const MOST_OPEN = 30

const wrong = (sentence: Sentence) => new AppError('invalid-input', sentence)

const MISFIT: Record<Exclude<Place, 'fits'>, Sentence> = {
  changed: (words) => words.errors_suggestion_place_changed(),
  gone: (words) => words.errors_suggestion_place_gone(),
  quoted: (words) => words.errors_suggestion_quoted(),
  erased: (words) => words.errors_suggestion_erased(),
  paused: (words) => words.errors_suggestion_paused(),
}

function mustFit(place: Place): void {
  if (place !== 'fits') throw wrong(MISFIT[place])
}

function mustBeWritable({ state }: Context, section: SectionKey): void {
  if (!isWritable(sectionOf(state, section))) throw wrong((words) => words.errors_suggestion_paused())
}

export const makeSuggestion: Decider<'suggestion.make', MakeGiven> = (context, { section, why }, { place, change }) => {
  const { state, actor, newId } = context
  const author = actorId(context)
  mustBeWritable(context, section)
  mustFit(place)
  if (isSameWords(change.was, change.text) && !change.looks) throw wrong((words) => words.errors_suggestion_same())
  if (openSuggestions(state).filter((open) => open.author === author).length >= MOST_OPEN) {
    throw wrong((words) => words.errors_suggestion_many({ n: MOST_OPEN }))
  }
  const suggestion = idOf('suggestion', newId)
  const sealed = <T extends string | Change>(value: T) => ({ value, audience: 'members' as const, author })
  const seals = { change: sealed(change), ...(why ? { why: sealed(why) } : {}) }
  return {
    entries: [draft('suggestion.made', actor, { suggestion, section }, seals)],
    result: { suggestionId: suggestion },
  }
}

function openOne({ state }: Context, id: SuggestionId): Suggestion {
  const suggestion = suggestionOf(state, id)
  if (suggestion.state !== 'open') throw wrong((words) => words.errors_suggestion_answered())
  return suggestion
}

export const acceptSuggestion: Decider<'suggestion.accept', AcceptGiven> = (context, { suggestionId }, given) => {
  const { actor, me } = context
  const suggestion = openOne(context, suggestionId)
  const { id, section } = suggestion
  mustBeWritable(context, section)
  const side = me ? sideToSayYes(suggestion, me) : null
  if (!side || !given) throw wrong((words) => words.errors_suggestion_side_said_yes())
  mustFit(given.place)
  const accepted = draft('suggestion.accepted', actor, { suggestion: id })
  if (!isLastYes(suggestion, side)) return { entries: [accepted], result: { applied: false } }
  const applied = draft('suggestion.applied', actor, { suggestion: id, section, seq: given.seq })
  return { entries: [accepted, applied], result: { applied: true } }
}

export const refuseSuggestion: Decider<'suggestion.refuse'> = (context, { suggestionId, reason }) => {
  const { id, author } = openOne(context, suggestionId)
  const me = actorId(context)
  if (author === me) throw wrong((words) => words.errors_suggestion_withdraw_yours())
  const seals = { reason: { value: reason, audience: 'members' as const, author: me } }
  return { entries: [draft('suggestion.refused', context.actor, { suggestion: id }, seals)] }
}

export const withdrawSuggestion: Decider<'suggestion.withdraw'> = (context, { suggestionId }) => {
  const { id, author } = openOne(context, suggestionId)
  if (author !== context.actor) throw new AppError('not-allowed', (words) => words.errors_suggestion_not_yours())
  return { entries: [draft('suggestion.withdrawn', context.actor, { suggestion: id })] }
}

/** Any member who suggests, the author too: an equal vote as on any other text, by consent. */
export const putSuggestion: Decider<'suggestion.put', VoteGiven> = (context, { type, suggestionId }, given) => {
  const { state, at, sha256 } = context
  const suggestion = suggestionOf(state, suggestionId)
  if (!isForTheGroup(suggestion)) throw wrong((words) => words.errors_suggestion_answered())
  const { id, section, change } = suggestion
  return openVote(
    context,
    {
      ...{ type, kind: 'deciding', method: 'consent', threshold: METHODS.consent.defaultThreshold },
      subject: { kind: 'suggestion', suggestion: id, section },
      ...{ question: null, correction: false, closesAt: later(at, timeToVoteIn(state)), closesWhenAll: true },
    },
    { ...NO_TEXT, ...given, text: suggestionDigest(sha256, id, change) },
  )
}

/** What the group adopted, once its place is free again or somebody has written it by hand. */
export const placeSuggestion: Decider<'suggestion.place', AcceptGiven> = (context, { suggestionId, byHand }, given) => {
  const { id, section, state } = suggestionOf(context.state, suggestionId)
  if (state !== 'adopted' || !given) throw wrong((words) => words.errors_suggestion_answered())
  if (byHand) return { entries: [draft('suggestion.placed', context.actor, { suggestion: id })] }
  mustFit(given.place)
  return { entries: [draft('suggestion.applied', context.actor, { suggestion: id, section, seq: given.seq })] }
}
