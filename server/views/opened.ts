import type { Reader } from '#db/client.ts'
import { isReadableBy, listSealed, type Sealed } from '#db/sealed.ts'
import type { PlanId } from '#domain/ids.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { OpenedSeal, Seal } from '#domain/log/seal.ts'

/** What seals hide, for one reader: names, titles, reasons. */
export type Opened = Record<Seal, OpenedSeal>

export const openFor = (sealed: readonly Sealed[], reader: { id: string; function: string }): Opened =>
  Object.fromEntries(
    sealed
      .filter(({ audience }) => isReadableBy(audience, reader))
      .map(({ seal, salt, value }) => [seal, { salt, value }]),
  )

/** Everything that the seals of these entries hide and that was not erased, for whichever reader. */
export function sealedIn(db: Reader, planId: PlanId, entries: readonly Entry[]): Promise<Sealed[]> {
  return listSealed(
    db,
    planId,
    entries.flatMap((entry) => Object.values(entry.seals)),
  )
}
