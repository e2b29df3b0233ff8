import { type Search, searchEntryTexts } from '#db/log.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import { decodeEntry, type Entry } from '#domain/log/entry.ts'
import { isWanted, type LogFilter, marksOf } from '#domain/log/filter.ts'
import { memberOf } from '#domain/plan/state.ts'
import type { Deps } from '../deps.ts'
import { type Opened, openFor, sealedIn } from './opened.ts'

/** Entries on one page. */
export const PAGE_SIZE = 50
/** So many entries are looked through for one page, whatever the filter: a log may have hundreds of thousands. */
const REACH = 20_000

/** The newest entries before one, or the oldest from one on; at most `most`, else a page of them. A page once full never changes. */
export type LogPlace = ({ before: number } | { after: number }) & { most?: number }
export type LogLine = { entry: Entry; text: string }
export type LogSlice = {
  /** The newest first. */
  lines: LogLine[]
  opened: Opened
  /** Where the page of older (newer) entries begins; null where there are none. */
  older: { before: number } | null
  newer: { after: number } | null
  /** Only part of the log was looked through, and the page could have had more. */
  isCutShort: boolean
}

/** One page of the log, for one reader. `reach` is for tests. */
export async function logSlice(
  deps: Deps,
  { planId, memberId }: { planId: PlanId; memberId: MemberId },
  filter: LogFilter,
  place: LogPlace,
  reach = REACH,
): Promise<LogSlice> {
  const state = await deps.states.read(deps.db, planId)
  const { size } = state
  const newestFirst = 'before' in place
  const start = within('before' in place ? place.before : place.after, size)
  const [from, to] = newestFirst ? [Math.max(0, start - reach), start] : [start, Math.min(size, start + reach)]
  const { most = PAGE_SIZE } = place
  // One more, so that it is known whether there are others.
  const limits = { from, to, newestFirst, limit: most + 1 }
  const found = await search(deps, planId, filter, limits, (id) => state.overrides.get(id)?.rule)
  const isMore = found.length > most
  const shown = found.slice(0, most)
  const last = shown.at(-1)?.entry.seq ?? 0
  const lines = newestFirst ? shown : shown.toReversed()
  const reader = memberOf(state, memberId)
  const sealed = await sealedIn(
    deps.db,
    planId,
    lines.map(({ entry }) => entry),
  )
  // Where it stopped: at the last one shown, or where nothing more was looked through.
  const edge = newestFirst ? (isMore ? last : from) : isMore ? last + 1 : to
  const [low, high] = newestFirst ? [edge, start] : [start, edge]
  return {
    lines,
    opened: openFor(sealed, reader),
    older: low > 0 ? { before: low } : null,
    newer: high < size ? { after: high } : null,
    isCutShort: !isMore && (newestFirst ? from > 0 : to < size),
  }
}

const within = (number: number, size: number): number => Math.min(size, Math.max(0, number))

/** The database leaves out most, the filter itself has the last word. */
async function search(
  deps: Deps,
  planId: PlanId,
  filter: LogFilter,
  { from, to, newestFirst, limit }: Omit<Search, 'marks'>,
  ruleOf: Parameters<typeof isWanted>[2],
): Promise<LogLine[]> {
  const found: LogLine[] = []
  const marks = marksOf(filter)
  let [low, high] = [from, to]
  while (found.length < limit && low < high) {
    const texts = await searchEntryTexts(deps.db, planId, { from: low, to: high, marks, limit, newestFirst })
    const lines = texts.map((text): LogLine => ({ entry: decodeEntry(text), text }))
    found.push(...lines.filter(({ entry }) => isWanted(filter, entry, ruleOf)))
    const edge = lines.at(-1)?.entry.seq
    if (edge === undefined || texts.length < limit) break
    if (newestFirst) high = edge
    else low = edge + 1
  }
  return found.slice(0, limit)
}
