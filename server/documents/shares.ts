import type { Reader } from '#db/client.ts'
import type { PlanId } from '#domain/ids.ts'
import { type Shares, sharesOf } from '#domain/plan/shares.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Deps } from '../deps.ts'

/** Whose words stand in a section as this reader sees it, by member and by side: a fact for pages and rules. */
export async function shareOf(
  { states, texts }: Pick<Deps, 'states' | 'texts'>,
  db: Reader,
  planId: PlanId,
  section: SectionKey,
): Promise<Shares> {
  const { characters } = await texts.read(db, planId, section)
  return sharesOf(await states.read(db, planId), characters)
}
