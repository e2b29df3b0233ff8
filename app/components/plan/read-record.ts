import type { AppLoadContext } from '@remix-run/node'
import { namesOf } from '#app/components/log/read-log.ts'
import { sentenceOf } from '#domain/log/sentences.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/** So many entries show what goes on; the record itself has all. */
const LAST = 3

/** What happened last, the newest first. */
export async function lastEntries(context: AppLoadContext, view: PlanView) {
  const { lines } = await context.log(view.plan.id, {}, { before: view.head.size, most: LAST })
  const names = namesOf(view)
  return lines.map(({ entry }) => ({ seq: entry.seq, at: entry.at, sentence: sentenceOf(entry, names, m) }))
}
export type LastEntry = Awaited<ReturnType<typeof lastEntries>>[number]
