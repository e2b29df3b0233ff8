import { listSealed } from '#db/sealed.ts'
import { partNamed } from '#domain/agenda/part-of-step.ts'
import type { PlanId } from '#domain/ids.ts'
import type { PlanState } from '#domain/plan/state.ts'
import { type Spotlight, spotlightNow } from '#domain/spotlight/state.ts'
import { sectionTitle } from '#domain/text/section-words.ts'
import { SECTION_KEYS, type SectionKey } from '#domain/text/sections.ts'
import type { Deps } from '../deps.ts'
import { wordsIn } from '../words/words-in.ts'

/**
 * The words that are on everybody's screens, as they stand now. No paragraphs: the one that was shown is gone, or
 * nothing is written yet. `more`: the part goes on.
 */
export type ShownWords = { section: SectionKey; block: string | null; paragraphs: string[]; more: boolean }

/** More than this nobody reads from a wall. */
const MOST = 8

const TITLES = (['en', 'cy'] as const).flatMap((locale) =>
  SECTION_KEYS.map((section) => ({ section, title: sectionTitle(section, wordsIn(locale)) })),
)

/** The part that a step of writing names: its words are on the screens until the guide shows others. */
async function partOfStep({ db }: Pick<Deps, 'db'>, planId: PlanId, state: PlanState): Promise<Spotlight | undefined> {
  const session = state.openSession ? state.sessions.get(state.openSession) : undefined
  const at = session?.now?.step
  if (!session?.agenda || at === undefined || session.stepOver) return undefined
  if (session.agenda.steps[at]?.kind !== 'drafting') return undefined
  const [sealed] = await listSealed(db, planId, [session.agenda.words])
  const what = Array.isArray(sealed?.value) ? sealed.value[at] : undefined
  const named = typeof what === 'string' ? partNamed(what, TITLES) : undefined
  return named && { section: named.section }
}

export async function readSpotlight(
  { db, texts }: Pick<Deps, 'db' | 'texts'>,
  planId: PlanId,
  state: PlanState,
): Promise<ShownWords | null> {
  const lit = spotlightNow(state) ?? (await partOfStep({ db }, planId, state))
  if (!lit) return null
  const { section, block = null } = lit
  const { paragraphs } = await texts.read(db, planId, section)
  const wanted = block ? paragraphs.filter(({ id }) => id === block) : paragraphs
  const shown = wanted.slice(0, MOST).map(({ words }) => words)
  return { section, block, paragraphs: shown, more: wanted.length > MOST }
}
