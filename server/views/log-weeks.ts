import { LRUCache } from 'lru-cache'
import { listEntryTexts } from '#db/log.ts'
import type { PlanId } from '#domain/ids.ts'
import { decodeEntry } from '#domain/log/entry.ts'
import { addToWeeks, type Week } from '#domain/log/weeks.ts'
import type { Deps } from '../deps.ts'

/** Entries that are read at once. */
const AT_ONCE = 5_000
/** Plans whose weeks are kept: a log only grows, so that the next reader costs what came since. */
const known = new WeakMap<Deps['db'], LRUCache<PlanId, { size: number; weeks: Week[] }>>()

/** The plan's weeks, the oldest first. Read them; they are kept. */
export async function logWeeks({ db, states }: Pick<Deps, 'db' | 'states'>, planId: PlanId): Promise<readonly Week[]> {
  const { size } = await states.read(db, planId)
  const plans = known.get(db) ?? new LRUCache({ max: 100 })
  known.set(db, plans)
  const before = plans.get(planId) ?? { size: 0, weeks: [] }
  // A copy, because two readers may come at once.
  const now = { size: before.size, weeks: before.weeks.map((week) => ({ ...week, steps: [...week.steps] })) }
  while (now.size < size) {
    const texts = await listEntryTexts(db, planId, now.size, Math.min(AT_ONCE, size - now.size))
    if (texts.length === 0) break
    for (const text of texts) addToWeeks(now.weeks, decodeEntry(text))
    now.size += texts.length
  }
  plans.set(planId, now)
  return now.weeks
}
