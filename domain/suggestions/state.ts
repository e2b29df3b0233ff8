import { AppError } from '../app-error.ts'
import type { BallotId, Instant, MemberId, SuggestionId } from '../ids.ts'
import type { Seal } from '../log/seal.ts'
import { isElector, type Member, type Side } from '../members/state.ts'
import type { PlanState } from '../plan/state.ts'
import type { Look } from '../text/looks.ts'
import type { SectionKey } from '../text/sections.ts'

/**
 * Other words for a paragraph, or other looks of its words. `applied`: both sides or the group said yes, and the text has them. `voting`: put to the
 * group. `adopted`: the group said yes, and the words are not in the text yet. `declined`: the group said no.
 */
export type Suggestion = {
  id: SuggestionId
  section: SectionKey
  author: MemberId
  madeAt: Instant
  /** Seals `Change`. */
  change: Seal
  why: Seal | null
  /** Who wants it, one of each side; an author who has a vote counts for their own. */
  wantedBy: Record<Side, MemberId | null>
  state: 'open' | 'voting' | 'adopted' | 'applied' | 'refused' | 'declined' | 'withdrawn'
  /** The last vote of the group on it, and while that goes on what the suggestion was before. */
  ballot: BallotId | null
  before: 'open' | 'refused' | null
  answeredAt: Instant | null
  /** Whose answer it was: the last yes, the no, or the author's; null for the group's. */
  answeredBy: MemberId | null
  /** Why it was refused. */
  reason: Seal | null
}

/**
 * What is sealed: `block` is the Yjs item of the paragraph, `was` its words when this was suggested. `looks` are in `text`,
 * in order, and not there where none are suggested.
 */
export type Change = { block: string; was: string; text: string; looks?: readonly Look[] }

export const otherSide = (side: Side): Side => (side === 'citizen' ? 'professional' : 'citizen')

export function suggestionOf(state: PlanState, id: SuggestionId): Suggestion {
  const suggestion = state.suggestions.get(id)
  if (!suggestion) throw new AppError('not-found', (words) => words.errors_no_such_suggestion())
  return suggestion
}

/** The side that this member can say yes for; null where they have no vote, or their side has said yes already. */
export function sideToSayYes({ state, wantedBy }: Suggestion, member: Member): Side | null {
  const { side } = member
  return state === 'open' && isElector(member) && side && !wantedBy[side] ? side : null
}

/** Would a yes of this side be the last one that is missing? */
export const isLastYes = ({ wantedBy }: Suggestion, side: Side): boolean => wantedBy[otherSide(side)] !== null

/** One no does not end it: anybody who suggests, its author too, may still ask the group. */
export const isForTheGroup = ({ state }: Suggestion): boolean => state === 'open' || state === 'refused'

const WAITING: readonly Suggestion['state'][] = ['open', 'voting', 'adopted']
/** Those whose words are neither in the text nor turned down. */
export const openSuggestions = (state: PlanState): Suggestion[] =>
  [...state.suggestions.values()].filter((suggestion) => WAITING.includes(suggestion.state))
