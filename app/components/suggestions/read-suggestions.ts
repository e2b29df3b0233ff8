import type { AppLoadContext } from '@remix-run/node'
import type { Tone } from '#app/components/ui/tag.tsx'
import { may } from '#domain/permissions.ts'
import type { SuggestionView } from '#server/suggestions/view.ts'
import * as m from '#words'
import { lookLines } from './look-lines.ts'
import { readPart } from './read-part.ts'

/** All suggestions for a part: what waits for an answer, and what became of the others. */
export async function readSuggestions(context: AppLoadContext, planId: string | undefined, key: string | undefined) {
  const { plan, me, members, section } = await readPart(context, planId, key)
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const nameOf = (id: SuggestionView['answeredBy']) => (id ? names.get(id) : undefined) ?? m.log_former_member()
  const mayMake = may(me.function, 'suggestion.make') && section.state === 'drafting'
  const lines = (await context.suggestions.list(plan.id, section.key)).map((view) => ({
    ...view,
    ...{ by: nameOf(view.author), answeredByName: nameOf(view.answeredBy), tag: TAGS[view.state] },
    looks: lookLines(view.words?.wantedLooks ?? []),
    standing: standingOf(view),
    needsWords: view.state === 'open' ? needsOf(view) : null,
    yesWords: yesOf(view, me.side),
    misfit: misfitOf(view),
    mayRepeat: view.mine && mayMake,
  }))
  return {
    ...{ planId: plan.id, key: section.key, title: section.title, commandId: context.newId() },
    ...{ open: lines.filter(waits), answered: lines.filter((line) => !waits(line)) },
    ...{ isPaused: section.state !== 'drafting', mayMake: mayMake && !section.empty },
  }
}
const waits = ({ state }: Pick<SuggestionView, 'state'>) =>
  state === 'open' || state === 'voting' || state === 'adopted'

export type SuggestionsPage = Awaited<ReturnType<typeof readSuggestions>>
export type SuggestionLine = SuggestionsPage['open'][number]

const TAGS: Record<SuggestionView['state'], { word: string; tone: Tone }> = {
  open: { word: m.suggest_open_tag(), tone: 'careful' },
  voting: { word: m.suggest_voting(), tone: 'careful' },
  adopted: { word: m.suggest_adopted(), tone: 'careful' },
  applied: { word: m.suggest_applied(), tone: 'good' },
  refused: { word: m.suggest_refused(), tone: 'note' },
  declined: { word: m.suggest_declined(), tone: 'note' },
  withdrawn: { word: m.suggest_withdrawn(), tone: '' },
}

function needsOf({ needs }: SuggestionView): string {
  if (needs.length > 1) return m.suggest_needs_both()
  return needs[0] === 'citizen' ? m.suggest_needs_citizen() : m.suggest_needs_professional()
}

function yesOf({ mayAccept, isLastYes }: SuggestionView, side: string | null): string | null {
  if (!mayAccept) return null
  if (isLastYes) return m.suggest_yes_last()
  return side === 'citizen' ? m.suggest_yes() : m.suggest_yes_professional()
}

/** Why nobody can say yes to it, although it is open. */
function misfitOf({ place, state }: SuggestionView): string | null {
  if (state !== 'open') return null
  if (place === 'changed') return m.suggest_place_changed_words()
  return place === 'gone' ? m.suggest_place_gone_words() : null
}

/** Where it stands with the group, or what became of it, with the moment that its `<time/>` stands for. */
function standingOf({ state, ballot, place, votesUntil, answeredAt }: SuggestionView) {
  if (state === 'voting') return { words: [m.suggest_voting_words()], at: votesUntil, vote: m.suggest_to_vote() }
  if (state === 'adopted') {
    return { words: [m.suggest_adopted_words(), ADOPTED[place ?? 'fits']], at: answeredAt, vote: m.suggest_see_vote() }
  }
  if (state === 'declined') return { words: [m.suggest_declined_words()], at: answeredAt, vote: m.suggest_see_vote() }
  if (state === 'withdrawn') return { words: [m.suggest_withdrawn_words()], at: answeredAt, vote: null }
  if (state !== 'applied') return null
  const isGroups = ballot !== null
  const words = [isGroups ? m.suggest_applied_group() : m.suggest_applied_words()]
  return { words, at: answeredAt, vote: isGroups ? m.suggest_see_vote() : null }
}

const ADOPTED: Record<NonNullable<SuggestionView['place']>, string> = {
  fits: m.suggest_adopted_fits(),
  paused: m.suggest_adopted_paused(),
  changed: m.suggest_adopted_changed(),
  quoted: m.suggest_adopted_changed(),
  gone: m.suggest_adopted_gone(),
  erased: m.suggest_adopted_gone(),
}
