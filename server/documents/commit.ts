import type { Db, Writer } from '#db/client.ts'
import { advance, bindClients, ensureDocument, insertUpdates } from '#db/documents.ts'
import type { Actor, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'

/** One member's update (or the server's own, of a mark), checked and merged; `clientIds` are those that it adds content under. */
export type Accepted = { memberId: Actor; bytes: Uint8Array; clientIds: readonly number[] }

/**
 * Why nothing was committed, by no fault of the database. `frozen`: no writing now. `stale`: somebody else has written
 * (another process, `writeSection`). `taken`: somebody else has bound one of the client ids.
 */
export type NotCommitted = 'frozen' | 'stale' | 'taken'

class Rollback extends Error {
  readonly outcome: NotCommitted
  constructor(outcome: NotCommitted) {
    super(outcome)
    this.outcome = outcome
  }
}

export type Target = { planId: PlanId; section: SectionKey; seq: number }

type Options = {
  /** For what doesn't change the text. */
  evenFrozen?: boolean
  /** Other rows that stand or fall with the updates. */
  also?: (trx: Writer) => Promise<void>
}

/**
 * Writes updates that build on `target.seq`, each as a row of its own so that deletions have an author too, and binds
 * their client ids. Returns the new number of the document, or why not; throws what the database throws. All or nothing.
 */
export async function commitUpdates(
  db: Db,
  { planId, section, seq }: Target,
  accepted: readonly Accepted[],
  at: number,
  { evenFrozen = false, also }: Options = {},
): Promise<number | NotCommitted> {
  const owners = new Map(accepted.flatMap(({ clientIds, memberId }) => clientIds.map((id) => [id, memberId] as const)))
  const rows = accepted.map(({ memberId, bytes }, index) => ({ seq: seq + 1 + index, memberId, bytes, at }))
  try {
    return await db.transaction().execute(async (trx) => {
      if (seq === 0) await ensureDocument(trx, planId, section)
      const last = await advance(trx, planId, section, rows.length, { evenFrozen })
      if (last === undefined) throw new Rollback('frozen')
      if (last !== seq + rows.length) throw new Rollback('stale')
      const bound = owners.size > 0 ? await bindClients(trx, planId, section, owners) : owners
      if ([...owners].some(([clientId, memberId]) => bound.get(clientId) !== memberId)) throw new Rollback('taken')
      await insertUpdates(trx, planId, section, rows)
      await also?.(trx)
      return last
    })
  } catch (error) {
    if (error instanceof Rollback) return error.outcome
    throw error
  }
}
