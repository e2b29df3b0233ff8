import { CompiledQuery, sql } from 'kysely'
import type { Actor, PlanId } from '#domain/ids.ts'
import type { SectionKey } from '#domain/text/sections.ts'
import type { Reader, Writer } from './client.ts'
import { compiledOnce, listOf } from './compiled-once.ts'

/** How many updates of a section are committed, and since when (milliseconds since 1970) it is frozen, if it is. */
export type DocumentHead = { section: SectionKey; seq: number; frozenAt: number | null }
/**
 * A Yjs v1 update; `memberId` is who sent it, and with it the author of its deletions. `credits` says who wrote the
 * words of others that it moved. `system`: the mark of a comment, which the server set and which is nobody's writing.
 */
export type StoredUpdate = {
  seq: number
  memberId: Actor
  bytes: Uint8Array
  at: number
  credits: Uint8Array | null
}
/** A whole document at once, with who wrote what was moved in it, and what was deleted lately. */
export type StoredSnapshot = { state: Uint8Array; credits: Uint8Array | null; deleted: Uint8Array | null }
/** A document as it stands: a snapshot, if there is one, and the updates after it. `seq` is 0 where nothing is stored. */
export type StoredDocument = { seq: number; snapshot: StoredSnapshot | null; updates: StoredUpdate[] }

type Owners = Map<number, Actor>

/** Rows of one statement: SQLite takes 32,766 parameters, PostgreSQL 65,535. */
const CHUNK = 1_000

/** Creates the row that numbers and locks a document, at seq 0, unless it is there. */
export async function ensureDocument(trx: Writer, planId: PlanId, section: SectionKey): Promise<void> {
  await trx
    .insertInto('document')
    .values({ plan_id: planId, section, seq: 0, frozen_at: null })
    .onConflict((conflict) => conflict.columns(['plan_id', 'section']).doNothing())
    .execute()
}

/** Undefined for a document that nobody has written in or frozen; it counts as seq 0. */
export async function findDocument(db: Reader, planId: PlanId, section: SectionKey): Promise<DocumentHead | undefined> {
  const row = await db
    .selectFrom('document')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .select(['seq', 'frozen_at'])
    .executeTakeFirst()
  return row && { section, seq: row.seq, frozenAt: row.frozen_at }
}

/** All documents of a plan that have a row; the others count as seq 0 and not frozen. */
export async function listDocuments(db: Reader, planId: PlanId): Promise<DocumentHead[]> {
  const rows = await db
    .selectFrom('document')
    .where('plan_id', '=', planId)
    .select(['section', 'seq', 'frozen_at'])
    .orderBy('section')
    .execute()
  return rows.map((row) => ({ section: row.section as SectionKey, seq: row.seq, frozenAt: row.frozen_at }))
}

/** When somebody last wrote in each section, in milliseconds since 1970; only sections where anybody did. */
export async function listLastChanges(db: Reader, planId: PlanId): Promise<Map<SectionKey, number>> {
  const rows = await db
    .selectFrom('document')
    .where('document.plan_id', '=', planId)
    .select((eb) => [
      'document.section',
      eb
        .selectFrom('document_update')
        .whereRef('document_update.plan_id', '=', 'document.plan_id')
        .whereRef('document_update.section', '=', 'document.section')
        .where('document_update.member_id', '<>', 'system')
        .select('document_update.at')
        .orderBy('document_update.seq', 'desc')
        .limit(1)
        .as('at'),
    ])
    .execute()
  return new Map(rows.flatMap(({ section, at }) => (at === null ? [] : [[section as SectionKey, at]])))
}

/**
 * Everything that is needed to build a document. Right outside a transaction too: updates are only ever appended, and
 * the lock on the document's row numbers them in the order of their commits.
 */
export async function loadUpdates(db: Reader, planId: PlanId, section: SectionKey): Promise<StoredDocument> {
  const snapshot = await db
    .selectFrom('document_snapshot')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .select(['seq', 'state', 'credits', 'deleted'])
    .executeTakeFirst()
  const updates = await listUpdatesAfter(db, planId, section, snapshot?.seq ?? 0)
  const { state, credits, deleted } = snapshot ?? {}
  return {
    seq: updates.at(-1)?.seq ?? snapshot?.seq ?? 0,
    snapshot: state ? { state, credits: credits ?? null, deleted: deleted ?? null } : null,
    updates,
  }
}

