import type { MemberId, SuggestionId } from '../ids.ts'
import type { EntryOf, Evolvers } from '../log/entry.ts'
import { illegal } from '../log/illegal.ts'
import { isElector, type Member, type Side } from '../members/state.ts'
import { memberOf, type PlanState, sectionOf } from '../plan/state.ts'
import { isWritable } from '../sections/state.ts'
import type { SuggestionEntries } from './entries.ts'
import { type Suggestion, sideToSayYes } from './state.ts'

function openOne(state: PlanState, id: SuggestionId): Suggestion {
  const suggestion = state.suggestions.get(id)
  if (suggestion?.state !== 'open') illegal('answers_a_suggestion_that_is_not_open')
  return suggestion
}

function answer(suggestion: Suggestion, state: Suggestion['state'], { at, actor }: EntryOf<keyof SuggestionEntries>) {
  suggestion.state = state
  suggestion.answeredAt = at
  suggestion.answeredBy = actor as MemberId
}

/** What the group adopted is wanted by all; its answer stays the group's. */
function adopted(state: PlanState, id: SuggestionId): Suggestion | undefined {
  const suggestion = state.suggestions.get(id)
  return suggestion?.state === 'adopted' ? suggestion : undefined
}

/** An author who has a vote wants it for their own side. */
const wantedFor = (side: Side, author: Member): MemberId | null =>
  isElector(author) && author.side === side ? author.id : null

export const evolveSuggestions: Evolvers<SuggestionEntries> = {
  'suggestion.made': (state, { actor, body, seals, at }) => {
    const author = memberOf(state, actor)
    if (state.suggestions.has(body.suggestion) || !seals.change) illegal('suggests_twice_or_without_words')
    if (!isWritable(sectionOf(state, body.section))) illegal('suggests_while_writing_is_paused')
    state.suggestions.set(body.suggestion, {
      ...{ id: body.suggestion, section: body.section, author: author.id, madeAt: at },
      ...{ change: seals.change, why: seals.why ?? null },
      wantedBy: { citizen: wantedFor('citizen', author), professional: wantedFor('professional', author) },
      ...{ state: 'open', ballot: null, before: null, answeredAt: null, answeredBy: null, reason: null },
    })
  },
  'suggestion.accepted': (state, { actor, body }) => {
    const suggestion = openOne(state, body.suggestion)
    const member = memberOf(state, actor)
    const side = sideToSayYes(suggestion, member)
    if (!side) illegal('says_yes_for_a_side_that_has_said_it')
    if (!isWritable(sectionOf(state, suggestion.section))) illegal('suggests_while_writing_is_paused')
    suggestion.wantedBy[side] = member.id
  },
  'suggestion.applied': (state, entry) => {
    const wanted = adopted(state, entry.body.suggestion)
    if (wanted) {
      if (wanted.section !== entry.body.section) illegal('applies_what_one_side_alone_wants')
      wanted.state = 'applied'
      return
    }
    const suggestion = openOne(state, entry.body.suggestion)
    if (!suggestion.wantedBy.citizen || !suggestion.wantedBy.professional) illegal('applies_what_one_side_alone_wants')
    if (suggestion.section !== entry.body.section) illegal('applies_what_one_side_alone_wants')
    answer(suggestion, 'applied', entry)
  },
  'suggestion.placed': (state, { actor, body }) => {
    const wanted = adopted(state, body.suggestion)
    if (!wanted || !isElector(memberOf(state, actor))) illegal('answers_a_suggestion_that_is_not_open')
    wanted.state = 'applied'
  },
  'suggestion.refused': (state, entry) => {
    const suggestion = openOne(state, entry.body.suggestion)
    if (!entry.seals.reason) illegal('refuses_without_a_reason')
    answer(suggestion, 'refused', entry)
    suggestion.reason = entry.seals.reason
  },
  'suggestion.withdrawn': (state, entry) => {
    const suggestion = openOne(state, entry.body.suggestion)
    if (suggestion.author !== entry.actor) illegal('withdraws_what_somebody_else_suggested')
    answer(suggestion, 'withdrawn', entry)
  },
}
