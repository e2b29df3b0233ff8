import { listFormatNeeds } from '#db/papers.ts'
import { accessOf } from '#domain/access/in-place.ts'
import type { CommandOf } from '#domain/commands.ts'
import { neededFormats } from '#domain/papers/needs.ts'
import { readinessOf } from '#domain/papers/readiness.ts'
import { papersFor } from '#domain/papers/state.ts'
import type { OpenGiven } from '#domain/sessions/decide.ts'
import { NOTHING_GIVEN } from '#domain/sessions/opening.ts'
import { readAccess } from '../access/needs.ts'
import type { Scope } from '../commands/handlers.ts'
import { countNamesWithRank } from '../identity/names.ts'

/** What the log doesn't hold about a meeting that is to be opened: who needs what is private. */
export async function openingFacts(
  { trx, planId, state, at }: Scope,
  { sessionId }: CommandOf<'session.open'>,
): Promise<OpenGiven> {
  const needed = neededFormats(state, await listFormatNeeds(trx, planId))
  const { ready, apart, missing } = readinessOf(papersFor(state, sessionId), needed, at)
  const session = state.sessions.get(sessionId)
  const access = session
    ? accessOf((await readAccess(trx, planId, state)).needsAt(session), session)
    : NOTHING_GIVEN.access
  const namesWithRank = await countNamesWithRank(trx, planId, state)
  return { papers: { ready, apart }, access, missing, ...(namesWithRank > 0 ? { namesWithRank } : {}) }
}
