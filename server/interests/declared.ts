import type { Reader } from '#db/client.ts'
import { listSealed } from '#db/sealed.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { Declared } from '#domain/interests/state.ts'
import type { PlanState } from '#domain/plan/state.ts'

/** What members declared and nobody erased. */
export async function declaredBy(db: Reader, planId: PlanId, state: PlanState): Promise<Map<MemberId, Declared>> {
  const seals = [...state.interests].flatMap(([member, { declaration }]) =>
    declaration ? [{ member, declaration }] : [],
  )
  const values = await listSealed(
    db,
    planId,
    seals.map(({ declaration }) => declaration),
  )
  const known = new Map(values.map(({ seal, value }) => [seal, value as Declared]))
  return new Map(
    seals.flatMap(({ member, declaration }) => {
      const declared = known.get(declaration)
      return declared ? [[member, declared] as const] : []
    }),
  )
}
