import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { readWitnesses } from '#app/components/witnesses/read-witnesses.ts'
import type { LogPlace } from '#server/views/log-slice.ts'
import type { PlanView } from '#server/views/plan-view.ts'
import * as m from '#words'
import { calendar } from './calendar.ts'
import { byDay, dayWords } from './days.ts'
import { addressOf, choicesOf, filterIn, filterInWords } from './filter.ts'
import { lineOf } from './lines.ts'

/** So many entries stand above and below one that somebody follows a link to: it is read among its neighbours. */
const AROUND = 25
const UTC = 'UTC'

/** One page of the log in plain sentences, the newest first, and the log in short. */
export async function readLog(context: AppLoadContext, planId: string | undefined, search: URLSearchParams) {
  const view = await planFor(context, planId)
  const { size } = view.head
  const witnesses = await readWitnesses(context, view.plan.id, search)
  const at = wholeNumber(search.get('at'))
  const isAt = at !== null && at < size
  // Somebody who follows a link to one entry wants to see it, whatever they had looked for before.
  const filter = isAt ? {} : filterIn(search, view)
  const place = isAt ? { before: Math.min(size, Math.max(at + AROUND, 2 * AROUND)) } : placeIn(search, size)
  const slice = await context.log(view.plan.id, filter, place)
  const names = namesOf(view)
  const lines = slice.lines.map((line) => lineOf(line, names, slice.opened))
  return {
    ...{ planId: view.plan.id, at: isAt ? at : null, days: byDay(lines, UTC, calendar), calendar },
    summary: summaryOf(view),
    checkpoint: witnesses.note,
    witnesses,
    commandId: context.newId(),
    ...{ filter, choices: choicesOf(view), said: filterInWords(filter, view) },
    pages: {
      newest: 'before' in place && place.before >= size ? null : addressOf(filter),
      newer: slice.newer && addressOf(filter, slice.newer),
      older: slice.older && addressOf(filter, slice.older),
      // Which way there is more to be looked through.
      isCutShort: slice.isCutShort && ('before' in place ? 'older' : 'newer'),
    },
  }
}
export type LogPage = Awaited<ReturnType<typeof readLog>>

function placeIn(search: URLSearchParams, size: number): LogPlace {
  const after = wholeNumber(search.get('after'))
  return after === null ? { before: wholeNumber(search.get('before')) ?? size } : { after }
}

const wholeNumber = (text: string | null): number | null => (text && /^\d{1,9}$/.test(text) ? Number(text) : null)

/** The log in four numbers. */
function summaryOf({ head, plan, refusals, overrides }: PlanView) {
  return {
    entries: head.size,
    since: plan.startedAt ? dayWords(plan.startedAt, UTC, calendar) : null,
    stopped: Object.values(refusals).reduce((sum, times) => sum + times, 0),
    setAside: overrides.filter(({ usedBy }) => usedBy !== null).length,
  }
}
export type LogSummary = LogPage['summary']

/** Names and titles as this reader may see them. */
export function namesOf({ members, sessions, ballots }: PlanView) {
  const titles = new Map<string, string>([
    ...sessions.map((session): [string, string] => [session.id, session.title]),
    ...ballots.map((ballot): [string, string] => [ballot.id, ballot.about]),
  ])
  return {
    name: (id: string) => members.find((member) => member.id === id)?.name ?? m.log_page_former_member(),
    title: (id: string) => titles.get(id),
  }
}
