import type { MemberId, PlanId, SuggestionId } from '#domain/ids.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Deps } from '../deps.ts'
import {
  type ChangeView,
  changeView,
  type ParagraphView,
  paragraphsView,
  type SuggestionView,
  suggestionsView,
} from './view.ts'

/** What pages may ask about suggestions, on behalf of a member. */
export type SuggestionContext = {
  /** The paragraphs of a part that somebody may suggest other words for. */
  paragraphs: (planId: string, section: SectionKey) => Promise<ParagraphView[]>
  /** All suggestions for a part, the newest first. */
  list: (planId: string, section: SectionKey) => Promise<SuggestionView[]>
  /** The words of one, as they were put to a vote. */
  change: (planId: string, suggestionId: string) => Promise<ChangeView | null>
}

type Asking = {
  member: (planId: string) => Promise<{ planId: PlanId; memberId: MemberId }>
  /** Makes an expected failure a response with its own sentence. */
  plain: <A extends unknown[], T>(run: (...given: A) => Promise<T>) => (...given: A) => Promise<T>
}

export function suggestionContext({ db, states }: Deps, { member, plain }: Asking): SuggestionContext {
  const asked = async (planId: string) => {
    const { planId: id, memberId } = await member(planId)
    const state = await states.read(db, id)
    return { planId: id, state, me: memberOf(state, memberId) }
  }
  return {
    paragraphs: plain(async (plan, section) => {
      const { planId, me } = await asked(plan)
      return paragraphsView(db, planId, section, me)
    }),
    list: plain(async (plan, section) => {
      const { planId, state, me } = await asked(plan)
      return suggestionsView({ db, state }, planId, section, me)
    }),
    change: plain(async (plan, suggestionId) => {
      const { planId, state } = await asked(plan)
      const suggestion = state.suggestions.get(suggestionId as SuggestionId)
      return suggestion ? changeView(db, planId, suggestion) : null
    }),
  }
}
