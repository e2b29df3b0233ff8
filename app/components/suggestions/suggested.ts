import type { Suggested } from '#app/editor/suggesting/drawn.ts'
import { asChange } from '#domain/suggestions/fit.ts'
import type { SuggestionView } from '#server/suggestions/view.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/** What waits for an answer and fits the text as it is, for the editor to show in its place. */
export function suggestedIn(views: readonly SuggestionView[], members: PlanView['members']): Suggested[] {
  const nameOf = (author: string) => members.find(({ id }) => id === author)?.name ?? m.log_former_member()
  return views.flatMap(({ id, state, place, words, author }) => {
    if (state !== 'open' || place !== 'fits' || !words) return []
    const { block, was, text, looks } = words
    return [{ id, ...asChange({ block, was, text, looks }), by: m.editor_suggest_by({ name: nameOf(author) }) }]
  })
}
