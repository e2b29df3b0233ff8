import type { Writer } from '#db/client.ts'
import { hasChangedSinceVersion, insertVersion, type VersionKind } from '#db/versions.ts'
import { type Actor, idOf, type PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Deps } from '../deps.ts'

/** Why a text is kept as it is, and the vote or meeting that it is kept for. */
export type Reason = { kind: Exclude<VersionKind, 'named'>; about?: string; memberId: Actor }

/** Keeps a section as its update number `seq` left it, in the transaction of what happens to it; nothing twice. */
export async function keepVersion(
  trx: Writer,
  { newId, now }: Pick<Deps, 'newId' | 'now'>,
  planId: PlanId,
  { section, seq }: { section: SectionKey; seq: number },
  { kind, about, memberId }: Reason,
): Promise<void> {
  if (!(await hasChangedSinceVersion(trx, planId, section, seq))) return
  const id = idOf('version', newId())
  await insertVersion(trx, planId, {
    ...{ id, section, seq, kind, name: null, about: about ?? null, memberId, at: now() },
  })
}
