import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { isSectionKey } from '#domain/text/sections.ts'
import * as m from '#words'

/** Enough to know a paragraph again by. */
const SHOWN = 90

/** What the page of the talk beside one part shows. */
export async function readComments(context: AppLoadContext, planId: string | undefined, key: string | undefined) {
  if (!isSectionKey(key)) throw new Response(m.sections_page_none(), { status: 404 })
  const { plan, sections } = await planFor(context, planId)
  const section = sections.find((known) => known.key === key)
  if (!section) throw new Response(m.sections_page_none(), { status: 404 })
  const { threads, paragraphs, mayComment, fromGroups } = await context.comments.read(plan.id, key)
  return {
    ...{ planId: plan.id, key, title: section.title, mayComment, commandId: context.newId() },
    fromGroups: fromGroups.map((note, i) => ({ ...note, key: `${i}` })),
    open: threads.filter(({ state }) => state === 'open'),
    done: threads.filter(({ state }) => state === 'resolved'),
    paragraphs: paragraphs.map(({ id, words }, index) => ({
      id,
      words: m.comments_paragraph({ n: index + 1, words: beginning(words) }),
    })),
  }
}
export type CommentsPage = Awaited<ReturnType<typeof readComments>>
export type Thread = CommentsPage['open'][number]

const beginning = (words: string): string =>
  words.length <= SHOWN ? words : `${words.slice(0, SHOWN).toWellFormed().trimEnd()}…`