/** The updates numbered above `seq`, in order. They are kept for ever, snapshots or not: history needs them. */
export async function listUpdatesAfter(db: Reader, planId: PlanId, section: SectionKey, seq: number) {
  return listUpdatesBetween(db, planId, section, seq, Number.MAX_SAFE_INTEGER)
}

/** The updates numbered above `after` and up to `last`, in order. */
export async function listUpdatesBetween(
  db: Reader,
  planId: PlanId,
  section: SectionKey,
  after: number,
  last: number,
): Promise<StoredUpdate[]> {
  const rows = await db
    .selectFrom('document_update')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .where('seq', '>', after)
    .where('seq', '<=', last)
    .select(['seq', 'member_id', 'bytes', 'at', 'credits'])
    .orderBy('seq')
    .execute()
  return rows.map(({ member_id, ...row }): StoredUpdate => ({ ...row, memberId: member_id as Actor }))
}

/**
 * Takes the next `by` numbers and locks the document until the transaction ends: whoever freezes and whoever writes
 * wait for each other here. Returns the last number taken; undefined if the document is frozen or has no row.
 * `evenFrozen` is for what doesn't change the text: the mark of a comment.
 */
export async function advance(
  trx: Writer,
  planId: PlanId,
  section: SectionKey,
  by: number,
  { evenFrozen = false }: { evenFrozen?: boolean } = {},
) {
  const row = await trx
    .updateTable('document')
    .set((eb) => ({ seq: eb('seq', '+', by) }))
    .where((eb) => eb.and({ plan_id: planId, section }))
    .$if(!evenFrozen, (query) => query.where('frozen_at', 'is', null))
    .returning('seq')
    .executeTakeFirst()
  return row?.seq
}

/** Which document, the number that it has to have, and how many numbers to take. */
export type Advance = { planId: PlanId; section: SectionKey; seq: number; by: number }

/**
 * The same for several documents, each once, in one statement. Tells of each whether its numbers were taken: they are
 * not if it is frozen or has another number than `seq`, and then nothing has changed for it.
 */
export async function advanceTogether(trx: Writer, advances: readonly Advance[]): Promise<boolean[]> {
  // In one order, whoever asks: two processes that lock the same documents must not wait for each other.
  const sorted = advances.toSorted((a, b) => (documentKey(a) < documentKey(b) ? -1 : 1))
  const query = advanceQuery(trx, sorted.length)
  const values = sorted.flatMap(({ planId, section, seq, by }) => [planId, section, seq, by])
  const { rows } = await trx.executeQuery<{ plan_id: string; section: string }>(CompiledQuery.raw(query, values))
  const taken = new Set(rows.map(({ plan_id, section }) => `${plan_id}/${section}`))
  return advances.map((one) => taken.has(documentKey(one)))
}

const advanceQuery = compiledOnce(
  (count) => sql`
    update document set seq = document.seq + wanted.column4
    from (values ${listOf(count, () => sql`(${0}, ${0}, cast(${0} as bigint), cast(${0} as bigint))`)}) as wanted
    where document.plan_id = wanted.column1 and document.section = wanted.column2
      and document.seq = wanted.column3 and document.frozen_at is null
    returning document.plan_id, document.section`,
)

const documentKey = ({ planId, section }: Pick<Advance, 'planId' | 'section'>) => `${planId}/${section}`

/** Throws a unique violation if a number is taken; take numbers by `advance`, in the same transaction. */
export async function insertUpdates(
  trx: Writer,
  planId: PlanId,
  section: SectionKey,
  updates: readonly StoredUpdate[],
) {
  await insertUpdatesTogether(
    trx,
    updates.map((update) => ({ planId, section, ...update })),
  )
}

