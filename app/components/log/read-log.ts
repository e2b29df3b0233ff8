import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { sentenceOf, toneOf } from '#domain/log/sentences.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'

/** Entries on one page of the log. */
export const PAGE_SIZE = 50

/** One page of the log in plain sentences, the newest first. `before`: the number of the first entry left out. */
export async function readLog(context: AppLoadContext, planId: string | undefined, before: string | null) {
  const view = await planFor(context, planId)
  const { size } = view.head
  const wanted = Number(before ?? size)
  const end = Number.isSafeInteger(wanted) && wanted >= 0 ? Math.min(wanted, size) : size
  const start = Math.max(0, end - PAGE_SIZE)
  const { entries } = await context.entries(view.plan.id, start, end - start)
  const names = namesOf(view)
  const lines = entries.map((entry) => {
    return {
      seq: entry.seq,
      at: entry.at,
      kind: entry.kind,
      tone: toneOf(entry),
      sentence: sentenceOf(entry, names, m),
    }
  })
  return {
    ...{ planId: view.plan.id, size, lines: lines.toReversed() },
    older: start > 0 ? start : null,
    newer: end < size ? Math.min(size, end + PAGE_SIZE) : null,
    checkpoint: view.head.checkpoint,
  }
}
export type LogPage = Awaited<ReturnType<typeof readLog>>

/** Names and titles as this reader may see them. */
export function namesOf({ members, sessions, ballots }: PlanView) {
  const titles = new Map<string, string>([
    ...sessions.map((session): [string, string] => [session.id, session.title]),
    ...ballots.map((ballot): [string, string] => [ballot.id, ballot.about]),
  ])
  return {
    name: (id: string) => members.find((member) => member.id === id)?.name ?? m.log_former_member(),
    title: (id: string) => titles.get(id),
  }
}
