import type { AppLoadContext } from '@remix-run/node'
import type { Side } from '#domain/members/state.ts'
import { may } from '#domain/permissions.ts'
import * as m from '#words'
import { readPart } from './read-part.ts'

/** What the page shows on which somebody suggests a change: all paragraphs, or the one that they have chosen. */
export async function readSuggest(
  context: AppLoadContext,
  planId: string | undefined,
  key: string | undefined,
  request: Request,
) {
  const { plan, me, section } = await readPart(context, planId, key)
  const wanted = new URL(request.url).searchParams.get('block')
  const mayMake = may(me.function, 'suggestion.make')
  const stopped = !mayMake ? 'not-you' : section.state !== 'drafting' ? 'paused' : null
  const paragraphs = stopped ? [] : await context.suggestions.paragraphs(plan.id, section.key)
  const chosen = paragraphs.find(({ id, toldByOthers }) => id === wanted && !toldByOthers) ?? null
  return {
    ...{ planId: plan.id, key: section.key, title: section.title, commandId: context.newId() },
    stopped: stopped && STOPPED[stopped],
    // Others are not sent along once one is chosen.
    paragraphs: chosen ? [] : paragraphs,
    chosen: chosen && { ...chosen, steps: stepsFor(me.side) },
    isGone: wanted !== null && !chosen && !stopped,
  }
}
export type SuggestPage = Awaited<ReturnType<typeof readSuggest>>

const STOPPED = {
  'not-you': { title: m.suggest_not_you(), words: m.suggest_not_you_words() },
  paused: { title: m.suggest_paused(), words: m.suggest_paused_words() },
}

const YES: Record<Side | 'none', string> = {
  citizen: m.suggest_then_professional(),
  professional: m.suggest_then_citizen(),
  none: m.suggest_then_both(),
}
const stepsFor = (side: Side | null): string[] => [
  m.suggest_then_read(),
  YES[side ?? 'none'],
  m.suggest_then_no(),
  m.suggest_then_back(),
]
