import { appendAtOnce } from '#db/append-at-once.ts'
import type { Db, Writer } from '#db/client.ts'
import {
  advance,
  advanceTogether,
  bindClients,
  ensureDocument,
  findDocument,
  insertUpdates,
  insertUpdatesTogether,
} from '#db/documents.ts'
import type { Actor, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'

/**
 * One member's update (or the server's own, of a mark), checked and merged; `clientIds` are those that it adds content
 * under, `credits` who wrote the words that it moved.
 */
export type Accepted = {
  memberId: Actor
  bytes: Uint8Array
  clientIds: readonly number[]
  credits: Uint8Array | null
}

/**
 * Why nothing was committed, by no fault of the database. `frozen`: no writing now. `stale`: somebody else has written
 * (another process, `writeSection`). `taken`: somebody else has bound one of the client ids.
 */
export type NotCommitted = 'frozen' | 'stale' | 'taken'

/** Undoes the transaction that it is thrown in. */
export class Uncommitted extends Error {
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
  target: Target,
  accepted: readonly Accepted[],
  at: number,
  { also, ...options }: Options = {},
): Promise<number | NotCommitted> {
  try {
    return await db.transaction().execute(async (trx) => {
      const last = await writeUpdates(trx, target, accepted, at, options)
      await also?.(trx)
      return last
    })
  } catch (error) {
    if (error instanceof Uncommitted) return error.outcome
    throw error
  }
}

/** The same inside a transaction that writes more than a document. Throws Uncommitted. */
export async function writeUpdates(
  trx: Writer,
  target: Target,
  accepted: readonly Accepted[],
  at: number,
  { evenFrozen = false }: Omit<Options, 'also'> = {},
): Promise<number> {
  const { planId, section, seq } = target
  if (seq === 0) await ensureDocument(trx, planId, section)
  const last = await advance(trx, planId, section, accepted.length, { evenFrozen })
  if (last === undefined) throw new Uncommitted('frozen')
  if (last !== seq + accepted.length) throw new Uncommitted('stale')
  await bind(trx, target, accepted)
  await insertUpdates(trx, planId, section, rowsOf(target, accepted, at))
  return last
}

/** Updates of one document that build on `target.seq`; `at` is in milliseconds since 1970. */
export type CommitRequest = { target: Target; accepted: readonly Accepted[]; at: number }

/**
 * The same for several documents in one transaction, in which a document that can't be written in doesn't keep the
 * others from it. Throws if several are asked for and one is `taken`: then each has to be tried alone.
 */
export async function commitTogether(db: Db, requests: readonly CommitRequest[]): Promise<(number | NotCommitted)[]> {
  if (requests.every(isUsual) && appendAtOnce(db, requests.map(appendOf))) return requests.map(endOf)
  try {
    return await db.transaction().execute((trx) => write(trx, requests))
  } catch (error) {
    if (error instanceof Uncommitted && requests.length === 1) return [error.outcome]
    throw error
  }
}

/** Nearly every update is: its document has a row, and whoever sent it has written here before. */
const isUsual = ({ target, accepted }: CommitRequest) =>
  target.seq > 0 && accepted.every(({ clientIds }) => clientIds.length === 0)
const appendOf = ({ target, accepted, at }: CommitRequest) => ({ ...target, updates: rowsOf(target, accepted, at) })
const endOf = ({ target, accepted }: CommitRequest) => target.seq + accepted.length

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
  const taken = requests.filter((_, index) => advanced[index])
  await insertUpdatesTogether(
    trx,
    taken.flatMap(({ target, accepted, at }) =>
      rowsOf(target, accepted, at).map((row) => ({ planId: target.planId, section: target.section, ...row })),
    ),
  )
  return outcomes
}

const rowsOf = ({ seq }: Target, accepted: readonly Accepted[], at: number) =>
  accepted.map(({ memberId, bytes, credits }, nth) => ({ seq: seq + 1 + nth, memberId, bytes, at, credits }))

async function bind(trx: Writer, { planId, section }: Target, accepted: readonly Accepted[]): Promise<void> {
  const owners = new Map(accepted.flatMap(({ clientIds, memberId }) => clientIds.map((id) => [id, memberId] as const)))
  if (owners.size === 0) return
  const bound = await bindClients(trx, planId, section, owners)
  if ([...owners].some(([clientId, memberId]) => bound.get(clientId) !== memberId)) throw new Uncommitted('taken')
}
