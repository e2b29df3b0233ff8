import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { isSectionKey } from '#domain/text/sections.ts'
import * as m from '#words'

/** One part of a plan, without its words. */
export async function readPart(context: AppLoadContext, planId: string | undefined, key: string | undefined) {
  const { plan, me, members, sections } = await planFor(context, planId)
  const section = isSectionKey(key) ? sections.find((known) => known.key === key) : undefined
  if (!section) throw new Response(m.sections_page_none(), { status: 404 })
  return { plan, me, members, section }
}
