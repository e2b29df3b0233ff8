import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { isSectionKey } from '#domain/text/sections.ts'
import * as m from '#words'

/** One part with its words and what was asked about them. `talk`: threads to which the words lead. */
export async function readSection(
  context: AppLoadContext,
  planId: string | undefined,
  key: string | undefined,
  talk: readonly string[] = [],
) {
  if (!isSectionKey(key)) throw new Response(m.sections_page_none(), { status: 404 })
  const view = await planFor(context, planId)
  const section = view.sections.find((known) => known.key === key)
  if (!section) throw new Response(m.sections_page_none(), { status: 404 })
  const { html, terms } = await context.section(view.plan.id, key, talk)
  return {
    ...{ section, html, terms, plan: view.plan, me: view.me, now: view.now, commandId: context.newId() },
    explains: view.explains.filter((explain) => explain.section === key),
  }
}
export type SectionReading = Awaited<ReturnType<typeof readSection>>