/** The same for several documents. */
export async function insertUpdatesTogether(
  trx: Writer,
  updates: readonly (StoredUpdate & { planId: PlanId; section: SectionKey })[],
): Promise<void> {
  for (let from = 0; from < updates.length; from += CHUNK) {
    const chunk = updates.slice(from, from + CHUNK)
    const values = chunk.flatMap(({ planId, section, seq, memberId, bytes, at, credits }) => [
      ...[planId, section, seq, memberId, bytes, at, credits],
    ])
    await trx.executeQuery(CompiledQuery.raw(insertQuery(trx, chunk.length), values))
  }
}

const insertQuery = compiledOnce(
  (count) => sql`
    insert into document_update (plan_id, section, seq, member_id, bytes, at, credits)
    values ${listOf(count, () => sql`(${0}, ${0}, ${0}, ${0}, ${0}, ${0}, ${0})`)}`,
)

/** Whose each Yjs client id of a document is. */
export async function listClientOwners(db: Reader, planId: PlanId, section: SectionKey): Promise<Owners> {
  const rows = await db
    .selectFrom('document_client')
    .where((eb) => eb.and({ plan_id: planId, section }))
    .select(['client_id', 'member_id'])
    .execute()
  return new Map(rows.map((row) => [row.client_id, row.member_id as Actor]))
}

/** Undefined for a client id that nobody has written under. */
export async function findClientOwner(db: Reader, planId: PlanId, section: SectionKey, clientId: number) {
  const row = await db
    .selectFrom('document_client')
    .where((eb) => eb.and({ plan_id: planId, section, client_id: clientId }))
    .select('member_id')
    .executeTakeFirst()
  return row?.member_id as Actor | undefined
}

/**
 * Gives each client id to its member, unless it has an owner already, and returns who owns them now: two processes may
 * race for the same id, so the caller has to look whether it won.
 */
export async function bindClients(trx: Writer, planId: PlanId, section: SectionKey, clients: Readonly<Owners>) {
  const wanted = [...clients].map(([client_id, member_id]) => ({ plan_id: planId, section, client_id, member_id }))
  const owners: Owners = new Map()
  for (let from = 0; from < wanted.length; from += CHUNK) {
    const chunk = wanted.slice(from, from + CHUNK)
    await trx
      .insertInto('document_client')
      .values(chunk)
      .onConflict((conflict) => conflict.columns(['plan_id', 'section', 'client_id']).doNothing())
      .execute()
    const ids = chunk.map(({ client_id }) => client_id)
    const rows = await trx
      .selectFrom('document_client')
      .where((eb) => eb.and({ plan_id: planId, section }))
      .where('client_id', 'in', ids)
      .select(['client_id', 'member_id'])
      .execute()
    for (const row of rows) owners.set(row.client_id, row.member_id as Actor)
  }
  return owners
}

/** Keeps the newest: a slower process can't put an older snapshot in its place. */
export async function saveSnapshot(
  trx: Writer,
  planId: PlanId,
  section: SectionKey,
  seq: number,
  snapshot: StoredSnapshot,
) {
  await trx
    .insertInto('document_snapshot')
    .values({ plan_id: planId, section, seq, ...snapshot })
    .onConflict((conflict) =>
      conflict
        .columns(['plan_id', 'section'])
        .doUpdateSet({ seq, ...snapshot })
        .where('document_snapshot.seq', '<', seq),
    )
    .execute()
}

/**
 * Locks a document at the text that `atSeq` numbers; from then on `advance` finds nothing to move. False if somebody
 * has typed since, or if it is frozen already. `at` is in milliseconds since 1970.
 */
export async function freeze(trx: Writer, planId: PlanId, section: SectionKey, atSeq: number, at: number) {
  await ensureDocument(trx, planId, section)
  const { numUpdatedRows } = await trx
    .updateTable('document')
    .set({ frozen_at: at })
    .where((eb) => eb.and({ plan_id: planId, section, seq: atSeq }))
    .where('frozen_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Opens a document for writing again; does nothing if it is open. */
export async function thaw(trx: Writer, planId: PlanId, section: SectionKey): Promise<void> {
  await trx
    .updateTable('document')
    .set({ frozen_at: null })
    .where((eb) => eb.and({ plan_id: planId, section }))
    .execute()
}
