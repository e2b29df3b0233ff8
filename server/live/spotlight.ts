import type { PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { spotlightNow } from '#domain/spotlight/state.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Deps } from '../deps.ts'

/**
 * The words that are on everybody's screens, as they stand now. No paragraphs: the one that was shown is gone, or
 * nothing is written yet. `more`: the part goes on.
 */
export type ShownWords = { section: SectionKey; block: string | null; paragraphs: string[]; more: boolean }

/** More than this nobody reads from a wall. */
const MOST = 8

export async function readSpotlight(
  { db, texts }: Pick<Deps, 'db' | 'texts'>,
  planId: PlanId,
  state: PlanState,
): Promise<ShownWords | null> {
  const lit = spotlightNow(state)
  if (!lit) return null
  const { section, block = null } = lit
  const { paragraphs } = await texts.read(db, planId, section)
  const wanted = block ? paragraphs.filter(({ id }) => id === block) : paragraphs
  const shown = wanted.slice(0, MOST).map(({ words }) => words)
  return { section, block, paragraphs: shown, more: wanted.length > MOST }
}
