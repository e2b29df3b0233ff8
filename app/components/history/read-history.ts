import type { AppLoadContext } from '@remix-run/node'
import { calendar } from '#app/components/log/calendar.ts'
import { byDay } from '#app/components/log/days.ts'
import { planFor } from '#app/components/plan/load.ts'
import { listed } from '#app/components/plan/names.ts'
import { readPart } from '#app/components/suggestions/read-part.ts'
import { timeInWords } from '#app/components/ui/time-words.ts'
import type { Changes } from '#domain/text/text-changes.ts'
import type { PointView } from '#server/history/view.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { momentWords, type Namer, namerOf, titleOf } from './moment-words.ts'

/** The moments of one part, day by day, the newest first. */
export async function readHistory(
  context: AppLoadContext,
  { planId, key }: { planId?: string; key?: string },
  search: URLSearchParams,
) {
  const { section, plan } = await readPart(context, planId, key)
  const view = await planFor(context, planId)
  const before = /^\d{1,15}$/.exec(search.get('before') ?? '')?.[0]
  const read = await context.history.read(plan.id, section.key, before ? Number(before) : undefined)
  const nameOf = namerOf(view)
  const lines = read.points.map((point) => lineOf(point, view, nameOf))
  const moments = await context.history.moments(plan.id, section.key)
  return {
    ...{ planId: plan.id, key: section.key, title: section.title, commandId: context.newId() },
    ...{ seq: read.seq, mayName: read.mayName && !section.empty, days: byDay(lines, 'UTC', calendar), calendar },
    choices: moments.map((moment) => ({ value: String(moment.seq), label: momentWords(moment, view) })),
    ...{ older: read.older, isNewest: before === undefined },
  }
}
export type HistoryPage = Awaited<ReturnType<typeof readHistory>>
export type HistoryLine = HistoryPage['days'][number]['lines'][number]

function lineOf({ seq, since, at, versions, changes }: PointView, view: PlanView, nameOf: Namer) {
  return {
    ...{ seq, since, at, when: timeInWords(at) },
    kept: versions.map(({ id, kind, name, about, memberId }) => ({
      ...{ id, kind, name: name ?? '', about },
      ...{ by: kind === 'named' ? nameOf(memberId) : '', title: kind === 'session' ? titleOf(about, view) : '' },
    })),
    ...changesInWords(changes, nameOf),
  }
}

/** How much came in and went out, a sentence each; and whose words came in. */
export function changesInWords({ in: came, out: went, by }: Changes, nameOf: Namer) {
  const said = [...(came > 0 ? [m.history_in({ n: came })] : []), ...(went > 0 ? [m.history_out({ n: went })] : [])]
  const names = by.map(({ author, words }) =>
    m.history_author({ name: nameOf(author), words: m.history_words({ n: words }) }),
  )
  return { said: said.length > 0 ? said : [m.history_same()], names: names.length > 0 ? listed(names) : null }
}
