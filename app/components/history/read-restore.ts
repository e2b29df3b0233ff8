import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { readPart } from '#app/components/suggestions/read-part.ts'
import { textWords } from './moment-words.ts'
import { linesOf } from './rows.ts'

/** What bringing back an old text, or one paragraph of it, would change. */
export async function readRestore(
  context: AppLoadContext,
  { planId, key }: { planId?: string; key?: string },
  search: URLSearchParams,
) {
  const { section, plan } = await readPart(context, planId, key)
  const view = await planFor(context, planId)
  const seq = Number(/^\d{1,15}$/.exec(search.get('seq') ?? '')?.[0] ?? 0)
  const paragraph = search.get('paragraph') ?? undefined
  const read = await context.history.preview(plan.id, section.key, seq, paragraph)
  const moments = await context.history.moments(plan.id, section.key)
  return {
    ...{ planId: plan.id, key: section.key, title: section.title, commandId: context.newId() },
    ...{ seq, paragraph: paragraph ?? null, mayRestore: read.mayRestore, why: read.why },
    when: textWords(read, moments, view),
    lines: linesOf(read.rows, null),
    hasDifferences: read.rows.some(({ kind }) => kind !== 'same'),
  }
}
export type RestorePage = Awaited<ReturnType<typeof readRestore>>
