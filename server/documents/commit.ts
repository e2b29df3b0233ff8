import type { Db, Writer } from '#db/client.ts'
import { advance, bindClients, ensureDocument, insertUpdates } from '#db/documents.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'

/** One member's update, checked and merged; `clientIds` are those that it adds content under. */
export type Accepted = { memberId: MemberId; bytes: Uint8Array; clientIds: readonly number[] }

/**
 * Why nothing was committed, by no fault of the database. `frozen`: no writing now. `stale`: somebody else has written
 * (another process, `writeSection`). `taken`: somebody else has bound one of the client ids.
 */
export type NotCommitted = 'frozen' | 'stale' | 'taken'

/** Thrown inside a transaction, so that all of it is rolled back. */
export class Uncommitted extends Error {
  readonly outcome: NotCommitted
  constructor(outcome: NotCommitted) {
    super(outcome)
    this.outcome = outcome
  }
}

export type Target = { planId: PlanId; section: SectionKey; seq: number }

/**
 * Writes updates that build on `target.seq`, each as a row of its own so that deletions have an author too, and binds
 * their client ids. Returns the new number of the document, or why not; throws what the database throws. All or nothing.
 */
export async function commitUpdates(
  db: Db,
  target: Target,
  accepted: readonly Accepted[],
  at: number,
): Promise<number | NotCommitted> {
  try {
    return await db.transaction().execute((trx) => writeUpdates(trx, target, accepted, at))
  } catch (error) {
    if (error instanceof Uncommitted) return error.outcome
    throw error
  }
}

/** The same inside a transaction that writes more than a document. Throws Uncommitted. */
export async function writeUpdates(
  trx: Writer,
  { planId, section, seq }: Target,
  accepted: readonly Accepted[],
  at: number,
): Promise<number> {
  const owners = new Map(accepted.flatMap(({ clientIds, memberId }) => clientIds.map((id) => [id, memberId] as const)))
  const rows = accepted.map(({ memberId, bytes }, index) => ({ seq: seq + 1 + index, memberId, bytes, at }))
  if (seq === 0) await ensureDocument(trx, planId, section)
  const last = await advance(trx, planId, section, rows.length)
  if (last === undefined) throw new Uncommitted('frozen')
  if (last !== seq + rows.length) throw new Uncommitted('stale')
  const bound = owners.size > 0 ? await bindClients(trx, planId, section, owners) : owners
  if ([...owners].some(([clientId, memberId]) => bound.get(clientId) !== memberId)) throw new Uncommitted('taken')
  await insertUpdates(trx, planId, section, rows)
  return last
}
