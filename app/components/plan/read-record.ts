import type { AppLoadContext } from '@remix-run/node'
import { namesOf } from '#app/components/log/read-log.ts'
import { sentenceOf } from '#domain/log/sentences.ts'
import type { PlanView } from '#server/views/plan-view.ts'

/** So many entries show what goes on; the record itself has all. */
const LAST = 3

/** What happened last, the newest first. */
export async function lastEntries(context: AppLoadContext, view: PlanView) {
  const { entries } = await context.entries(view.plan.id, Math.max(0, view.head.size - LAST), LAST)
  const names = namesOf(view)
  return entries.toReversed().map((entry) => ({ seq: entry.seq, at: entry.at, sentence: sentenceOf(entry, names) }))
}
export type LastEntry = Awaited<ReturnType<typeof lastEntries>>[number]
