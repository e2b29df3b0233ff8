import type { Db, Writer } from '#db/client.ts'
import { advanceTogether, bindClients, ensureDocument, findDocument, insertUpdatesTogether } from '#db/documents.ts'
import type { MemberId, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'

/**
 * One member's update, checked and merged; `clientIds` are those that it adds content under, `credits` who wrote the words
 * that it moved.
 */
export type Accepted = {
  memberId: MemberId
  bytes: Uint8Array
  clientIds: readonly number[]
  credits: Uint8Array | null
}

/**
 * Why nothing was committed, by no fault of the database. `frozen`: no writing now. `stale`: somebody else has written
 * (another process, `writeSection`). `taken`: somebody else has bound one of the client ids.
 */
export type NotCommitted = 'frozen' | 'stale' | 'taken'

export type Target = { planId: PlanId; section: SectionKey; seq: number }

/** Updates of one document that build on `target.seq`; `at` is in milliseconds since 1970. */
export type CommitRequest = { target: Target; accepted: readonly Accepted[]; at: number }

/** Undoes a whole transaction for the sake of a document that lost a race after it had taken its numbers. */
class Taken extends Error {}

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
  const [outcome] = await commitTogether(db, [{ target, accepted, at }])
  return outcome!
}

/**
 * The same for several documents in one transaction, in which a document that can't be written in doesn't keep the
 * others from it. Throws if several are asked for and one is `taken`: then each has to be tried alone.
 */
export async function commitTogether(db: Db, requests: readonly CommitRequest[]): Promise<(number | NotCommitted)[]> {
  try {
    return await db.transaction().execute((trx) => write(trx, requests))
  } catch (error) {
    if (error instanceof Taken && requests.length === 1) return ['taken']
    throw error
  }
}

async function write(trx: Writer, requests: readonly CommitRequest[]): Promise<(number | NotCommitted)[]> {
  for (const { target } of requests) if (target.seq === 0) await ensureDocument(trx, target.planId, target.section)
  const advanced = await advanceTogether(
    trx,
    requests.map(({ target, accepted }) => ({ ...target, by: accepted.length })),
  )
  const outcomes: (number | NotCommitted)[] = []
  for (const [index, { target, accepted }] of requests.entries()) {
    if (advanced[index]) {
      await bind(trx, target, accepted)
      outcomes.push(target.seq + accepted.length)
    } else {
      const head = await findDocument(trx, target.planId, target.section)
      outcomes.push(head && head.frozenAt !== null ? 'frozen' : 'stale')
    }
  }
  await insertUpdatesTogether(
    trx,
    requests.flatMap(({ target: { planId, section, seq }, accepted, at }, index) =>
      advanced[index]
        ? accepted.map(({ clientIds: _, ...row }, nth) => ({ planId, section, seq: seq + 1 + nth, ...row, at }))
        : [],
    ),
  )
  return outcomes
}

async function bind(trx: Writer, { planId, section }: Target, accepted: readonly Accepted[]): Promise<void> {
  const owners = new Map(accepted.flatMap(({ clientIds, memberId }) => clientIds.map((id) => [id, memberId] as const)))
  if (owners.size === 0) return
  const bound = await bindClients(trx, planId, section, owners)
  if ([...owners].some(([clientId, memberId]) => bound.get(clientId) !== memberId)) throw new Taken()
}
