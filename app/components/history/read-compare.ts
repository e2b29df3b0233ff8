import type { AppLoadContext } from '@remix-run/node'
import { planFor } from '#app/components/plan/load.ts'
import { readPart } from '#app/components/suggestions/read-part.ts'
import * as m from '#words'
import { namerOf, textWords } from './moment-words.ts'
import { changesInWords } from './read-history.ts'
import { linesOf } from './rows.ts'

export const WAYS = ['inline', 'side', 'authors'] as const
export type Way = (typeof WAYS)[number]
const isWay = (text: string | null): text is Way => WAYS.some((way) => way === text)

const numberIn = (search: URLSearchParams, name: string): number | undefined =>
  /^\d{1,15}$/.test(search.get(name) ?? '') ? Number(search.get(name)) : undefined

/** How one text of a part became another, and how to look at it otherwise. */
export async function readCompare(
  context: AppLoadContext,
  { planId, key }: { planId?: string; key?: string },
  search: URLSearchParams,
) {
  const { section, plan } = await readPart(context, planId, key)
  const view = await planFor(context, planId)
  const [one, other] = [numberIn(search, 'old') ?? 0, numberIn(search, 'new')]
  // Whoever chooses them the wrong way round means the same.
  const [old, now] = other !== undefined && other < one ? [other, one] : [one, other]
  const read = await context.history.compare(plan.id, section.key, { old, now })
  const way = isWay(search.get('as')) ? (search.get('as') as Way) : 'inline'
  const nameOf = namerOf(view)
  const moments = await context.history.moments(plan.id, section.key)
  return {
    ...{ planId: plan.id, key: section.key, title: section.title },
    ...{ old: read.old, now: read.now, isNow: read.now === read.seq, way, mayRestore: read.mayRestore },
    from: textWords({ seq: read.old, at: read.oldAt }, moments, view),
    to:
      read.now === read.seq
        ? { at: null, what: m.history_now() }
        : textWords({ seq: read.now, at: read.nowAt }, moments, view),
    said: changesInWords(read.changes, nameOf).said,
    by: read.changes.by.map(({ author, words }) => ({
      ...{ id: author ?? '', name: nameOf(author), words },
      side: sideWords(view.members.find(({ id }) => id === author)?.side),
    })),
    lines: linesOf(read.rows, way === 'authors' ? nameOf : null),
    hasDifferences: read.rows.some(({ kind }) => kind !== 'same'),
  }
}
export type ComparePage = Awaited<ReturnType<typeof readCompare>>

function sideWords(side: string | null | undefined): string {
  if (!side) return m.history_no_side()
  return side === 'citizen' ? m.history_citizen() : m.history_professional()
}
