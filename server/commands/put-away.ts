import { deleteCards } from '#db/cards.ts'
import type { Scope } from './handlers.ts'

/** Puts cards away, and shows everybody so once it is committed. */
export async function putAway(
  { trx, deps, planId, after }: Scope,
  which: Parameters<typeof deleteCards>[2] = {},
): Promise<void> {
  await deleteCards(trx, planId, which)
  after(() => deps.showCards(planId))
}
